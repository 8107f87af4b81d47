import type { GraphUnit, Trigger } from '../../../4-trace/graph.js'
import type { Examined } from '../check.js'
import { once } from '../../facts/once.js'
import { isClosingSign } from './label-verb.js'
import { elementsIn, pictured, writtenIn } from './shown.js'

/** Components in components are looked through so deep. */
const MAX_INSIDE = 3

/** What is written where somebody taps. */
export interface Said {
  readonly label: string
  /** Of a menu's element, the numbers of the effects that it reaches, where it does not reach all. */
  readonly reaches?: readonly number[]
}

/** What a person may see where `trigger` is: its label, what is written on the part that is tapped, what a picture shows. */
export function labelsOf(examined: Examined, unit: GraphUnit, trigger: Trigger, depth = 0): readonly Said[] {
  const inside = depth < MAX_INSIDE ? labelsInside(examined, unit, trigger, depth + 1) : []
  if (inside.length > 0) return inside
  const { turns = [] } = trigger
  if (turns.some((turn) => turn.reaches !== undefined)) return turns
  if (trigger.label !== null || turns.length > 0)
    return trigger.label === null ? turns : [{ label: trigger.label }, ...turns]
  const label = unworded(examined, trigger)
  return label === null ? [] : [{ label }]
}

/** What an element without words is known by: the sign that closes, a picture, what the platform does when the button is tapped. */
function unworded(examined: Examined, trigger: Trigger): string | null {
  const element = elementsIn(examined).placed(trigger)?.element
  if (element === undefined) return null
  const written = writtenIn(element)
  if (isClosingSign(written)) return written
  return pictured(element) ?? (trigger.openType === undefined ? null : (opening.get(trigger.openType) ?? null))
}

const opening: ReadonlyMap<string, string> = new Map([
  ['share', '分享'],
  ['contact', '联系客服'],
  ['feedback', '意见反馈'],
])

/** The labels of what inside the app's own component sends the event that `trigger` waits for. */
function labelsInside(examined: Examined, unit: GraphUnit, trigger: Trigger, depth: number): readonly Said[] {
  const route = elementsIn(examined).surface(unit)?.components.get(trigger.element)
  const component = route === undefined ? undefined : componentsOf(examined).get(route)
  if (component === undefined) return []
  const sending = component.actions.filter(({ effects }) =>
    effects.some((effect) => effect.kind === 'emit' && effect.event.toLowerCase() === trigger.event.toLowerCase()),
  )
  return sending.flatMap(({ triggers }) =>
    triggers.flatMap((one) => labelsOf(examined, component, one, depth).map(({ label }) => ({ label }))),
  )
}

const componentsOf = once(
  ({ graph }: Examined): ReadonlyMap<string, GraphUnit> => new Map(graph.components.map((unit) => [unit.route, unit])),
)
