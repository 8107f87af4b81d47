import type { Effect } from '../../4-trace/graph.js'
import { nameOf } from '../../explain/effect-name.js'
import type { Location } from '../../source/location.js'
import type { Listed, Model } from '../model.js'
import type { Acting } from './owners.js'

/** A function on the way to an effect, or the effect itself. */
export interface Link {
  readonly name: string
  readonly at: Location
}

/** From the handler through every function that is called to `effect`. */
export function wayTo({ action }: Acting, effect: Effect): readonly Link[] {
  const { through = [], way = [] } = effect
  return [
    { name: action.handler, at: action.at },
    ...through.map((name, step) => ({ name, at: way[step] ?? effect.at })),
    { name: nameOf(effect), at: effect.at },
  ]
}

/** What an action does, parted into what reaches beyond the page and what only changes what it shows. */
export interface Deeds {
  readonly outward: readonly Effect[]
  /** Names of data fields that it sets. */
  readonly sets: readonly string[]
}

/** The effects of an action, each kind of it once. */
export function deedsOf({ action }: Acting): Deeds {
  const outward = new Map<string, Effect>()
  const sets = new Set<string>()
  for (const effect of action.effects)
    if (effect.kind === 'set') sets.add(effect.path)
    else if (!outward.has(keyOf(effect))) outward.set(keyOf(effect), effect)
  return { outward: [...outward.values()], sets: [...sets] }
}

function keyOf(effect: Effect): string {
  return `${nameOf(effect)} ${(effect.through ?? []).join()}`
}

/** The tools that an action is a part of. Elements without a handler share a name: each has the tools of what it opens. */
export function toolsFor(model: Model, { id, action }: Acting): readonly Listed[] {
  const found = model.tools.filter(({ tool }) => tool.actions.includes(id))
  if (action.handler !== '') return found
  const opened = new Set(action.effects.map((effect) => (effect.kind === 'navigate' ? effect.to : null)))
  return found.filter(({ tool }) => opened.has(tool.page))
}
