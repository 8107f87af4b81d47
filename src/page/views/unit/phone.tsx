import { useContext } from 'preact/hooks'
import type { ComponentChildren, VNode } from 'preact'
import type { GraphUnit } from '../../../4-trace/graph.js'
import { visible } from '../../../source/visible.js'
import { useReader } from '../../reader.js'
import type { Box } from '../../wireframe/box.js'
import { piecesOf } from '../../wireframe/text.js'
import type { Wireframe } from '../../wireframe/wireframe.js'
import { Numbered, PointingContext } from './numbers.js'

/** A page as a person has it in the hand, drawn from its template. */
export function Phone({ unit, wireframe }: { readonly unit: GraphUnit; readonly wireframe: Wireframe }): VNode {
  const { model, say } = useReader()
  const { tabs } = model.report
  const isTab = tabs.some(({ route }) => route === unit.route)
  return (
    <div class="phone" role="group" aria-label={say.unit.parts.screen}>
      <div class="phone-title">{visible(unit.title ?? unit.route)}</div>
      <div class="phone-screen">
        {wireframe.boxes.length === 0 && <p class="muted">{say.unit.noScreen}</p>}
        <Boxes boxes={wireframe.boxes} />
        {wireframe.isCut && <p class="muted">{say.unit.cut}</p>}
      </div>
      {isTab && (
        <div class="phone-tabs" aria-hidden="true">
          {tabs.map(({ route, text }) => (
            <span class={route === unit.route ? 'here' : undefined}>{visible(text ?? route)}</span>
          ))}
        </div>
      )}
    </div>
  )
}

function Boxes({ boxes }: { readonly boxes: readonly Box[] }): VNode {
  return (
    <>
      {boxes.map((box) => (
        <Framed box={box}>
          <Inside box={box} />
        </Framed>
      ))}
    </>
  )
}

/** What stands around a box: its numbers, its condition, its list, the name of its component. */
function Framed({ box, children }: { readonly box: Box; readonly children: ComponentChildren }): VNode {
  const { say } = useReader()
  const { active } = useContext(PointingContext)
  const { when, each, numbers } = box
  const name = box.is === 'group' ? box.name : null
  const hints = [
    ...(when === undefined ? [] : [say.unit.when(visible(when))]),
    ...(each === undefined ? [] : [say.unit.each(visible(bare(each)))]),
  ]
  const classes = [
    'box',
    `is-${box.is}`,
    ...(box.is === 'group' ? [box.way] : []),
    ...(when === undefined ? [] : ['conditional']),
    ...(each === undefined ? [] : ['repeated']),
    ...(name === null ? [] : ['component']),
    ...(active !== null && numbers.includes(active) ? ['active'] : []),
    ...(numbers.length > 0 ? ['acting'] : []),
  ]
  return (
    <div class={classes.join(' ')} title={hints.length > 0 ? hints.join('; ') : undefined}>
      {numbers.length > 0 && (
        <span class="numbers">
          {numbers.map((number) => (
            <Numbered number={number} to="list" />
          ))}
        </span>
      )}
      {name !== null && <span class="box-name">{visible(name)}</span>}
      {each !== undefined && <span class="box-each">× {visible(bare(each))}</span>}
      {children}
    </div>
  )
}

function Inside({ box }: { readonly box: Box }): VNode | null {
  switch (box.is) {
    case 'words':
      return <Text text={box.text} />
    case 'picture':
      return <span class="muted">{visible(box.tag)}</span>
    case 'field':
      return (
        <span class={`field ${box.kind}`}>
          <Text text={box.text} />
        </span>
      )
    default:
      return <Boxes boxes={box.boxes} />
  }
}

function Text({ text }: { readonly text: string }): VNode {
  return (
    <>
      {piecesOf(text).map((piece) =>
        piece.isBound ? <span class="bound">{visible(piece.text)}</span> : <span>{visible(piece.text)}</span>,
      )}
    </>
  )
}

function bare(list: string): string {
  return list.replace(/^\{\{\s*|\s*\}\}$/gu, '')
}
