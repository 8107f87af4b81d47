import { SOME_STRING, membersOf } from '../domain/constants.js'
import { joinAll } from '../domain/join.js'
import type { Hole, Outcome, Single, Source, Value } from '../domain/value.js'
import { deepOriginsOf, originsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'

/** What is compared with these is asked whether it is there, not what it is. */
const trivial: ReadonlySet<unknown> = new Set([
  '',
  'undefined',
  'null',
  'object',
  'string',
  'number',
  'function',
  'boolean',
  'true',
  'false',
])

/** Notes that the code looks whether `value` is one of those that it expects; it is where `how` comes out true. */
export function vet(machine: Machine, value: Value | undefined, how?: Outcome): void {
  const sources = value === undefined ? [] : originsOf(value)
  machine.entry.vetted.ask(sources)
  if (how) machine.entry.vetted.answer(how, sources)
}

/** `value === other`: a comparison with a text that means something, or of the place of a beginning with the first. */
export function vetCompared(machine: Machine, value: Value, other: Value, how: Outcome): void {
  const says = membersOf(other).some((member) => member.v !== 'const' || typeof member.value === 'string')
  if (says && membersOf(other).every((member) => member.v !== 'const' || !trivial.has(member.value)))
    vet(machine, value, how)
  if (other.v === 'const' && other.value === 0) {
    const sources = machine.entry.vetted.positionOf(value)
    machine.entry.vetted.ask(sources)
    machine.entry.vetted.answer(how, sources)
  }
}

/** Whether `beginning` is that of an address or a path, and names more than a scheme: a host to its end, or 'shop.example' begins 'shop.example.evil'. */
function isTelling(beginning: Value | undefined): boolean {
  const texts = beginning === undefined ? [] : membersOf(beginning)
  return (
    texts.length > 0 &&
    texts.every((one) => one.v !== 'const' || /^(?:\w+:)?\/\/[^/]+[/?#]|^\/?\w+\/\w/u.test(String(one.value)))
  )
}

/** `value.startsWith(beginning)`. */
export function vetBeginning(machine: Machine, value: Value, beginning: Value | undefined, how: Outcome): void {
  if (isTelling(beginning)) vet(machine, value, how)
}

/** `host.endsWith('.shop.example')`: of a part of an address, for the whole may end in anything. */
export function vetEnding(machine: Machine, value: Value, ending: Value | undefined, how: Outcome): void {
  const isPart = membersOf(value).every((member) => member.v === 'opaque')
  if (isPart && ending?.v === 'const' && /^\.[\w-]+\.\w/u.test(String(ending.value))) vet(machine, value, how)
}

/** `position` is `value.indexOf(beginning)`. That it stands somewhere says nothing; that it stands first, what it is. */
export function vetPosition(machine: Machine, value: Value, beginning: Value | undefined, position: Value): void {
  if (isTelling(beginning)) machine.entry.vetted.position(position, originsOf(value))
}

/** `/^https:\/\/shop\.example\//.test(value)`: anchored, and names more than a scheme. */
export function vetMatched(machine: Machine, value: Value | undefined, expression: string, how?: Outcome): void {
  const isAnchored = expression.startsWith('^')
  if (isAnchored && (expression.endsWith('$') || expression.includes('\\.'))) vet(machine, value, how)
}

/** What of `value` nobody has looked at, where the run is. */
export function unvetted(machine: Machine, value: Value): Value {
  const { vetted } = machine.entry
  return vetted.any ? without(machine, value, vetted.known) : value
}

function without(machine: Machine, value: Value, known: ReadonlySet<Source>): Value {
  if (value.v !== 'union') return known.size === 0 ? value : withoutSingle(value, known)
  const { fork } = value
  if (!fork)
    return joinAll(
      value.members.map((member) => withoutSingle(member, known)),
      SOME_STRING,
    )
  const arms = [...fork.arms].map(([index, arm]) => {
    const learned = machine.entry.vetted.along(fork.point, index)
    return without(machine, arm, learned.length > 0 ? new Set([...known, ...learned]) : known)
  })
  return joinAll(arms, SOME_STRING)
}

function withoutSingle(value: Single, known: ReadonlySet<Source>): Single {
  const unknown = (origins: readonly Source[]): readonly Source[] => origins.filter((origin) => !known.has(origin))
  switch (value.v) {
    case 'source':
      return known.has(value) ? SOME_STRING : value
    case 'opaque':
      return { ...value, origins: unknown(value.origins) }
    case 'text':
      return { ...value, parts: value.parts.map((part) => (typeof part === 'string' ? part : holeOf(part, unknown))) }
    default:
      return value
  }
}

function holeOf(hole: Hole, unknown: (origins: readonly Source[]) => readonly Source[]): Hole {
  const origins = unknown(hole.origins)
  return origins.length === hole.origins.length ? hole : { origins }
}

/** Notes what is looked at before it is put under `key` into state that outlives the entry. */
export function noteKept(machine: Machine, key: string, value: Value): void {
  if (!machine.entry.vetted.any || value.v === 'const') return
  const { known } = machine.entry.vetted
  const free = new Set(deepOriginsOf(machine, unvetted(machine, value)))
  for (const origin of deepOriginsOf(machine, value))
    if (known.has(origin) || !free.has(origin)) keep(machine, key, origin)
}

function keep(machine: Machine, key: string, origin: Source): void {
  const { vetted } = machine.world
  const keys = vetted.get(origin)
  if (keys) keys.add(key)
  else vetted.set(origin, new Set([key]))
}
