import type { ComponentChild, VNode } from 'preact'
import { box } from '../../../6-emit/report/map/drawing.js'
import type { DrawnNode } from '../../../6-emit/report/map/drawing.js'
import { visible } from '../../../source/visible.js'
import { textOf } from '../../map/box.js'
import type { BoxText } from '../../map/box.js'
import type { Gravest } from '../../map/chosen.js'
import { Icon } from '../../parts/icon.js'
import { addressOf } from '../../place.js'
import { useReader } from '../../reader.js'
import type { Words } from '../../words/english.js'

interface BoxProps {
  readonly node: DrawnNode
  readonly isChosen: boolean
  /** It has nothing to do with what is in the light. */
  readonly isDim: boolean
  readonly shown: ReadonlySet<Gravest>
  readonly onPoint: (id: string | null) => void
  readonly onFocus: () => void
}

/** A page or a group of pages. The first click on a page chooses it, the next opens it; a group opens at once. */
export function Box({ node, isChosen, isDim, shown, onPoint, onFocus }: BoxProps): VNode {
  const { model, say } = useReader()
  const text = textOf(model, node)
  const isOut = shown.size > 0 && !shown.has(text.risk ?? 'none')
  const choose = addressOf('map', node.id)
  return (
    <a
      class={`map-box is-${node.kind} risk-${text.risk ?? 'none'}${isDim || isOut ? ' is-dim' : ''}${node.outside ? ' is-outside' : ''}`}
      data-box={node.id}
      href={node.kind === 'page' && isChosen ? addressOf('pages', node.id) : choose}
      aria-current={isChosen ? 'true' : undefined}
      aria-label={spoken(text, node, say)}
      title={visible(node.id)}
      style={{ left: `${node.x - box.width / 2}px`, top: `${node.y - box.height / 2}px` }}
      onPointerEnter={() => onPoint(node.id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={({ currentTarget }) => {
        if (!currentTarget.matches(':focus-visible')) return
        onFocus()
        // The keyboard chooses by walking there, so that Enter opens.
        if (node.kind === 'page') location.replace(choose)
      }}
    >
      <span class="map-box-title">
        {text.isHome && <Icon name="home" />}
        {text.isTab && <Icon name="tab" />}
        {node.kind === 'group' && <Icon name="group" />}
        <span class="map-box-name">{breakable(text.title ?? say.map.main)}</span>
      </span>
      <span class="map-box-detail">
        <span class="map-box-name">
          {node.kind === 'group'
            ? [text.detail, say.pages(text.pages)].filter((part) => part !== '').join(' · ')
            : text.detail}
        </span>
        {text.risk !== null && (
          <span class="map-box-tools">
            <Icon name={text.risk} />
            {text.tools}
          </span>
        )}
      </span>
    </a>
  )
}

/** Where there is no room, names are broken between their words: behind a slash, before a capital. */
function breakable(text: string): readonly ComponentChild[] {
  return text.split(/(?<=\/)|(?<=\p{Ll})(?=\p{Lu})/u).flatMap((part, at) => (at === 0 ? [part] : [<wbr />, part]))
}

function spoken(text: BoxText, node: DrawnNode, say: Words): string {
  return [
    text.title ?? say.map.main,
    text.detail,
    node.kind === 'group' ? say.pages(text.pages) : '',
    text.risk === null ? say.map.noTools : `${say.tools(text.tools)} (${say.risks[text.risk]})`,
    text.isHome ? say.map.home : '',
    text.isTab ? say.map.tab : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
