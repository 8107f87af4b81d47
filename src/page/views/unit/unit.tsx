import { useMemo, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { GraphUnit, Output, Param } from '../../../4-trace/graph.js'
import { visible } from '../../../source/visible.js'
import { ActionLink } from '../../parts/action-link.js'
import { Source } from '../../parts/code.js'
import { Folded } from '../../parts/folded.js'
import { Icon } from '../../parts/icon.js'
import { PageLink } from '../../parts/page-link.js'
import { Part } from '../../parts/part.js'
import { RiskMark } from '../../parts/risk.js'
import { addressOf } from '../../place.js'
import { useReader } from '../../reader.js'
import { wireframeOf } from '../../wireframe/wireframe.js'
import { Actions } from './actions.js'
import { PointingContext } from './numbers.js'
import { Phone } from './phone.js'

interface UnitProps {
  readonly unit: GraphUnit
  /** The action that the address names. */
  readonly named: string | null
}

const AT_ONCE = 12

/** A page or component: how it looks, what it is opened with, what it shows, and everything that can be done on it. */
export function UnitView({ unit, named }: UnitProps): VNode {
  const { model, say } = useReader()
  const { parts } = say.unit
  const wireframe = useMemo(() => wireframeOf(model, unit), [model, unit])
  const [active, point] = useState<number | null>(null)
  const phone = useMemo(() => <Phone unit={unit} wireframe={wireframe} />, [unit, wireframe])
  const acts = useMemo(() => <Actions unit={unit} wireframe={wireframe} named={named} />, [unit, wireframe, named])
  return (
    <article class="unit" aria-current={named === null ? 'true' : undefined}>
      <Head unit={unit} />
      <PointingContext.Provider value={{ active, point }}>
        <div class="beside">
          <div class="beside-drawing">{phone}</div>
          <div>
            <Part name={parts.actions}>{acts}</Part>
            <Part name={parts.params}>
              <Params params={unit.params} />
            </Part>
            {unit.shows.length > 0 && (
              <Part name={parts.shows}>
                <Shows shows={unit.shows} />
              </Part>
            )}
          </div>
        </div>
      </PointingContext.Provider>
    </article>
  )
}

function Head({ unit }: { readonly unit: GraphUnit }): VNode {
  const { model, say } = useReader()
  const tools = model.toolsOn(unit.route)
  return (
    <header class="head">
      <h2>
        {visible(unit.title ?? unit.route)} {unit.title !== null && <code>{visible(unit.route)}</code>}
      </h2>
      <Standing unit={unit} />
      <dl class="pairs">
        {tools.length > 0 && (
          <>
            <dt>{say.unit.tools}</dt>
            <dd>
              <ul class="plain">
                {tools.map(({ tool }) => (
                  <li>
                    <a href={addressOf('tools', tool.name)}>{visible(tool.title)}</a> <RiskMark risk={tool.risk} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {unit.uses.length > 0 && (
          <>
            <dt>{say.unit.uses}</dt>
            <dd class="facts">
              {unit.uses.map((route) => (
                <PageLink route={route} />
              ))}
            </dd>
          </>
        )}
      </dl>
    </header>
  )
}

/** Where in the app the page stands. */
function Standing({ unit }: { readonly unit: GraphUnit }): VNode {
  const { model, say } = useReader()
  const { graph, tabs } = model.report
  return (
    <p class="facts">
      {graph.components.includes(unit) && <span class="chip">{say.unit.component}</span>}
      {graph.app.home === unit.route && (
        <span class="chip">
          <Icon name="home" />
          {say.unit.home}
        </span>
      )}
      {tabs.some(({ route }) => route === unit.route) && (
        <span class="chip">
          <Icon name="tab" />
          {say.unit.tab}
        </span>
      )}
      <span class="chip">{unit.package === '' ? say.unit.main : visible(unit.package)}</span>
      {!unit.searchable && <span class="mark severity-warning">{say.unit.hidden}</span>}
    </p>
  )
}

function Params({ params }: { readonly params: readonly Param[] }): VNode {
  const { say } = useReader()
  if (params.length === 0) return <p class="muted">{say.unit.noParams}</p>
  return (
    <ul class="plain spaced">
      {params.map(({ name, type, required, suppliers = [], at }) => (
        <li>
          <code>{visible(name)}</code> <span class="type">{type}</span>{' '}
          <span class="muted">{required ? say.tool.required : say.tool.optional}</span>
          <Source at={at} />
          <ul class="plain inset">
            {suppliers.slice(0, AT_ONCE).map(({ action, from, values = [] }) => (
              <li>
                <span class="muted">{say.unit.openedBy}</span> <ActionLink id={action} />{' '}
                <code>{visible([...from, ...values.map((value) => JSON.stringify(value))].join(', '))}</code>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Shows({ shows }: { readonly shows: readonly Output[] }): VNode {
  const { say } = useReader()
  const listed = (some: readonly Output[]): VNode => (
    <ul class="plain">
      {some.map(({ path, type, label }) => (
        <li>
          <code>{visible(path)}</code> <span class="type">{type}</span>{' '}
          {label !== null && <span class="muted">{visible(label)}</span>}
        </li>
      ))}
    </ul>
  )
  const rest = shows.slice(AT_ONCE)
  return (
    <>
      {listed(shows.slice(0, AT_ONCE))}
      {rest.length > 0 && <Folded summary={say.unit.more(rest.length)}>{() => listed(rest)}</Folded>}
    </>
  )
}
