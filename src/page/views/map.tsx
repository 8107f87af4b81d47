import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import type { Drawing } from '../../6-emit/report/map/drawing.js'
import { textOf } from '../map/box.js'
import type { Gravest } from '../map/chosen.js'
import { Lost } from '../parts/lost.js'
import { Overview } from '../parts/overview.js'
import { addressOf } from '../place.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'
import { Canvas } from './map/canvas.js'
import { Filter } from './map/filter.js'
import { MapList } from './map/list.js'
import { Panel } from './map/panel.js'

/** Pages and the ways between them. `item` is a page, which is chosen then, or a group of pages. */
export function MapView({ item }: ViewProps): VNode {
  const { model, say } = useReader()
  const [shown, setShown] = useState<ReadonlySet<Gravest>>(new Set())
  const { drawings } = model.report
  const drawing = drawings.find(({ group }) => group === item) ?? drawings.find((one) => hasPage(one, item))
  if (drawing === undefined) return <Lost item={item} />
  const chosen = drawing.group === item ? null : item
  return (
    <>
      <Overview />
      <section class="map" aria-label={say.views.map}>
        <div class="map-bar">
          <Path group={drawing.group} />
          <Filter drawing={drawing} shown={shown} onShown={setShown} />
        </div>
        <div class={chosen === null ? 'map-stage' : 'map-stage has-panel'}>
          <Canvas key={drawing.group} drawing={drawing} chosen={chosen} shown={shown} />
          {chosen !== null && <Panel route={chosen} group={drawing.group} />}
        </div>
      </section>
      <MapList />
    </>
  )
}

function hasPage({ nodes }: Drawing, route: string): boolean {
  return nodes.some(({ kind, id }) => kind === 'page' && id === route)
}

/** The way back from a group to the whole app. */
function Path({ group }: { readonly group: string }): VNode {
  const { model, say } = useReader()
  const { title, detail } = textOf(model, { kind: 'group', id: group })
  return (
    <nav class="map-path" aria-label={say.map.path}>
      {group === '' ? (
        <strong>{say.map.whole}</strong>
      ) : (
        <>
          <a href={addressOf('map')}>{say.map.whole}</a> <span aria-hidden="true">›</span>{' '}
          {detail !== '' && <span class="muted">{detail} / </span>}
          <strong>{title ?? say.map.main}</strong>
        </>
      )}
    </nav>
  )
}
