import { useMemo, useRef, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { box } from '../../../6-emit/report/map/drawing.js'
import type { Drawing, DrawnNode } from '../../../6-emit/report/map/drawing.js'
import { aroundOf } from '../../map/chosen.js'
import type { Gravest } from '../../map/chosen.js'
import type { Eye } from '../../map/eye.js'
import { directionOf, toward } from '../../map/toward.js'
import { addressOf } from '../../place.js'
import { useReader } from '../../reader.js'
import { Box } from './box.js'
import { Frames, Labels, Ways } from './ways.js'
import { useEye } from './use-eye.js'
import type { Looking } from './use-eye.js'
import { ZoomButtons } from './zoom.js'

interface CanvasProps {
  readonly drawing: Drawing
  /** The page whose ways are shown. */
  readonly chosen: string | null
  /** What is left in the light; everything where it is empty. */
  readonly shown: ReadonlySet<Gravest>
}

/** The drawing in its window: dragged, zoomed, and walked through with the arrow keys. */
export function Canvas({ drawing, chosen, shown }: CanvasProps): VNode {
  const { model, say } = useReader()
  const [pointed, setPointed] = useState<string | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const middle = drawing.nodes.find(({ id }) => id === (chosen ?? model.report.graph.app.home)) ?? drawing.nodes[0]
  const looking = useEye(frame, drawing, middle ?? { x: 0, y: 0 })
  const lit = pointed ?? chosen
  const around = useMemo(() => (lit === null ? null : aroundOf(drawing.edges, lit)), [drawing, lit])
  if (drawing.nodes.length === 0) return <p class="map-empty">{say.map.empty}</p>
  return (
    <div
      ref={frame}
      class={looking.eye.scale < FAR ? 'map-window is-far' : 'map-window'}
      role="group"
      aria-label={say.map.label(drawing.nodes.filter(({ kind }) => kind === 'page').length, drawing.edges.length)}
      tabIndex={0}
      style={{ '--width': drawing.width, '--height': drawing.height }}
      {...looking.hands}
      onKeyDown={(event) => walk(event, drawing.nodes, looking)}
      onClick={(event) => {
        if (event.target === event.currentTarget && chosen !== null) location.replace(addressOf('map', drawing.group))
      }}
    >
      <div class="map-drawing" style={placed(drawing, looking.eye)}>
        <Frames drawing={drawing} />
        <Ways drawing={drawing} lit={lit} onPoint={setPointed} />
        {drawing.nodes.map((node) => (
          <Box
            key={node.id}
            node={node}
            isChosen={node.id === chosen}
            isDim={around !== null && !around.has(node.id)}
            shown={shown}
            onPoint={setPointed}
            onFocus={() => looking.show(node, box)}
          />
        ))}
        <Labels drawing={drawing} lit={lit} />
      </div>
      <ZoomButtons looking={looking} />
    </div>
  )
}

/** Smaller than this, only the names of pages can be read, if they are written larger. */
const FAR = 0.85

function placed({ width, height }: Drawing, { x, y, scale }: Eye): Record<string, string | number> {
  return {
    width: `${width}px`,
    height: `${height}px`,
    transform: `translate(${x}px, ${y}px) scale(${scale})`,
    '--scale': scale,
  }
}

const panStep = 80

/** Arrow keys: from a box to the next, else the drawing itself moves; '+', '-' and '0' zoom. */
function walk(event: KeyboardEvent, nodes: readonly DrawnNode[], looking: Looking): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const direction = directionOf(event.key)
  if (direction !== undefined) {
    const from = event.shiftKey ? undefined : nodes.find(({ id }) => id === boxAt(event.target))
    if (from === undefined) looking.move(-panStep * direction.x, -panStep * direction.y)
    else focusBox(event.currentTarget, toward(nodes, from, direction)?.id)
  } else if (event.key === '+' || event.key === '=') looking.zoom(1.25)
  else if (event.key === '-') looking.zoom(0.8)
  else if (event.key === '0') looking.fit()
  else return
  event.preventDefault()
}

function boxAt(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset['box'] : undefined
}

function focusBox(window: EventTarget | null, id: string | undefined): void {
  if (!(window instanceof HTMLElement) || id === undefined) return
  const boxes = [...window.querySelectorAll<HTMLElement>('[data-box]')]
  boxes.find(({ dataset }) => dataset['box'] === id)?.focus()
}
