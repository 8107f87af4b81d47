import { opaque } from './constants.js'
import { joinOrigins } from './origins.js'
import { beginningOf, summaryOf } from './summary.js'
import type { Const, Hole, Opaque, Single, Text, Union, Value } from './value.js'

export { joinOrigins } from './origins.js'

/** How many alternatives of each kind a value may have; beyond, the rest is summed up. Measured: narrower loses navigation. */
const MAX_CONSTANTS = 24
const MAX_TEXTS = 12
const MAX_SOURCES = 8
const MAX_OBJECTS = 8

/** The least value that covers both. Returns `a` itself when `b` adds nothing. */
export function join(a: Value, b: Value): Value {
  if (a === b) return a
  const free = unforked(a)
  if (b.v === 'union') return b.members.reduce<Value>(joinOne, free)
  return joinOne(free, b)
}

/** The same alternatives, of which any may go with any alternative of another value. */
export function unforked(value: Value): Value {
  return value.v === 'union' && value.fork ? { v: 'union', members: value.members } : value
}

/** The join of many; `otherwise` where there is none. */
export function joinAll(values: readonly Value[], otherwise: Value): Value {
  const [first, ...others] = values
  return first === undefined ? otherwise : others.reduce(join, first)
}

function joinOne(a: Value, b: Single): Value {
  if (a.v !== 'union') return covers(a, b) ?? { v: 'union', members: [a, b] }
  for (let index = 0; index < a.members.length; index++) {
    const member = a.members[index]
    const covered = member && covers(member, b)
    if (!covered) continue
    return covered === member ? a : { v: 'union', members: a.members.with(index, covered) }
  }
  return isFull(a.members, b) ? sumUp(a, b) : { v: 'union', members: [...a.members, b] }
}

/** The one member that stands for both, or null where two are needed. */
function covers(a: Single, b: Single): Single | null {
  if (a === b) return a
  if (a.v === 'const' && b.v === 'const') return a.value === b.value ? (a.soft || !b.soft ? a : b) : null
  if (a.v === 'text' && b.v === 'text') return a.summed ? addToSummary(a, b) : joinTexts(a, b)
  if (a.v === 'opaque' && b.v === 'opaque') return joinOpaque(a, b)
  return null
}

function joinOpaque(a: Opaque, b: Opaque): Opaque {
  if (a.outcome) return joinOpaque(withoutOutcome(a), b)
  const type = a.type === b.type ? a.type : 'unknown'
  const origins = joinOrigins(a.origins, b.origins)
  const tested = joinOrigins(a.tested ?? [], b.tested ?? [])
  if (type === a.type && origins === a.origins && tested.length === (a.tested ?? []).length) return a
  return tested.length === 0 ? opaque(type, origins) : { ...opaque(type, origins), tested }
}

function withoutOutcome({ type, origins, tested }: Opaque): Opaque {
  return tested ? { ...opaque(type, origins), tested } : opaque(type, origins)
}

/** Texts of the same words: what is put in may come from either's sources. Null where the words differ. */
function joinTexts(a: Text, b: Text): Text | null {
  if (a.parts.length !== b.parts.length) return null
  const parts: (string | Hole)[] = []
  for (const [index, part] of a.parts.entries()) {
    const other = b.parts[index]
    if (typeof part === 'string' || typeof other === 'string' || other === undefined) {
      if (part !== other) return null
      parts.push(part)
    } else parts.push({ origins: joinOrigins(part.origins, other.origins) })
  }
  return parts.every((part, index) => isSamePart(part, a.parts[index])) ? a : { v: 'text', parts }
}

function isSamePart(part: string | Hole, other: string | Hole | undefined): boolean {
  return typeof part === 'string' || (typeof other === 'object' && part.origins === other.origins)
}

function isFull(members: readonly Single[], added: Single): boolean {
  const limit = limitOf(added)
  if (added.v === 'text' && members.some(isSummary)) return true
  return members.length >= limit && members.filter((member) => member.v === added.v).length >= limit
}

function isSummary(member: Single): member is Text {
  return member.v === 'text' && member.summed === true
}

