import { noteKept } from '../flows/vetting.js'
import { UNDEFINED, UNKNOWN, constant, membersOf, opaque } from '../domain/constants.js'
import { join, lasting, soften } from '../domain/join.js'
import { part } from '../domain/source.js'
import { HeapObject, REST, type Source, type Value } from '../domain/value.js'
import { deepOriginsOf, originsOf, resolve } from './alternatives.js'
import { elementOf, keysIn } from './elements.js'
import { leaveWithApp } from './mailbox.js'
import type { Machine } from './machine.js'

/** State of the app (page data, globalData, storage) is a source with an object behind it that gathers all that is written. */

/** `source.key`: what this entry itself wrote there, else the named part. */
export function readState(machine: Machine, source: Source, key: string): Value {
  if (source.path.length === 0 && source.root.keys?.has(key) === false) return UNDEFINED
  if (key === 'length') return opaque('number', [source])
  if (key === 'constructor') return opaque('unknown', [source])
  const child = partOf(source, key)
  if (source.root.backing) {
    const own = written(machine, child)
    if (own) return own
  }
  if (isScalar(machine, source)) return opaque('unknown', [source])
  machine.entry.reads.add(child)
  return child
}

/** It has no parts: what is read of it is made of it. */
function isScalar(machine: Machine, source: Source): boolean {
  const [key] = source.path
  if (key === undefined) return false
  if (source.path.length === 1 && source.root.scalars?.has(key)) return true
  return source.root.backing !== null && isTyped(machine, source)
}

/** A text or number that a person types over; looked up once, for lists are read in every turn of a loop. */
function isTyped(machine: Machine, source: Source): boolean {
  const { typed } = machine.entry
  const known = typed.get(source)
  if (known !== undefined) return known
  // What it is made of may lead back here.
  typed.set(source, false)
  const is = holdsTyped(machine, source)
  typed.set(source, is)
  return is
}

function holdsTyped(machine: Machine, source: Source): boolean {
  const members = resolve(machine, source)
  return (
    members.some((member) => member.v === 'const' && member.value !== null && member.value !== undefined) &&
    members.some(isOfDetail) &&
    members.every((member) => member.v === 'const' || isOfDetail(member))
  )
}

function isOfDetail(value: Value): boolean {
  return value.v === 'source' && value.root.kind === 'detail'
}

function partOf(source: Source, key: string): Source {
  return (source.path.length === 0 ? source.root.asides?.get(key) : undefined) ?? part(source, key)
}

function overlayKey(source: Source): string {
  return `${source.root.owner} ${source.text}`
}

/** What this entry wrote to the place itself or to something around it. */
function written(machine: Machine, source: Source): Value | null {
  const overlay = machine.entry.overlay
  if (!overlay) return null
  if (machine.entry.following >= MAX_FOLLOWED) return null
  const inner: string[] = []
  for (let at: Source | null = source; at; at = at.parent) {
    const own = overlay.read(overlayKey(at))
    const value = own && withoutSelf(own, at)
    if (value)
      return follow(machine, () =>
        inner.reduceRight((holder, key) => machine.getAt(holder, key === '[]' ? UNKNOWN : constant(key)), value),
      )
    const key = at.path.at(-1)
    if (key !== undefined) inner.push(key)
  }
  return null
}

/** Fields that were set from each other are followed only so far. */
const MAX_FOLLOWED = 6

function follow(machine: Machine, read: () => Value): Value {
  machine.entry.following++
  try {
    return read()
  } finally {
    machine.entry.following--
  }
}

/** `source.key = value`: remembered for the rest of this entry, and joined into the state for all others. */
export function writeState(machine: Machine, source: Source, key: string, value: Value): void {
  const backing = source.root.backing
  if (!backing) {
    machine.world.altered.add(partOf(source, key))
    return
  }
  noteKept(machine, key, value)
  const place = partOf(source, key)
  const overlay = (machine.entry.overlay ??= machine.allocate('plain'))
  const name = overlayKey(place)
  for (const inner of overlay.keys())
    if (inner.startsWith(`${name}.`) || inner.startsWith(`${name}[]`))
      machine.store.writeProperty(overlay, inner, undefined)
  const element = place.path.at(-1) === '[]'
  if (!element) machine.store.writeProperty(overlay, name, value)
  const holder = hold(machine, backing, source.path)
  const before = machine.entry.written.get(place)
  machine.entry.written.set(place, before ? join(before, value) : value)
  noteChoice(machine, place, value)
  if (source.root.kind === 'global') leaveWithApp(machine, value)
  const kept = withoutSelf(value, place)
  if (holder && kept) gather(machine, holder, keyIn(key), kept)
}

