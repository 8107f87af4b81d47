import { membersOf } from '../domain/constants.js'
import { originText } from '../domain/source.js'
import type { Call, Source, Value } from '../domain/value.js'
import type { Location } from '../../source/location.js'
import { isScalar, type Effect, type Origin, type Scalar, type Sending, type SetEffect } from '../graph.js'
import { constantsOf, deepOriginsOf } from '../machine/alternatives.js'
import type { Activation, Machine } from '../machine/machine.js'

/** Named arguments of an effect: fields of a body, parameters of a page. */
export type Arguments = ReadonlyMap<string, Value>

/** How many sources and constants of one argument are told. */
const MAX_TOLD = 8

/** Adds an effect to the running entry; the same effect reached twice is one, with the arguments of both. */
export function record(machine: Machine, how: Call, effect: Unplaced, at?: Location): void {
  const key = identity(effect)
  if (effect.kind === 'request' || effect.kind === 'cloud') machine.entry.asked = true
  const before = machine.entry.effects.get(key)
  const known = before
    ? merged(before, effect)
    : { ...effect, ...through(machine), at: at ?? machine.program.locate(how.file, how.at) }
  machine.entry.effects.set(key, known)
}

/** An effect as a model gives it: where it is, and through what it was reached, the machine knows. */
export type Unplaced = Effect extends infer E ? (E extends Effect ? Omit<E, 'at' | 'through' | 'way'> : never) : never

function through(machine: Machine): Pick<Effect, 'through' | 'way'> {
  const called = machine.stack.slice(1).filter(({ fn }) => fn !== null && fn.name !== '')
  if (called.length === 0) return {}
  return { through: called.map(({ fn }) => fn?.name ?? ''), way: called.map((one) => placeOf(machine, one)) }
}

/** Where a function is called; where the platform or the language does that, where it is written. */
function placeOf({ program }: Machine, { fn, how }: Activation): Location {
  const isSeen = how !== null && how.file !== ''
  return isSeen ? program.locate(how.file, how.at) : program.locate(fn?.file ?? '', fn?.at ?? 0)
}

function identity(effect: Unplaced): string {
  switch (effect.kind) {
    case 'navigate':
      return `navigate ${effect.via} ${effect.to ?? `? ${effect.target ?? ''}`}`
    case 'request':
      return `request ${effect.method} ${effect.url}`
    case 'cloud':
      return `cloud ${effect.op} ${effect.method ?? ''} ${effect.name} ${effect.action ?? ''}`
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

/** The same effect with what both know of its arguments. */
function merged(before: Effect, after: Unplaced): Effect {
  switch (before.kind) {
    case 'navigate':
      return after.kind === 'navigate'
        ? { ...before, params: both(before.params, after.params), ...argumentsOf(before, after) }
        : before
    case 'request':
      return after.kind === 'request'
        ? {
            ...before,
            fields: both(before.fields, after.fields),
            ...argumentsOf(before, after),
            ...sendingOfBoth(before, after),
          }
        : before
    case 'cloud':
      return after.kind === 'cloud'
        ? {
            ...before,
            fields: both(before.fields ?? [], after.fields ?? []),
            ...argumentsOf(before, after),
            ...sendingOfBoth(before, after),
          }
        : before
    case 'api':
      return after.kind === before.kind ? { ...before, ...argumentsOf(before, after) } : before
    case 'set':
      return after.kind === before.kind ? withCopies(before, after) : before
    default:
      return before
  }
}

/** What is put there twice is a copy where it is the same twice, and where it once is but a constant: what it starts with. */
function withCopies({ copies, ...before }: SetEffect, after: Omit<SetEffect, 'at'>): SetEffect {
  const isCopy = copies === after.copies || before.from === undefined || after.from === undefined
  const both = copies ?? after.copies
  return { ...before, ...argumentsOf(before, after), ...(isCopy && both !== undefined && { copies: both }) }
}

interface Sent {
  readonly sending?: Sending
}

/** Twice the same is the same; of two that differ it is not known which is sent. */
function sendingOfBoth(before: Sent, after: Sent): Sent {
  if (before.sending === undefined || after.sending === undefined) return {}
  const isSame = JSON.stringify(before.sending) === JSON.stringify(after.sending)
  return { sending: isSame ? before.sending : { doubt: 'which of several requests it is' } }
}

interface Argued {
  readonly from?: Readonly<Record<string, readonly Origin[]>>
  readonly values?: Readonly<Record<string, readonly Scalar[]>>
}

function argumentsOf(before: Argued, after: Argued): Argued {
  return {
    ...((before.from ?? after.from) && { from: mergeLists(before.from ?? {}, after.from ?? {}) }),
    ...((before.values ?? after.values) && { values: mergeLists(before.values ?? {}, after.values ?? {}) }),
  }
}

function mergeLists<T extends string | number>(
  a: Readonly<Record<string, readonly T[]>>,
  b: Readonly<Record<string, readonly T[]>>,
): Readonly<Record<string, readonly T[]>> {
  const all = new Map(Object.entries(a))
  for (const [key, values] of Object.entries(b)) all.set(key, both(all.get(key) ?? [], values))
  return Object.fromEntries(all)
}

function both<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const added = b.filter((item) => !a.includes(item))
  return added.length === 0 ? a : [...a, ...added]
}

/** Under this name an effect tells the sources of what is put into the path of its URL. */
const IN_PATH = '{}'

/** What is told of an effect's arguments: their names, sources, constants. The sources count as having reached an effect. */
export function describe(
  machine: Machine,
  args: Arguments,
  path: readonly Source[] = [],
): {
  readonly names: readonly string[]
  readonly from: Record<string, readonly Origin[]>
  readonly values: Record<string, readonly Scalar[]>
} {
  const from = new Map<string, readonly Origin[]>()
  const values = new Map<string, readonly Scalar[]>()
  for (const source of path) machine.entry.sinks.add(source)
  if (path.length > 0) from.set(IN_PATH, [...new Set(path.map(originText))])
  for (const [name, value] of args) {
    const origins = sink(machine, value)
    if (origins.length > 0) from.set(name, origins)
    const scalars = scalarsOf(machine, value)
    if (scalars.length > 0) values.set(name, scalars)
  }
  return { names: [...args.keys()], from: Object.fromEntries(from), values: Object.fromEntries(values) }
}

/** Notes that the value goes into an effect; the names of its sources. */
export function sink(machine: Machine, value: Value): readonly Origin[] {
  const origins: readonly Source[] = deepOriginsOf(machine, value)
  for (const source of origins) {
    machine.entry.sinks.add(source)
    if (source.root.selector) machine.entry.sinks.add(source.root.selector)
  }
  return [...new Set(origins.map(originText))].slice(0, MAX_TOLD)
}

/** Constants that the value can be, where it can be nothing else but sources of which they are known. */
function scalarsOf(machine: Machine, value: Value): readonly Scalar[] {
  const scalars = new Set<Scalar>()
  for (const { value: constant } of constantsOf(machine, value)) if (isScalar(constant)) scalars.add(constant)
  return membersOf(value).every((member) => member.v === 'const' || member.v === 'source')
    ? [...scalars].slice(0, MAX_TOLD)
    : []
}
