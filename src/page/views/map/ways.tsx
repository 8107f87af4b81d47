import type { VNode } from 'preact'
import type { Drawing, DrawnEdge } from '../../../6-emit/report/map/drawing.js'
import { own } from '../../../source/own.js'
import { visible } from '../../../source/visible.js'
import { touches } from '../../map/chosen.js'
import { headOf, lineOf, middleOf } from '../../map/curve.js'
import { useReader } from '../../reader.js'

/** The frames around subpackages. */
export function Frames({ drawing }: { readonly drawing: Drawing }): VNode {
  const { model } = useReader()
  return (
    <>
      {drawing.clusters.map(({ id, left, top, width, height }) => (
        <div
          key={id}
          class="map-frame"
          style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }}
        >
          <span class="map-frame-name">{visible(own(model.report.packages, id) ?? id)}</span>
        </div>
      ))}
    </>
  )
}

interface WaysProps {
  readonly drawing: Drawing
  /** The box whose ways are in the light, or the name of one way. */
  readonly lit: string | null
  readonly onPoint: (what: string | null) => void
}

/** The ways as curves with heads. They are pictures: what they say is in the list and the panel. */
export function Ways({ drawing, lit, onPoint }: WaysProps): VNode {
  return (
    <svg class="map-ways" width={drawing.width} height={drawing.height} aria-hidden="true">
      {drawing.edges.map((edge) => (
        <g
          key={nameOf(edge)}
          class={wayClass(edge, lit)}
          onPointerEnter={() => onPoint(nameOf(edge))}
          onPointerLeave={() => onPoint(null)}
        >
          <path class="map-way-reach" d={lineOf(edge.points)} />
          <path class="map-way-line" d={lineOf(edge.points)} />
          <path class="map-way-head" d={headOf(edge.points)} />
        </g>
      ))}
    </svg>
  )
}

function wayClass(edge: DrawnEdge, lit: string | null): string {
  const kind = edge.via.every((via) => via === 'switchTab' || via === 'reLaunch') ? 'map-way is-switch' : 'map-way'
  if (lit === null) return kind
  if (!isLit(edge, lit)) return `${kind} is-dim`
  return `${kind} ${edge.to === lit ? 'is-in' : 'is-out'}`
}

/** What is passed on the ways in the light. */
export function Labels({ drawing, lit }: Omit<WaysProps, 'onPoint'>): VNode {
  const { say } = useReader()
  if (lit === null) return <></>
  return (
    <>
      {drawing.edges
        .filter((edge) => isLit(edge, lit))
        .map((edge) => {
          const { x, y } = middleOf(edge.points)
          const passed = edge.params.map(visible).join(', ')
          const count = edge.ways > 1 ? say.map.ways(edge.ways) : ''
          const text = [count, passed].filter((part) => part !== '').join(' · ')
          if (text === '') return null
          return (
            <span key={nameOf(edge)} class="map-label" aria-hidden="true" style={{ left: `${x}px`, top: `${y}px` }}>
              {text}
            </span>
          )
        })}
    </>
  )
}

function isLit(edge: DrawnEdge, lit: string): boolean {
  return touches(edge, lit) || nameOf(edge) === lit
}

/** No route has a line end in it. */
function nameOf({ from, to }: DrawnEdge): string {
  return `${from}\n${to}`
}
