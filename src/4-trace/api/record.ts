import type { Call } from '../domain/object.js'
import { originText, type Source } from '../domain/source.js'
import { membersOf, type Value } from '../domain/value.js'
import type { Effect, Origin, Scalar } from '../graph.js'
import { constantsOf, deepOriginsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'

/** Named arguments of an effect: fields of a body, parameters of a page. */
export type Arguments = ReadonlyMap<string, Value>

/** How many sources and constants of one argument are told. */
const MAX_TOLD = 8

/** Adds an effect to the running entry; the same effect reached twice is one, with the arguments of both. */
export function record(machine: Machine, how: Call, effect: Effect): void {
  const key = identity(effect)
  const before = machine.entry.effects.get(key)
  machine.entry.effects.set(key, before ? merged(before, effect) : placed(machine, how, effect))
}

function placed(machine: Machine, how: Call, effect: Effect): Effect {
  const through = machine.stack.slice(1).map((activation) => activation.name).filter((name) => name !== '')
  const at = how.file === '' ? effect.at : machine.program.locate(how.file, how.at)
  return { ...effect, at, ...(through.length > 0 && { through }) }
}

function identity(effect: Effect): string {
  switch (effect.kind) {
    case 'navigate':
      return `navigate ${effect.via} ${effect.to ?? `? ${[...effect.params].join()}`}`
    case 'request':
      return `request ${effect.method} ${effect.url}`
    case 'cloud':
      return `cloud ${effect.op} ${effect.name} ${effect.action ?? ''}`
    case 'storage':
      return `storage ${effect.op} ${effect.key ?? ''}`
    case 'api':
      return `api ${effect.name} ${effect.text ?? ''}`
    case 'set':
      return `set ${effect.path}`
    case 'emit':
      return `emit ${effect.event}`
  }
}

type Lists = Readonly<Record<string, readonly (string | number)[]>>

/** The same effect with what both know of its arguments. */
function merged(before: Effect, after: Effect): Effect {
  const lists = (name: 'from' | 'values'): Lists | undefined => {
    const a = name in before ? (before as unknown as Record<string, Lists | undefined>)[name] : undefined
    const b = name in after ? (after as unknown as Record<string, Lists | undefined>)[name] : undefined
    return a && b ? mergeLists(a, b) : (a ?? b)
  }
  const from = lists('from')
  const values = lists('values')
  const names = { ...('params' in before && 'params' in after && { params: both(before.params, after.params) }), ...('fields' in before && 'fields' in after && { fields: both(before.fields ?? [], after.fields ?? []) }) }
  return { ...before, ...names, ...(from && { from }), ...(values && { values }) } as Effect
}

function mergeLists(a: Lists, b: Lists): Lists {
  const all: Record<string, readonly (string | number)[]> = { ...a }
  for (const [key, values] of Object.entries(b)) all[key] = both(a[key] ?? [], values)
  return all
}

function both<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const added = b.filter((item) => !a.includes(item))
  return added.length === 0 ? a : [...a, ...added]
}

/** What is told of an effect's arguments: their names, sources, constants. The sources count as having reached an effect. */
export function describe(machine: Machine, args: Arguments): { readonly names: readonly string[]; readonly from: Record<string, readonly Origin[]>; readonly values: Record<string, readonly Scalar[]> } {
  const from: Record<string, readonly Origin[]> = {}
  const values: Record<string, readonly Scalar[]> = {}
  for (const [name, value] of args) {
    const origins = sink(machine, value)
    if (origins.length > 0) from[name] = origins
    const scalars = scalarsOf(machine, value)
    if (scalars.length > 0) values[name] = scalars
  }
  return { names: [...args.keys()], from, values }
}

/** Notes that the value goes into an effect; the names of its sources. */
export function sink(machine: Machine, value: Value): readonly Origin[] {
  const origins: readonly Source[] = deepOriginsOf(value)
  for (const source of origins) machine.entry.sinks.add(source)
  return [...new Set(origins.map(originText))].slice(0, MAX_TOLD)
}

/** Constants that the value can be, where it can be nothing else but sources of which they are known. */
export function scalarsOf(machine: Machine, value: Value): readonly Scalar[] {
  const scalars = new Set<Scalar>()
  for (const { value: constant } of constantsOf(machine, value)) if (typeof constant === 'string' || typeof constant === 'number') scalars.add(constant)
  return membersOf(value).every((member) => member.v === 'const' || member.v === 'source') ? [...scalars].slice(0, MAX_TOLD) : []
}
