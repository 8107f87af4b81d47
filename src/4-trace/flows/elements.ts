import type { Placed } from '../../3-link/program.js'
import type { FlowSink } from '../graph.js'
import type { Machine } from '../machine/machine.js'
import type { Live } from '../surface/live.js'
import { interpolationInView } from '../surface/view-values.js'
import { sightAt } from './sinks.js'

interface Attribute {
  readonly tag: string
  readonly name: string
  readonly sink: FlowSink
}

/** Attributes that decide what is loaded or opened. */
const attributes: readonly Attribute[] = [
  { tag: 'web-view', name: 'src', sink: 'page' },
  { tag: 'navigator', name: 'app-id', sink: 'program' },
  { tag: 'navigator', name: 'path', sink: 'programPage' },
  { tag: 'navigator', name: 'url', sink: 'route' },
  { tag: 'rich-text', name: 'nodes', sink: 'markup' },
]

/** Notes what elements of a surface load and open. */
export function sightElements(machine: Machine, live: Live): void {
  for (const placed of live.surface.view.elements)
    for (const attribute of attributes)
      if (attribute.tag === placed.element.tag) sightAttribute(machine, live, placed, attribute)
}

function sightAttribute(machine: Machine, live: Live, placed: Placed, { tag, name, sink }: Attribute): void {
  const value = placed.element.attributes.get(name)?.value
  if (value === undefined) return
  sightAt(machine, placed.at, {
    sink,
    effect: `<${tag} ${name}>`,
    value: interpolationInView(machine, live, value, placed.scope),
  })
}

/** The handlers of messages that a page inside a `<web-view>` sends: what is written there, anybody may have written. */
export function messageHandlers(live: Live): readonly string[] {
  return live.surface.view.elements
    .filter(({ element }) => element.tag === 'web-view')
    .flatMap(({ element }) => element.events.filter(({ event }) => event === 'message'))
    .flatMap(({ handler }) => handler.parts.filter((part) => typeof part === 'string'))
    .map((handler) => `${live.surface.route}#${handler}`)
}
