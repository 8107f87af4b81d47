import {
  SOME_BOOLEAN,
  SOME_NUMBER,
  SOME_STRING,
  UNDEFINED,
  UNKNOWN,
  constant,
  membersOf,
  opaque,
} from '../domain/constants.js'
import { join, joinAll } from '../domain/join.js'
import type { Call, HeapObject, Value } from '../domain/value.js'
import { deepOriginsOf, originsOf, testedIn } from '../machine/alternatives.js'
import { arrayOf, elementsOf, listOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { toNumber } from '../machine/operators.js'
import { testOf, truthOf } from '../machine/truth.js'
import { arrayMethods } from './arrays.js'
import { mapOf, newCollection, setOf } from './collections.js'
import { functionMethods, objectMethods } from './functions.js'
import { stringMethods } from './strings.js'
import type { Method, Methods } from './method.js'
import { objectStatics, parseJson } from './objects.js'
import { runsMadeCode } from './made-code.js'
import { newPromise, promiseStatics } from './promises.js'
import { regularExpression } from './regular-expression.js'
import { stateMachines } from './state-machines.js'
import { timers } from './timers.js'

/** The globals of the language, by name; null where there is none of that name. */
export function languageGlobal(machine: Machine, name: string): Value | null {
  const made = Object.hasOwn(GLOBALS, name) ? GLOBALS[name] : undefined
  return made ? made(machine, name) : null
}

type Make = (machine: Machine, name: string) => Value

const GLOBALS: Readonly<Record<string, Make>> = {
  __awaiter: (machine) => machine.native('__awaiter', (how) => stateMachines.awaiter(machine, how)),
  __generator: (machine) => machine.native('__generator', (how) => stateMachines.generator(machine, how)),
  Object: withStatics((_, how) => how.args[0] ?? UNKNOWN, objectStatics),
  Array: withStatics((machine, how) => newArray(machine, how), {
    isArray: (_, how) => (how.args[0]?.v === 'object' ? constant(how.args[0].kind === 'array') : SOME_BOOLEAN),
    from: (machine, how) => arrayFrom(machine, how),
    of: (machine, how) => arrayOf(machine, how.args),
  }),
  Promise: withStatics(
    (machine, how) => newPromise(machine, how.args[0] ?? UNDEFINED, how.file, how.at),
    promiseStatics,
  ),
  JSON: withStatics(null, {
    parse: (machine, how) => parseJson(machine, how.args[0] ?? UNDEFINED),
    stringify: (_, how) => jsonText(how.args[0] ?? UNDEFINED),
  }),
  Math: withStatics(null, {}, (_, how) =>
    opaque(
      'number',
      how.args.flatMap((arg) => [...originsOf(arg)]),
    ),
  ),
  Number: withStatics((machine, how) => toNumber(machine, how.args[0] ?? constant(0)), {
    parseInt: (machine, how) => toNumber(machine, how.args[0] ?? UNDEFINED),
    parseFloat: (machine, how) => toNumber(machine, how.args[0] ?? UNDEFINED),
    isNaN: () => SOME_BOOLEAN,
    isInteger: () => SOME_BOOLEAN,
    isFinite: () => SOME_BOOLEAN,
  }),
  String: withStatics((machine, how) => toText(machine, how.args[0] ?? constant('')), {
    fromCharCode: () => SOME_STRING,
  }),
  Boolean: simple((machine, how) => toBoolean(machine, how.args[0] ?? UNDEFINED)),
  Date: withStatics(
    (_, how) =>
      opaque(
        'object',
        how.args.flatMap((arg) => [...originsOf(arg)]),
      ),
    { now: () => SOME_NUMBER, parse: () => SOME_NUMBER, UTC: () => SOME_NUMBER },
  ),
  Reflect: withStatics(null, {
    apply: (machine, how) =>
      machine.call(how.args[0] ?? UNDEFINED, {
        ...how,
        self: how.args[1] ?? UNDEFINED,
        args: listOf(machine, how.args[2] ?? UNDEFINED, 32) ?? [],
      }),
    construct: (machine, how) =>
      machine.construct(how.args[0] ?? UNDEFINED, {
        ...how,
        args: listOf(machine, how.args[1] ?? UNDEFINED, 32) ?? [],
      }),
    get: (machine, how) => machine.getAt(how.args[0] ?? UNDEFINED, how.args[1] ?? UNKNOWN),
    ownKeys: (machine, how) => objectStatics['keys']?.(machine, how) ?? UNKNOWN,
    has: () => SOME_BOOLEAN,
  }),
  RegExp: simple((machine, { args: [source, flags] }) =>
    regularExpression(machine, plainText(source), plainText(flags)),
  ),
  Function: withStatics((machine, how) => runsMadeCode(machine, 'Function', how), {}),
  eval: simple((machine, how) => runsMadeCode(machine, 'eval', how)),
  Map: simple((machine, how) => mapOf(machine, how.args[0] ?? null)),
  Set: simple((machine, how) => setOf(machine, how.args[0] ?? null)),
  WeakMap: simple((machine) => newCollection(machine)),
  WeakSet: simple((machine) => newCollection(machine)),
  Proxy: simple((_, how) => how.args[0] ?? UNKNOWN),
  Symbol: withStatics(() => UNKNOWN, {}),
  Error: simple((machine, how) => newError(machine, how)),
  TypeError: simple((machine, how) => newError(machine, how)),
  RangeError: simple((machine, how) => newError(machine, how)),
  parseInt: simple((machine, how) => toNumber(machine, how.args[0] ?? UNDEFINED)),
  parseFloat: simple((machine, how) => toNumber(machine, how.args[0] ?? UNDEFINED)),
  isNaN: simple(() => SOME_BOOLEAN),
  isFinite: simple(() => SOME_BOOLEAN),
  encodeURIComponent: simple((_, how) => inTexts(how.args[0] ?? UNDEFINED, encodeURIComponent)),
  decodeURIComponent: simple((_, how) => inTexts(how.args[0] ?? UNDEFINED, decodeURIComponent)),
  encodeURI: simple((_, how) => how.args[0] ?? UNDEFINED),
  decodeURI: simple((_, how) => how.args[0] ?? UNDEFINED),
  escape: simple((_, how) => how.args[0] ?? UNDEFINED),
  unescape: simple((_, how) => how.args[0] ?? UNDEFINED),
  ...Object.fromEntries(Object.entries(timers).map(([name, run]) => [name, simple(run)])),
  clearTimeout: simple(() => UNDEFINED),
  clearInterval: simple(() => UNDEFINED),
  console: withStatics(null, {}, () => UNDEFINED),
  NaN: () => constant(Number.NaN),
  Infinity: () => constant(Number.POSITIVE_INFINITY),
  getDate: simple(() => opaque('object', [])),
  getRegExp: simple((machine) => machine.allocate('plain')),
}

/** Text that is known, encoded or decoded; what is put in keeps its name. What cannot be decoded is left as it is. */
function inTexts(value: Value, code: (text: string) => string): Value {
  try {
    return membersOf(value)
      .map((member) => inText(member, code))
      .reduce(join)
  } catch {
    return value
  }
}

function inText(member: Value, code: (text: string) => string): Value {
  if (member.v === 'const' && typeof member.value === 'string') return constant(code(member.value), member.soft)
  if (member.v !== 'text') return member
  return { v: 'text', parts: member.parts.map((part) => (typeof part === 'string' ? code(part) : part)) }
}

function plainText(value: Value | undefined): string {
  return value?.v === 'const' && typeof value.value === 'string' ? value.value : ''
}

function simple(run: Method): Make {
  return (machine, name) => machine.native(name, (how) => run(machine, how))
}

/** An object with functions of its own: named ones, and `others` for any name that is not listed. */
function withStatics(run: Method | null, statics: Methods, others?: Method): Make {
  return (machine, name) => {
    const made = run ? machine.native(name, (how) => run(machine, how)) : machine.allocate('plain')
    for (const [key, method] of Object.entries(statics))
      made.put(
        key,
        machine.native(`${name}.${key}`, (how) => method(machine, how)),
      )
    const methods = PROTOTYPES[name]
    if (methods) made.put('prototype', prototypeOf(machine, methods))
    if (others)
      made.put(
        '*',
        machine.native(name, (how) => others(machine, how)),
      )
    return made
  }
}

const PROTOTYPES: Readonly<Record<string, Methods>> = {
  Array: arrayMethods,
  String: stringMethods,
  Object: objectMethods,
  Function: functionMethods,
}

/** `Array.prototype`, …: its methods are called on something else (`slice.call(arguments)`). */
function prototypeOf(machine: Machine, methods: Methods): HeapObject {
  const prototype = machine.allocate('plain')
  for (const [name, method] of Object.entries(methods))
    prototype.put(
      name,
      machine.native(name, (how) => method(machine, how)),
    )
  return prototype
}

/** Elements that `new Array(length)` makes one by one. */
const MOST_ELEMENTS = 64

/** `new Array(length)` has so many holes; with anything else, or more, the arguments are its elements. */
function newArray(machine: Machine, how: Call): Value {
  const [length] = how.args
  if (how.args.length !== 1 || length?.v === 'object' || length?.v === 'text') return arrayOf(machine, how.args)
  if (length?.v !== 'const') return arrayOf(machine, [], UNDEFINED)
  if (typeof length.value !== 'number') return arrayOf(machine, how.args)
  const known = length.value >= 0 && length.value <= MOST_ELEMENTS
  return known ? arrayOf(machine, new Array<Value>(length.value).fill(UNDEFINED)) : arrayOf(machine, [], UNDEFINED)
}

function arrayFrom(machine: Machine, how: Call): Value {
  const [list, map] = how.args
  const elements = list ? (listOf(machine, list) ?? null) : []
  const convert = (value: Value): Value =>
    map ? machine.call(map, { ...how, self: UNDEFINED, args: [value, SOME_NUMBER], isNew: false }) : value
  if (elements) return arrayOf(machine, elements.map(convert))
  return arrayOf(machine, [], convert(list ? elementsOf(machine, list) : UNKNOWN))
}

function newError(machine: Machine, how: Call): HeapObject {
  const made = machine.allocate('plain')
  made.put('message', how.args[0] ?? UNDEFINED)
  return made
}

/** The text of a value as JSON stands for the value: parsing it gives the value back. */
function jsonText(value: Value): Value {
  return value
}

function toBoolean(machine: Machine, value: Value): Value {
  for (const member of membersOf(value)) if (member.v === 'source') machine.facts(member).types.add('boolean')
  const truth = truthOf(value)
  return truth === null
    ? { ...opaque('boolean', originsOf(value)), tested: testedIn(value), outcome: testOf(value) }
    : constant(truth)
}

function toText(machine: Machine, value: Value): Value {
  return joinAll(
    membersOf(value).map((member) => textOf(machine, member)),
    SOME_STRING,
  )
}

/** The text of nothing ('undefined') is what no app means: its value is not known here. */
function textOf(machine: Machine, member: Value): Value {
  if (member.v === 'const')
    return member.value === undefined || member.value === null
      ? SOME_STRING
      : constant(String(member.value), member.soft)
  return member.v === 'object' || member.v === 'opaque' ? opaque('string', deepOriginsOf(machine, member)) : member
}
