import { SOME_BOOLEAN, SOME_NUMBER, UNKNOWN, constant, membersOf, opaque, outcome } from '../domain/constants.js'
import { newFork } from '../domain/fork.js'
import { joinAll, joinOrigins } from '../domain/join.js'
import type { Call, Value } from '../domain/value.js'
import { vetBeginning, vetEnding, vetMatched, vetPosition } from '../flows/vetting.js'
import { originsOf, textsOf, type Parts } from '../machine/alternatives.js'
import { arrayOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { concatenate } from '../machine/addition.js'
import type { Method, Methods } from './method.js'
import { endsWith, includes, startsWith } from './texts.js'

/** Methods of strings. Conversions that keep what a value stands for (trim, case) keep its name. */
export const stringMethods: Methods = {
  trim: same((text) => text.trim()),
  trimStart: same((text) => text.trimStart()),
  trimEnd: same((text) => text.trimEnd()),
  toLowerCase: same((text) => text.toLowerCase()),
  toUpperCase: same((text) => text.toUpperCase()),
  toLocaleLowerCase: same((text) => text.toLowerCase()),
  toLocaleUpperCase: same((text) => text.toUpperCase()),
  toString: same((text) => text),
  valueOf: same((text) => text),
  normalize: same((text) => text),
  toFixed: (_, how) => opaque('string', originsOf(how.self)),
  slice: folded((text, [from, to]) => text.slice(asNumber(from), asNumber(to))),
  substring: folded((text, [from, to]) => text.substring(asNumber(from) ?? 0, asNumber(to))),
  substr: folded((text, [from, count]) =>
    text.slice(asNumber(from), count === undefined ? undefined : (asNumber(from) ?? 0) + (asNumber(count) ?? 0)),
  ),
  charAt: folded((text, [index]) => text.charAt(asNumber(index) ?? 0)),
  padStart: folded((text, [length, fill]) =>
    text.padStart(Math.min(asNumber(length) ?? 0, 64), fill === undefined ? undefined : String(fill)),
  ),
  padEnd: folded((text, [length, fill]) =>
    text.padEnd(Math.min(asNumber(length) ?? 0, 64), fill === undefined ? undefined : String(fill)),
  ),
  repeat: folded((text, [count]) => text.repeat(Math.max(0, Math.min(asNumber(count) ?? 0, 64)))),
  concat: (machine, how) => concatenate(machine, [how.self, ...how.args]),
  startsWith: asked(tested(startsWith), vetBeginning),
  endsWith: asked(tested(endsWith), vetEnding),
  includes: tested(includes),
  indexOf: positioned,
  lastIndexOf: () => SOME_NUMBER,
  search: () => SOME_NUMBER,
  charCodeAt: codeOf,
  codePointAt: codeOf,
  localeCompare: () => SOME_NUMBER,
  replace: (machine, how) => replaced(machine, how),
  replaceAll: (machine, how) => replaced(machine, how),
  split: (machine, how) => split(machine, how),
  match: matched,
  matchAll: (machine, how) => arrayOf(machine, [], opaque('string', originsOf(how.self))),
  test: () => SOME_BOOLEAN,
}

/** The number of a character is made of the text that it stands in: what is computed from it, is. */
function codeOf(_: Machine, how: Call): Value {
  return opaque('number', originsOf(how.self))
}

type Argument = string | number | boolean | null | undefined

function asNumber(value: Argument): number | undefined {
  return typeof value === 'number' ? value : undefined
}

/** A method that gives the same thing in another spelling. */
function same(fold: (text: string) => string): Method {
  return (_, { self }) => {
    if (self.v === 'const') return constant(fold(String(self.value)), self.soft)
    return self.v === 'opaque' || self.v === 'object' ? opaque('string', originsOf(self)) : self
  }
}

/** A method that is carried out where all is constant. */
function folded(fold: (text: string, args: readonly Argument[]) => string): Method {
  return (_, { self, args }) => {
    const constants = args.filter((arg) => arg.v === 'const')
    if (self.v === 'const' && constants.length === args.length)
      return constant(
        fold(
          String(self.value),
          constants.map((arg) => arg.value),
        ),
        self.soft,
      )
    return opaque('string', [self, ...args].map(originsOf).reduce(joinOrigins))
  }
}

/** A question about how a text begins or ends, which may tell whether it is what the code expects. */
function asked(ask: Method, vets: typeof vetBeginning): Method {
  return (machine, how) => {
    const answer = ask(machine, how)
    if (answer.v === 'const') return answer
    const test = newFork()
    vets(machine, how.self, how.args[0], test)
    return outcome([], test)
  }
}

function positioned(machine: Machine, how: Call): Value {
  const position = indexOf(how)
  vetPosition(machine, how.self, how.args[0], position)
  return position
}

function matched(machine: Machine, how: Call): Value {
  const [pattern] = how.args
  const source = pattern?.v === 'object' ? pattern.read('source') : undefined
  if (source?.v === 'const') vetMatched(machine, how.self, String(source.value))
  return arrayOf(machine, [], opaque('string', originsOf(how.self)))
}

/** A test of a string's text. Its outcome prunes even where the string is soft, else every URL comes out twice. */
function tested(test: (parts: Parts, wanted: string) => boolean | null): Method {
  return (machine, { self, args }) => {
    const [wanted] = args
    if (wanted?.v !== 'const' || typeof wanted.value !== 'string') return SOME_BOOLEAN
    const text = wanted.value
    const outcomes = textsOf(machine, self).map((parts) => test(parts, text))
    const [first] = outcomes
    const certain = first !== undefined && first !== null && outcomes.every((outcome) => outcome === first)
    return certain ? constant(first) : SOME_BOOLEAN
  }
}

function indexOf({ self, args }: Call): Value {
  const [wanted] = args
  if (wanted?.v !== 'const') return SOME_NUMBER
  const text = String(wanted.value)
  const first = self.v === 'const' ? self.value : self.v === 'text' ? self.parts[0] : null
  if (typeof first !== 'string') return opaque('number', [])
  const index = first.indexOf(text)
  return index >= 0 || self.v === 'const' ? constant(index) : SOME_NUMBER
}

function replaced(machine: Machine, { self, args, ...how }: Call): Value {
  const [pattern, replacement] = args
  if (replacement?.v === 'object' && replacement.code)
    machine.maybe(() => machine.call(replacement, { ...how, self: UNKNOWN, args: [opaque('string', originsOf(self))] }))
  if (self.v !== 'const' || pattern?.v !== 'const' || replacement === undefined) return self
  const text = String(self.value)
  const at = text.indexOf(String(pattern.value))
  if (at < 0) return self
  return concatenate(machine, [
    constant(text.slice(0, at)),
    replacement,
    constant(text.slice(at + String(pattern.value).length)),
  ])
}

function split(machine: Machine, { self, args }: Call): Value {
  const [separator] = args
  if (separator?.v !== 'const') return arrayOf(machine, [], opaque('string', originsOf(self)))
  const mark = String(separator.value)
  if (self.v === 'const')
    return arrayOf(
      machine,
      String(self.value)
        .split(mark)
        .slice(0, 64)
        .map((piece) => constant(piece, self.soft)),
    )
  const head = self.v === 'text' ? self.parts[0] : null
  const rest = joinAll(
    membersOf(self).map((member) => opaque('string', originsOf(member))),
    UNKNOWN,
  )
  if (typeof head === 'string' && head.includes(mark))
    return arrayOf(machine, [constant(head.slice(0, head.indexOf(mark)))], rest)
  return arrayOf(machine, [], rest)
}
