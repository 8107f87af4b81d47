import { canonical, digestOf } from '../../../source/digest.js'
import { byText } from '../../../source/order.js'
import { without } from '../graph/effects/written.js'

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
  readonly to?: string | null
  readonly at: object
  readonly through?: readonly string[]
}

/** As much of a tool as is left out of its hash. */
interface Hashable {
  readonly page: string
  readonly actions: readonly string[]
  readonly confidence: number
  readonly evidence: readonly object[]
  readonly plan: readonly ({ readonly do: 'expect'; readonly effect: Reached } | { readonly do: string })[]
  readonly hash?: string
}

/** What a tool reaches beyond its own page, as canonical JSON. */
export type EffectsOf = (tool: Pick<Hashable, 'page' | 'actions'>) => readonly string[]

/** Knows what tools reach, as `graph` has it. Links elsewhere that only lead to a tool's page are no part of it. */
export function effectsIn({ pages, components }: Acting): EffectsOf {
  const effects = new Map<string, Reached[]>()
  for (const { route, actions } of [...pages, ...components])
    for (const { handler, effects: own } of actions) {
      const id = `${route}#${handler}`
      const outward = own.filter(({ kind }) => kind !== 'set' && kind !== 'emit')
      effects.set(id, [...(effects.get(id) ?? []), ...outward])
    }
  return ({ page, actions }) =>
    actions.flatMap((action) => {
      const isWay = action.startsWith(`${page}#`) ? () => false : leadsToPage
      return (effects.get(action) ?? []).filter((effect) => !isWay(effect)).map((effect) => canonical(unplaced(effect)))
    })
}

function leadsToPage({ kind, to }: Reached): boolean {
  return kind === 'navigate' && typeof to === 'string'
}

/** Where something stands, and through which functions it was reached, is a matter of how code is written. */
function unplaced(effect: Reached): object {
  return without(effect, ['at', 'through', 'way'])
}

/**
 * SHA-256 of all that a tool is: name, words, inputs, outputs, risk, plan, and what its actions reach. It stays the same
 * where code is only written otherwise, so that a review sees from outside which tools are no longer what they were.
 * How sure the analysis is, and of what, is no part of it.
 */
export function hashOf(tool: Hashable, effects: EffectsOf): string {
  const own = without(tool, ['hash', 'actions', 'confidence', 'evidence', 'withheldFor'])
  const plan = tool.plan.map((step) => ('effect' in step ? { ...step, effect: unplaced(step.effect) } : step))
  const reached = new Set(effects(tool))
  return digestOf(`${canonical({ ...own, plan })}\n${[...reached].sort(byText).join('\n')}`)
}

/** `tool` with its hash. */
export function hashed<Tool extends Hashable>(tool: Tool, effects: EffectsOf): Tool & { readonly hash: string } {
  return { ...tool, hash: hashOf(tool, effects) }
}
