import { useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import { waysOf } from '../../../6-emit/report/map/navigation.js'
import { groupBy } from '../../../source/grouped.js'
import { visible } from '../../../source/visible.js'
import { textOf } from '../../map/box.js'
import { addressOf } from '../../place.js'
import { useReader } from '../../reader.js'
import { EndList } from './panel.js'

/** What the map shows, in words: for those who do not see it, and for paper. */
export function MapList(): VNode {
  const { say } = useReader()
  return (
    <details class="map-list">
      <summary>{say.map.list}</summary>
      <Pages />
    </details>
  )
}

function Pages(): VNode {
  const { model, say } = useReader()
  const { graph } = model.report
  const ways = useMemo(() => groupBy(waysOf(graph), ({ from }) => from), [graph])
  return (
    <ul>
      {graph.pages.map(({ route }) => {
        const text = textOf(model, { kind: 'page', id: route })
        const ends = (ways.get(route) ?? []).map(({ to, params }) => ({ end: to, params }))
        return (
          <li>
            <a href={addressOf('pages', route)}>{text.title}</a> <code class="muted">{visible(route)}</code>{' '}
            <span class="muted">
              {text.risk === null ? say.map.noTools : `${say.tools(text.tools)}: ${say.risks[text.risk]}`}
              {ends.length > 0 && ` · ${say.map.leadsTo}`}
            </span>
            {ends.length > 0 && <EndList ends={ends} none="" />}
          </li>
        )
      })}
    </ul>
  )
}
