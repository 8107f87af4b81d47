import { constant, membersOf } from '../domain/constants.js'
import { joinAll } from '../domain/join.js'
import type { Hole, Single, Source, Value } from '../domain/value.js'
import type { FlowSink } from '../graph.js'
import { originsOf, textsOf, type Parts } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'

/** How much of what a sink does is decided: all, or only how an address goes on whose scheme and host are written before. */
export type Extent = 'whole' | 'end'

/** What is asked of a value: whether it decides what a sink does, and how much of it. */
export interface Question {
  readonly machine: Machine
  readonly sink: FlowSink
  readonly extent: Extent
}

/** The sources in `value` that decide. */
export function decisiveIn(question: Question, value: Value): readonly Source[] {
  const free = membersOf(value).filter((member) => isFree(question.sink, member))
  const texts = free.flatMap((member) => textsOf(question.machine, member))
  return texts.flatMap((parts) => decisive(question, parts)).flatMap(({ origins }) => origins)
}

/** A number is an amount, but no address. */
function isFree(sink: FlowSink, member: Single): boolean {
  // A price that a server told, times a number, is the server's.
  if (sink === 'amount') return originsOf(member).length === 1
  if (member.v !== 'opaque') return true
  return member.type === 'string' || (member.type === 'unknown' && !ownWord.has(sink))
}

/** Where what comes back from a server or an unknown function is its own word: it was asked for it with the value. */
const ownWord: ReadonlySet<FlowSink> = new Set(['payment', 'markup', 'host', 'extraData'])

/** Of a URL what stands before the end of its host decides, of a route what stands before its query, else everything. */
function decisive({ machine, sink, extent }: Question, parts: Parts): readonly Hole[] {
  const found: Hole[] = []
  let written = ''
  for (const part of parts) {
    if (typeof part === 'string') written += part
    else if (settledIn(sink, written) !== null) return found
    else {
      const isEnd = isUrl(sink) && namedHost.test(written)
      if (isEnd === (extent === 'end') && (written === '' || !isNumber(machine, part))) found.push(part)
      if (isEnd) return found
      written += '{}'
    }
  }
  return found
}

function isUrl(sink: FlowSink): boolean {
  return sink === 'page' || sink === 'host'
}

/** 'https://shop.example' before something that is put in: ':8080', '/path', but also '.evil.example'. */
const namedHost = /^(?:[a-z]+:)?\/\/[^/?#{}]+\.[a-z][\w-]*(?::\d*)?$/iu

/** What is made a number somewhere may be one in the middle of a text; no address begins with one. */
function isNumber({ world }: Machine, { origins }: Hole): boolean {
  return origins.every((origin) => world.numbers.has(origin))
}

/** An address with its whole host, one that has none, and one behind a base that is put in. */
const settledHosts = [/^(?:[a-z]+:)?\/\/[^/?#{}]+[/?#]/iu, /^(?!\{\})[^:]+$/u, /^\{\}/u]
/** A page with what follows it, and one whose folder and name are known. */
const settledRoutes = [/^[^?]*\?/u, /^\/?[\w-]+\/[\w-]+/u]

/** The beginning of `written` behind which nothing is decided any more; null where all of it is open. */
function settledIn(sink: FlowSink, written: string): string | null {
  const settled = isUrl(sink) ? settledHosts : sink === 'route' || sink === 'programPage' ? settledRoutes : []
  for (const pattern of settled) {
    const [beginning] = pattern.exec(written) ?? []
    if (beginning !== undefined) return beginning
  }
  return null
}

/** `value` without what follows where all is settled: many addresses of one server are one, whatever is put into them later. */
export function headsOf(sink: FlowSink, value: Value): Value {
  return joinAll(
    membersOf(value).map((member) => headOfMember(sink, member)),
    value,
  )
}

function headOfMember(sink: FlowSink, value: Single): Single {
  if (value.v === 'const') return typeof value.value === 'string' ? (headOf(sink, [value.value]) ?? value) : value
  return value.v === 'text' ? (headOf(sink, value.parts) ?? value) : value
}

function headOf(sink: FlowSink, [first = '', second]: Parts): Single | null {
  if (typeof first !== 'string') return isUrl(sink) && second !== undefined ? { v: 'text', parts: [first, '/'] } : null
  const beginning = settledIn(sink, first)
  return beginning === null ? null : constant(beginning.includes('//') ? beginning : '/')
}
