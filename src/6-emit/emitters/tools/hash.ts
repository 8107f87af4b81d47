import { canonical, digestOf } from '../../../source/digest.js'
import { byText } from '../../../source/order.js'

/** As much of a graph as is needed to find what actions reach. */
interface Acting {
  readonly pages: readonly ActingUnit[]
  readonly components: readonly ActingUnit[]
}

interface ActingUnit {
  readonly route: string
  readonly actions: readonly { readonly handler: string; readonly effects: readonly Reached[] }[]
}

interface Reached {
  readonly kind: string
  readonly at: object
  readonly through?: readonly string[]
}

/** As much of a tool as is left out of its hash. */
interface Hashable {
  readonly actions: readonly string[]
  readonly confidence: number
  readonly evidence: readonly object[]
  readonly plan: readonly ({ readonly do: 'expect'; readonly effect: Reached } | { readonly do: string })[]
  readonly hash?: string
}

/** 'route#handler' → what it reaches beyond its own page, as canonical JSON. */
export type EffectsByAction = ReadonlyMap<string, readonly string[]>

/** What each action of `graph` reaches, where it changes or tells anything outside its own page. */
export function effectsByAction({ pages, components }: Acting): EffectsByAction {
  const effects = new Map<string, readonly string[]>()
  for (const { route, actions } of [...pages, ...components])
    for (const action of actions) {
      const id = `${route}#${action.handler}`
      const outward = action.effects.filter(({ kind }) => kind !== 'set' && kind !== 'emit')
      effects.set(id, [...(effects.get(id) ?? []), ...outward.map((effect) => canonical(unplaced(effect)))])
    }
  return effects
}

/** Where something stands, and through which functions it was reached, is a matter of how code is written. */
function unplaced(effect: Reached): object {
  return without(effect, ['at', 'through'])
}

function without(object: object, keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}

/**
 * SHA-256 of all that a tool is: name, words, inputs, outputs, risk, plan, and what its actions reach. It stays the same
 * where code is only written otherwise, so that a review sees from outside which tools are no longer what they were.
 * How sure the analysis is, and of what, is no part of it.
 */
export function hashOf(tool: Hashable, effects: EffectsByAction): string {
  const own = without(tool, ['hash', 'confidence', 'evidence'])
  const plan = tool.plan.map((step) => ('effect' in step ? { ...step, effect: unplaced(step.effect) } : step))
  const reached = new Set(tool.actions.flatMap((action) => effects.get(action) ?? []))
  return digestOf(`${canonical({ ...own, plan })}\n${[...reached].sort(byText).join('\n')}`)
}

/** `tool` with its hash. */
export function hashed<Tool extends Hashable>(tool: Tool, effects: EffectsByAction): Tool & { readonly hash: string } {
  return { ...tool, hash: hashOf(tool, effects) }
}