/** One alternative too many: its beginning stands for it and all others; of anything else than a text, nothing is said. */
function sumUp(all: Union, added: Single): Value {
  if (added.v !== 'text') return joinOne(all, summary(added))
  return sumUpQueries(all, added) ?? sumUpPaths(all, added)
}

/** Texts of one path with many queries are one text. */
function sumUpQueries(all: Union, added: Text): Value | null {
  const beginning = beginningOf(added.parts)
  if (!beginning?.endsWith('?')) return null
  const alike = all.members.filter((member) => member.v === 'text' && beginningOf(member.parts) === beginning)
  const [first] = alike
  if (!first) return null
  const texts = [...alike, added].flatMap((member) => (member.v === 'text' ? [member.parts] : []))
  const summed: Text = { v: 'text', parts: summaryOf(beginning, texts), summed: true }
  const members = all.members.map((member) => (member === first ? summed : member))
  return { v: 'union', members: members.filter((member) => !alike.includes(member)) }
}

/** Other texts are summed up by one beginning; where there is more than one, nothing is said of them. */
function sumUpPaths(all: Union, added: Text): Value {
  const beginning = beginningOf(added.parts) ?? added.parts[0]
  const unknown = opaque('string', originsIn(added))
  if (typeof beginning !== 'string') return joinOne(all, unknown)
  const summed: Text = { v: 'text', parts: [beginning, { origins: unknown.origins }], summed: true }
  const index = all.members.findIndex((member) => covers(member, summed) !== null)
  const alike = all.members[index]
  const both = alike && covers(alike, summed)
  if (both) return both === alike ? all : { v: 'union', members: all.members.with(index, both) }
  const rest = all.members.filter((member) => !isSummary(member) || isQuery(member))
  if (rest.length === all.members.length && !rest.some((member) => member.v === 'opaque'))
    return { v: 'union', members: [...rest, summed] }
  return joinOne({ v: 'union', members: rest }, unknown)
}

function isQuery(text: Text): boolean {
  return beginningOf(text.parts)?.endsWith('?') === true
}

/** A summary stands for all texts that begin like it, with what they put in. */
function addToSummary(summary: Text, added: Text): Text | null {
  const beginning = beginningOf(summary.parts)
  if (beginning === null || beginning !== beginningOf(added.parts)) return joinTexts(summary, added)
  const parts = summaryOf(beginning, [summary.parts, added.parts])
  const same =
    parts.length === summary.parts.length && parts.every((part, index) => isSamePart(part, summary.parts[index]))
  return same ? summary : { v: 'text', parts, summed: true }
}

function limitOf(member: Single): number {
  switch (member.v) {
    case 'const':
      return MAX_CONSTANTS
    case 'text':
      return MAX_TEXTS
    case 'source':
      return MAX_SOURCES
    case 'object':
      return MAX_OBJECTS
    case 'opaque':
      return 1
  }
}

/** What stands for one alternative too many. */
function summary(member: Single): Single {
  if (member.v === 'source') return opaque('unknown', [member])
  return opaque(member.v === 'const' && typeof member.value === 'string' ? 'string' : 'unknown', [])
}

function originsIn({ parts }: Text): Opaque['origins'] {
  return parts.reduce<Opaque['origins']>(
    (all, part) => (typeof part === 'string' ? all : joinOrigins(all, part.origins)),
    [],
  )
}

/** The same value, with every constant soft. */
export function soften(value: Value): Value {
  if (value.v === 'const') return softConst(value)
  if (value.v !== 'union' || value.members.every((member) => member.v !== 'const' || member.soft)) return value
  const members = value.members.map((member) => (member.v === 'const' ? softConst(member) : member))
  const { fork } = value
  if (!fork) return { v: 'union', members }
  const arms = new Map([...fork.arms].map(([index, arm]) => [index, soften(arm)]))
  return { v: 'union', members, fork: { ...fork, arms } }
}

/** The same value as state keeps it for others: soft, and on no way of the run that left it. */
export function lasting(value: Value): Value {
  return soften(unforked(value))
}

function softConst(value: Const): Const {
  return value.soft ? value : { v: 'const', value: value.value, soft: true }
}
