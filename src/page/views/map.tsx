import type { VNode } from 'preact'
import { box } from '../../6-emit/report/map/drawing.js'
import type { DrawnEdge, DrawnNode } from '../../6-emit/report/map/drawing.js'
import { Overview } from '../parts/overview.js'
import { addressOf } from '../place.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'

/** Pages and the ways between them. */
export function MapView({ item }: ViewProps): VNode {
  const { model, say } = useReader()
  const drawing = model.report.drawings.find(({ group }) => group === item)
  if (drawing === undefined) return <p>{say.absent}</p>
  return (
    <>
      {item === '' && <Overview />}
      <svg class="map" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img">
        {drawing.edges.map((edge) => (
          <Edge edge={edge} />
        ))}
        {drawing.nodes.map((node) => (
          <Box node={node} />
        ))}
      </svg>
    </>
  )
}

function Edge({ edge: { points } }: { readonly edge: DrawnEdge }): VNode {
  const [start, ...rest] = points.map((point) => point.join(' '))
  return <path class="way" d={`M ${start ?? ''} C ${rest.slice(0, -1).join(', ')} L ${rest.at(-1) ?? ''}`} />
}

function Box({ node: { id, kind, x, y } }: { readonly node: DrawnNode }): VNode {
  const { model } = useReader()
  const risk = model.risk(id)
  return (
    <a href={kind === 'page' ? addressOf('pages', id) : addressOf('map', id)}>
      <rect
        class={`box risk-${risk ?? 'none'}`}
        x={x - box.width / 2}
        y={y - box.height / 2}
        width={box.width}
        height={box.height}
        rx="6"
      />
      <text x={x} y={y} text-anchor="middle">
        {model.unit(id)?.title ?? id}
      </text>
    </a>
  )
}