/** An element that an event picked from a list is that person's choice, wherever it is put. A list is what is shown for it. */
function noteChoice(machine: Machine, place: Source, value: Value): void {
  if (isBroughtBack(machine, place, value)) machine.world.chosen.add(place)
  if (machine.entry.picked.size === 0 || isList(machine, place)) return
  if (originsOf(value).some((origin) => origin !== place && isPicked(machine, origin))) machine.world.chosen.add(place)
}

/** What an event on a later page gives is put on the page before: a person went there to choose it. */
function isBroughtBack(machine: Machine, { root }: Source, value: Value): boolean {
  const { entry, world } = machine
  const isLater = root.owner !== entry.route && world.routes.has(root.owner) && world.routes.has(entry.route)
  if (root.kind !== 'data' || !isLater) return false
  return deepOriginsOf(machine, value).some((origin) => origin.root.owner === entry.id)
}

function isList(machine: Machine, place: Source): boolean {
  const before = known(machine, place)
  return before !== null && membersOf(before).some((member) => member.v === 'object' && member.kind === 'array')
}

/** A part of a picked element is picked with it. */
function isPicked(machine: Machine, source: Source): boolean {
  for (let at: Source | null = source; at; at = at.parent) if (machine.entry.picked.has(at)) return true
  return false
}

function keyIn(key: string): string {
  return key === '[]' ? REST : key
}

/** The object at `path` inside `object`, made where there is none. */
function hold(machine: Machine, object: HeapObject, path: readonly string[]): HeapObject | null {
  let holder = object
  for (const key of path) {
    const name = keyIn(key)
    const inside = holder.read(name)
    const found = inside ? membersOf(inside).find((member): member is HeapObject => member.v === 'object') : undefined
    const next = found ?? makeInside(machine, holder, name, inside)
    holder = next
  }
  return holder
}

function makeInside(machine: Machine, holder: HeapObject, name: string, inside: Value | undefined): HeapObject {
  const made = new HeapObject('plain', 0)
  holder.put(name, inside ? join(inside, made) : made)
  machine.world.ledger.note(holder, name, machine.entry.epoch)
  return made
}

/** State is monotone: what was written once may be there at any time, so nothing is taken back. */
export function gather(machine: Machine, holder: HeapObject, key: string, value: Value): void {
  noteKept(machine, key, value)
  const before = holder.read(key)
  const kept = lasting(value)
  const after = before ? join(before, kept) : kept
  if (after === before) return
  holder.put(key, after)
  machine.world.ledger.note(holder, key, machine.entry.epoch)
}

/** `data.a = data.a` adds nothing. */
function withoutSelf(value: Value, self: Source): Value | null {
  if (value.v !== 'union') return value === self ? null : value
  const others = value.members.filter((member) => member !== self)
  if (others.length === value.members.length) return value
  const [only] = others
  if (only === undefined) return null
  return others.length === 1 ? only : { v: 'union', members: others }
}

/** What is known of a source: what has been written into the state behind it, or what its root knows. */
export function known(machine: Machine, source: Source): Value | null {
  const whole = source.root.backing ?? source.root.known?.() ?? null
  if (whole === null) return null
  let value: Value = whole
  for (const key of source.path) {
    const next = step(machine, value, key)
    if (next === null) return null
    value = next
  }
  return value === source ? null : soften(value)
}

function step(machine: Machine, value: Value, key: string): Value | null {
  let joined: Value | null = null
  for (const member of membersOf(value)) {
    const found = stepInto(machine, member, key)
    if (found) joined = joined ? join(joined, found) : found
  }
  return joined
}

function stepInto(machine: Machine, member: Value, key: string): Value | null {
  if (member.v === 'source') return part(member, key)
  if (member.v === 'opaque') return member
  if (member.v !== 'object') return null
  if (key === '[]') return keysIn(machine, member).length > 0 || member.has(REST) ? elementOf(machine, member) : null
  const own = machine.get(member, key)
  return own === UNDEFINED ? null : own
}
