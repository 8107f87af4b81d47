import { useContext } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Effect, GraphUnit, Trigger } from '../../../4-trace/graph.js'
import { reasonIn } from '../../../5-infer/reasons.js'
import { visible } from '../../../source/visible.js'
import { deedsOf, toolsFor, wayTo } from '../../known/effects.js'
import { actionsOf } from '../../known/owners.js'
import type { Acting } from '../../known/owners.js'
import { Source } from '../../parts/code.js'
import { Folded } from '../../parts/folded.js'
import { PageLink } from '../../parts/page-link.js'
import { RiskMark } from '../../parts/risk.js'
import { addressOf } from '../../place.js'
import { useReader } from '../../reader.js'
import type { Wireframe } from '../../wireframe/wireframe.js'
import { Numbered, PointingContext } from './numbers.js'

interface ActionsProps {
  readonly unit: GraphUnit
  readonly wireframe: Wireframe
  readonly named: string | null
}

const MOST_TRIGGERS = 3
const MOST_EFFECTS = 4

/** What can be done on a page: first what is drawn, by its numbers, then what runs by itself. */
export function Actions({ unit, wireframe: { numbered }, named }: ActionsProps): VNode {
  const { say } = useReader()
  const drawn = new Set(numbered.map(({ action }) => action))
  const others = actionsOf(unit).filter(
    ({ action }) =>
      !drawn.has(action) && !numbered.some((one) => one.action.missing === true && one.action.at === action.at),
  )
  if (numbered.length + others.length === 0) return <p class="muted">{say.unit.noActions}</p>
  return (
    <ul class="acts">
      {numbered.map((acting, index) => (
        <Act acting={acting} number={index + 1} host={unit} isNamed={acting.id === named} />
      ))}
      {others.map((acting) => (
        <Act acting={acting} number={null} host={unit} isNamed={acting.id === named} />
      ))}
    </ul>
  )
}

interface ActProps {
  readonly acting: Acting
  readonly number: number | null
  /** The page that is looked at. */
  readonly host: GraphUnit
  readonly isNamed: boolean
}

function Act({ acting, number, host, isNamed }: ActProps): VNode {
  const { say } = useReader()
  const { active } = useContext(PointingContext)
  const { action, unit } = acting
  return (
    <li class={active !== null && active === number ? 'act active' : 'act'} aria-current={isNamed ? 'true' : undefined}>
      <h4>
        {number !== null && <Numbered number={number} to="drawing" />}{' '}
        {action.handler === '' ? say.unit.declared : <code>{visible(action.handler)}</code>}{' '}
        {action.kind === 'lifecycle' && <span class="chip">{say.unit.lifecycle}</span>}
        {action.missing === true && <span class="mark severity-warning">{say.unit.missing}</span>}
        {action.partial === true && <span class="mark severity-note">{say.unit.partial}</span>}
        {unit !== host && (
          <span class="chip">
            <PageLink route={unit.route} />
          </span>
        )}
      </h4>
      <Triggers triggers={action.triggers} />
      <Outcome acting={acting} />
      <Deeds acting={acting} />
      <Source at={action.at} />
    </li>
  )
}

function Triggers({ triggers }: { readonly triggers: readonly Trigger[] }): VNode | null {
  const { say } = useReader()
  if (triggers.length === 0) return null
  const rest = triggers.length - MOST_TRIGGERS
  return (
    <ul class="plain">
      {triggers.slice(0, MOST_TRIGGERS).map(({ event, label, element, each, when }) => (
        <li>
          <code>{visible(event)}</code> {say.unit.on} {label === null ? say.tool.unlabelled : `“${visible(label)}”`}{' '}
          <code class="muted">{say.tool.element(visible(element))}</code>{' '}
          {each !== undefined && <span class="muted">{say.unit.each(visible(each))} </span>}
          {when !== undefined && <span class="muted">{say.unit.when(visible(when))}</span>}
        </li>
      ))}
      {rest > 0 && <li class="muted">{say.unit.more(rest)}</li>}
    </ul>
  )
}

/** The tool that stands for an action, or why there is none. */
function Outcome({ acting }: { readonly acting: Acting }): VNode | null {
  const { model, say, language } = useReader()
  const { id } = acting
  const tools = toolsFor(model, acting)
  const dropped = model.dropped(id)
  if (tools.length > 0)
    return (
      <p class="outcome">
        <span class="muted">{say.unit.tool}</span>{' '}
        {tools.map(({ tool }) => (
          <>
            <a href={addressOf('tools', tool.name)}>{visible(tool.title)}</a> <RiskMark risk={tool.risk} />{' '}
          </>
        ))}
      </p>
    )
  if (dropped === undefined) return null
  return (
    <p class="outcome">
      <a href={addressOf('dropped', id)}>{say.unit.noTool}</a>{' '}
      <span class="muted">{reasonIn(dropped.why, language, visible)}</span>
    </p>
  )
}

function Deeds({ acting }: { readonly acting: Acting }): VNode {
  const { say } = useReader()
  const { outward, sets } = deedsOf(acting)
  const rest = outward.slice(MOST_EFFECTS)
  const listed = (some: readonly Effect[]): VNode[] => some.map((effect) => <Way acting={acting} effect={effect} />)
  return (
    <>
      {outward.length === 0 && sets.length === 0 && <p class="muted">{say.unit.reachesNothing}</p>}
      {outward.length > 0 && <ul class="deeds">{listed(outward.slice(0, MOST_EFFECTS))}</ul>}
      {rest.length > 0 && (
        <Folded summary={say.unit.more(rest.length)}>{() => <ul class="deeds">{listed(rest)}</ul>}</Folded>
      )}
      {sets.length > 0 && (
        <Folded class="quietly" summary={say.unit.sets(sets.length)}>
          {() => <code>{visible(sets.join(', '))}</code>}
        </Folded>
      )}
    </>
  )
}

/** The way to one effect, which opens to show every call with its code. */
function Way({ acting, effect }: { readonly acting: Acting; readonly effect: Effect }): VNode {
  const links = wayTo(acting, effect)
  const steps = links.slice(1).map(({ name }) => visible(name))
  return (
    <li>
      <Folded summary={<code>{steps.join(' → ')}</code>}>
        {() => (
          <ol class="plain">
            {links.map(({ name, at }) => (
              <li>
                <code>{visible(name)}</code> <Source at={at} />
              </li>
            ))}
          </ol>
        )}
      </Folded>
    </li>
  )
}
