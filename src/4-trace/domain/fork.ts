import { joinAll, unforked } from './join.js'
import { UNDEFINED } from './constants.js'
import type { Fork, Outcome, Single, Union, Value } from './value.js'

/** How many values at the ends of a fork's arms are told apart. */
const MAX_LEAVES = 16

/** A way through the forks of a run: the number of the arm that was taken at each point. */
export type Way = ReadonlyMap<object, number>

/** No fork is known yet. */
export const ANY_WAY: Way = new Map()

/** A fork at which nothing is tested that could be tested again. */
export function newFork(): Outcome {
  return { point: {}, negated: false }
}

/** The other way round. */
export function opposite({ point, negated }: Outcome): Outcome {
  return { point, negated: !negated }
}

/** What a value is on each way that meets others; null where the way does not come here. */
export type Arms = readonly (Value | null)[]

/** What a value is after a fork: of a test, what it is where that came out true, then where false. */
export function fork(how: Outcome, arms: Arms): Value {
  const joined = joinAll(
    arms.filter((arm) => arm !== null),
    UNDEFINED,
  )
  return forkedAs(joined, how, arms)
}

/** The same where the join of the arms is there. Of too many ways, only that there is more than one is known. */
export function forkedAs(joined: Value, { point, negated }: Outcome, arms: Arms): Value {
  if (joined.v !== 'union') return joined
  const numbered = new Map<number, Value>()
  for (const [index, arm] of arms.entries()) if (arm) numbered.set(negated ? arms.length - 1 - index : index, arm)
  return placed(joined, point, numbered)
}

function placed(joined: Union, point: object, arms: Fork['arms']): Value {
  let leaves = 0
  for (const arm of arms.values()) leaves += leavesOf(arm)
  return leaves > MAX_LEAVES ? unforked(joined) : { v: 'union', members: joined.members, fork: { point, arms, leaves } }
}

/** What comes of a value that was forked, from what comes of each of its alternatives. */
export function throughArms({ point, arms }: Fork, of: (arm: Value, index: number) => Value | null): Value {
  const results = new Map<number, Value>()
  for (const [index, arm] of arms) {
    const result = of(arm, index)
    if (result) results.set(index, result)
  }
  const joined = joinAll([...results.values()], UNDEFINED)
  return joined.v === 'union' ? placed(joined, point, results) : joined
}

function leavesOf(value: Value): number {
  return isForked(value) ? value.fork.leaves : 1
}

/** What the value is on this way; null where it does not come here. */
export function along(value: Value, way: Way): Value | null {
  if (way.size === 0 || !isForked(value)) return value
  const { point, arms } = value.fork
  const taken = way.get(point)
  if (taken !== undefined) {
    const arm = arms.get(taken)
    return arm ? along(arm, way) : null
  }
  const changes = [...arms.values()].some((arm) => along(arm, way) !== arm)
  return changes ? throughArms(value.fork, (arm) => along(arm, way)) : value
}

/** The fork whose ways lead to `members` of the value; where its own is not known or goes to one on many ways, a new one. */
export function forkAmong(value: Value, members: readonly Single[]): Fork {
  return isForked(value) && value.fork.leaves <= members.length
    ? value.fork
    : { point: {}, arms: new Map(members.entries()), leaves: members.length }
}

/** The arms by their numbers. */
export function armsOf({ arms }: Fork): Arms {
  return Array.from({ length: Math.max(-1, ...arms.keys()) + 1 }, (_, index) => arms.get(index) ?? null)
}

function isForked(value: Value): value is Union & { readonly fork: Fork } {
  return value.v === 'union' && value.fork !== undefined
}

/** The first fork of any of the values; null where there is none, or where there are too many ways to take all. */
export function forkOf(values: readonly Value[]): Fork | null {
  const ways = values.reduce((count, value) => count * leavesOf(value), 1)
  const first = ways > MAX_LEAVES ? undefined : values.find(isForked)
  return first?.fork ?? null
}

/** The values on this way; null where it comes to none of them. */
export function allAlong(values: readonly Value[], way: Way): readonly Value[] | null {
  const there = values.map((value) => along(value, way))
  return there.every((value) => value !== null) ? there : null
}

/** The ways on which the values differ. */
export function waysOf(values: readonly Value[], from: Way = ANY_WAY): readonly Way[] {
  const there = allAlong(values, from)
  const next = there && forkOf(there)
  if (!next) return there ? [from] : []
  return [...next.arms.keys()].flatMap((index) => waysOf(values, new Map([...from, [next.point, index]])))
}
