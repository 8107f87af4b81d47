import { useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import { waysOf } from '../../../6-emit/report/map/navigation.js'
import { own } from '../../../source/own.js'
import { visible } from '../../../source/visible.js'
import { textOf } from '../../map/box.js'
import { Icon } from '../../parts/icon.js'
import { RiskMark } from '../../parts/risk.js'
import { addressOf } from '../../place.js'
import { useReader } from '../../reader.js'

/** What the map knows of the page that is chosen. */
export function Panel({ route, group }: { readonly route: string; readonly group: string }): VNode {
  const { model, say } = useReader()
  const text = textOf(model, { kind: 'page', id: route })
  const root = model.unit(route)?.package ?? ''
  return (
    <aside class="map-panel" aria-label={text.title ?? route}>
      <a class="quiet map-close" href={addressOf('map', group)} aria-label={say.map.close} title={say.map.close}>
        <Icon name="close" />
      </a>
      <h2>{text.title}</h2>
      <p>
        <code>{visible(route)}</code>
      </p>
      <p class="map-marks muted">
        {text.isHome && (
          <span>
            <Icon name="home" /> {say.map.home}
          </span>
        )}
        {text.isTab && (
          <span>
            <Icon name="tab" /> {say.map.tab}
          </span>
        )}
        {root !== '' && (
          <span>
            <Icon name="group" /> {say.map.frame} {visible(own(model.report.packages, root) ?? root)}
          </span>
        )}
      </p>
      <p>
        <a class="map-open" href={addressOf('pages', route)}>
          {say.map.open}
          <Icon name="next" />
        </a>
      </p>
      <Tools route={route} />
      <Ends route={route} />
    </aside>
  )
}

function Tools({ route }: { readonly route: string }): VNode {
  const { model, say } = useReader()
  const tools = model.toolsOn(route)
  return (
    <>
      <h3>{say.map.toolsHere}</h3>
      {tools.length === 0 && <p class="muted">{say.map.noTools}</p>}
      <ul class="map-tools">
        {tools.map(({ tool }) => (
          <li>
            <a href={addressOf('tools', tool.name)}>{visible(tool.title)}</a> <RiskMark risk={tool.risk} />
            {tool.withheld !== undefined && <span class="muted"> {say.map.heldBack}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Ends({ route }: { readonly route: string }): VNode {
  const { model, say } = useReader()
  const ways = useMemo(() => waysOf(model.report.graph), [model])
  const out = ways.filter(({ from }) => from === route).map(({ to, params }) => ({ end: to, params }))
  const into = ways.filter(({ to }) => to === route).map(({ from, params }) => ({ end: from, params }))
  return (
    <>
      <h3>{say.map.leadsTo}</h3>
      <EndList ends={out} none={say.map.nowhere} />
      <h3>{say.map.comesFrom}</h3>
      <EndList ends={into} none={say.map.nobody} />
    </>
  )
}

/** The pages at the other ends of ways, with what is passed. */
export function EndList(props: {
  readonly ends: readonly { readonly end: string; readonly params: readonly string[] }[]
  readonly none: string
}): VNode {
  const { model, say } = useReader()
  if (props.ends.length === 0) return <p class="muted">{props.none}</p>
  return (
    <ul class="map-ends">
      {props.ends.map(({ end, params }) => (
        <li>
          <a href={addressOf('map', end)}>{textOf(model, { kind: 'page', id: end }).title}</a>
          {params.length > 0 && (
            <span class="muted">
              {' '}
              {say.map.with} <code>{params.map(visible).join(', ')}</code>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
