import { join } from '../domain/join.js'
import type { Outcome, Value } from '../domain/value.js'
import type { Effect } from '../graph.js'
import { AbstractThrow, type Completion, type Machine } from './machine.js'
import type { Changes } from './changes.js'

/** A function is left inside a branch: what was written until here is part of how it may end. */
export function leave(machine: Machine, how: 'return' | 'throw', value: Value): Completion {
  const activation = machine.stack.at(-1)
  if (!activation) return how
  if (how === 'return') activation.returned.push(value)
  else activation.thrown = activation.thrown ? join(activation.thrown, value) : value
  if (machine.store.depth > activation.depth)
    (activation.exits ??= []).push(machine.store.changesSince(activation.mark))
  else activation.left = true
  return how
}

/** One of the ways that the run may go on. */
export interface Branch {
  readonly completion: Completion
  readonly changes: Changes | null
  /** All that it does is tell the person something. */
  readonly complains?: boolean
}

/** Runs a branch; code that certainly throws ends it. */
export function branch(machine: Machine, body: () => Completion): Branch {
  const { effects } = machine.entry
  const before = effects.size
  let completion: Completion = 'normal'
  const changes = machine.store.branch(() => {
    try {
      completion = machine.entry.vetted.within(body)
    } catch (error) {
      if (!(error instanceof AbstractThrow)) throw error
      completion = leave(machine, 'throw', error.value)
    }
  })
  const complains = effects.size > before && [...effects.values()].slice(before).every(isMessage)
  return { completion, changes, complains }
}

function isMessage(effect: Effect): boolean {
  return effect.kind === 'api' && (effect.name === 'showToast' || effect.name === 'showModal')
}

/** Joins the branches that come back, as ways of one fork; when none does, the statement itself does not. */
export function rejoin(machine: Machine, branches: readonly Branch[], how?: Outcome): Completion {
  const alive = branches.filter((one) => one.completion !== 'return' && one.completion !== 'throw')
  const [first] = branches
  if (alive.length === 0) return first?.completion ?? 'normal'
  machine.store.merge(
    alive.map((one) => one.changes),
    how,
  )
  const [same] = alive
  return alive.every((one) => one.completion === same?.completion) && alive.length === branches.length
    ? (same?.completion ?? 'normal')
    : 'normal'
}
