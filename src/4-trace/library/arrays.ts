import { SOME_NUMBER, UNDEFINED, UNKNOWN, constant, membersOf, opaque, outcome } from '../domain/constants.js'
import { join, joinAll, joinOrigins } from '../domain/join.js'
import { REST, type Call, type HeapObject, type Source, type Value } from '../domain/value.js'
import { deepOriginsOf, testedIn } from '../machine/alternatives.js'
import { arrayOf, elementsOf, listOf } from '../machine/collections.js'
import { loosenAround } from '../machine/loops.js'
import type { Machine } from '../machine/machine.js'
import { add } from '../machine/addition.js'
import { addUnder } from '../machine/properties.js'
import { choose } from '../machine/truth.js'
import { contained, indexOf } from './membership.js'
import type { Methods } from './method.js'

/** Methods of arrays. A list of few known elements is gone through one by one; any other by what its elements may be. */
export const arrayMethods: Methods = {
  forEach: (machine, how) => {
    visit(machine, how)
    return UNDEFINED
  },
  map: (machine, how) => collected(machine, how, visit(machine, how)),
  flatMap: (machine, how) =>
    arrayOf(
      machine,
      [],
      joinAll(
        visit(machine, how).map((value) => elementsOf(machine, value)),
        UNKNOWN,
      ),
    ),
  filter: (machine, how) => filtered(machine, how),
  find: (machine, how) => found(machine, how),
  findLast: (machine, how) => found(machine, how),
  findIndex: (machine, how) => indexAfter(machine, how),
  findLastIndex: (machine, how) => indexAfter(machine, how),
  some: (machine, how) => booleanAfter(machine, how),
  every: (machine, how) => booleanAfter(machine, how),
  reduce: (machine, how) => reduced(machine, how),
  reduceRight: (machine, how) => reduced(machine, how),
  sort: (machine, how) => {
    machine.maybe(() => callWith(machine, how, [elementsOf(machine, how.self), elementsOf(machine, how.self)]))
    return how.self
  },
  reverse: (machine, how) => {
    rewritten(machine, how, (list) => list.toReversed())
    return how.self
  },
  fill: (_, how) => how.self,
  push: (machine, how) => appended(machine, how),
  unshift: (machine, how) => rewritten(machine, how, (list) => [...how.args, ...list]) ?? appended(machine, how),
  pop: (machine, how) => removed(machine, how, -1),
  shift: (machine, how) => removed(machine, how, 0),
  at: (machine, how) =>
    listOf(machine, how.self)?.at(numberOf(how.args[0]) ?? 0) ?? machine.getAt(how.self, how.args[0] ?? UNKNOWN),
  splice: (machine, how) => spliced(machine, how),
  slice: (machine, how) => sliced(machine, how),
  concat: (machine, how) => concatenated(machine, how),
  flat: (machine, how) => arrayOf(machine, [], elementsOf(machine, elementsOf(machine, how.self))),
  join: (machine, how) => joined(machine, how),
  includes: (machine, how) => contained(machine, how),
  indexOf: (machine, how) => indexOf(machine, how),
  lastIndexOf: () => SOME_NUMBER,
  keys: (machine) => arrayOf(machine, [], SOME_NUMBER),
  values: (_, how) => how.self,
  entries: (machine, how) => arrayOf(machine, [], arrayOf(machine, [SOME_NUMBER, elementsOf(machine, how.self)])),
}

function callWith(machine: Machine, how: Call, args: readonly Value[]): Value {
  return machine.call(how.args[0] ?? UNDEFINED, { ...how, self: how.args[1] ?? UNDEFINED, args, isNew: false })
}

/** Calls the callback with each element; the results, one for each known element. */
function visit(machine: Machine, how: Call): readonly Value[] {
  const list = listOf(machine, how.self)
  if (list) return list.map((element, index) => callWith(machine, how, [element, constant(index), how.self]))
  const results: Value[] = []
  machine.maybe(() => {
    loosenAround(machine, how.args[0] ?? UNDEFINED)
    results.push(callWith(machine, how, [elementsOf(machine, how.self), SOME_NUMBER, how.self]))
  })
  return results
}

function collected(machine: Machine, how: Call, results: readonly Value[]): Value {
  return listOf(machine, how.self) ? arrayOf(machine, results) : arrayOf(machine, [], joinAll(results, UNKNOWN))
}

/** Elements that are certainly rejected are left out; the rest may be there. */
function filtered(machine: Machine, how: Call): Value {
  const list = listOf(machine, how.self)
  const results = visit(machine, how)
  const truths = results.map((result) => choose(machine, result))
  if (list)
    return arrayOf(
      machine,
      list.filter((_, index) => truths[index] !== false),
    )
  return how.self.v === 'source' ? how.self : arrayOf(machine, [], elementsOf(machine, how.self))
}

function found(machine: Machine, how: Call): Value {
  const list = listOf(machine, how.self)
  const results = visit(machine, how)
  const truths = results.map((result) => choose(machine, result))
  if (!list) return join(elementsOf(machine, how.self), UNDEFINED)
  const certain = list.find((_, index) => truths[index] === true)
  const possible = list.filter((_, index) => truths[index] === null)
  return joinAll([...possible, certain ?? UNDEFINED], UNDEFINED)
}

function indexAfter(machine: Machine, how: Call): Value {
  return { ...SOME_NUMBER, tested: testedByAll(visit(machine, how)) }
}

function booleanAfter(machine: Machine, how: Call): Value {
  return outcome(testedByAll(visit(machine, how)))
}

function testedByAll(values: readonly Value[]): readonly Source[] {
  return values.reduce<readonly Source[]>((all, value) => joinOrigins(all, testedIn(value)), [])
}

function reduced(machine: Machine, how: Call): Value {
  const list = listOf(machine, how.self)
  const callback = how.args[0] ?? UNDEFINED
  const step = (sum: Value, element: Value): Value =>
    machine.call(callback, { ...how, self: UNDEFINED, args: [sum, element, SOME_NUMBER, how.self], isNew: false })
  if (list) return list.reduce<Value>(step, how.args[1] ?? UNDEFINED)
  let sum = how.args[1] ?? elementsOf(machine, how.self)
  machine.maybe(() => {
    sum = join(sum, step(sum, elementsOf(machine, how.self)))
  })
  return sum
}

function appended(machine: Machine, how: Call): Value {
  const { self } = how
  if (self.v !== 'object') {
    for (const arg of how.args) for (const member of membersOf(self)) addUnder(machine, member, REST, arg)
    return SOME_NUMBER
  }
  for (const arg of how.args) appendOne(machine, self, arg)
  return SOME_NUMBER
}

function appendOne(machine: Machine, array: HeapObject, value: Value): void {
  const length = array.read('length')
  if (
    length?.v !== 'const' ||
    typeof length.value !== 'number' ||
    array.has(REST) ||
    array.born !== machine.store.epoch ||
    array.mailbox ||
    length.value >= 64
  ) {
    addUnder(machine, array, REST, value)
    machine.store.writeProperty(array, 'length', SOME_NUMBER)
    return
  }
  machine.store.writeProperty(array, String(length.value), value)
  machine.store.writeProperty(array, 'length', constant(length.value + 1))
}

/** Puts other elements into a list whose elements are known; null where they are not. */
function rewritten(
  machine: Machine,
  { self }: Call,
  change: (list: readonly Value[]) => readonly Value[],
): Value | null {
  const list = self.v === 'object' && self.born === machine.store.epoch ? listOf(machine, self, 64) : null
  if (!list || self.v !== 'object') return null
  const changed = change(list)
  changed.forEach((element, index) => {
    machine.store.writeProperty(self, String(index), element)
  })
  for (let index = changed.length; index < list.length; index++)
    machine.store.writeProperty(self, String(index), undefined)
  machine.store.writeProperty(self, 'length', constant(changed.length))
  return constant(changed.length)
}

function removed(machine: Machine, how: Call, at: 0 | -1): Value {
  const list = listOf(machine, how.self, 64)
  const element = list?.at(at)
  if (element && rewritten(machine, how, (all) => (at === 0 ? all.slice(1) : all.slice(0, -1)))) return element
  return join(elementsOf(machine, how.self), UNDEFINED)
}

function spliced(machine: Machine, how: Call): Value {
  for (const arg of how.args.slice(2)) for (const member of membersOf(how.self)) addUnder(machine, member, REST, arg)
  return arrayOf(machine, [], elementsOf(machine, how.self))
}

function sliced(machine: Machine, how: Call): Value {
  const list = listOf(machine, how.self, 64)
  const [from, to] = how.args
  if (list && (from === undefined || isNumber(from)) && (to === undefined || isNumber(to)))
    return arrayOf(machine, list.slice(numberOf(from), numberOf(to)))
  if (how.self.v !== 'object') return how.self
  const { head, rest } = extentOf(machine, how.self)
  return arrayOf(machine, head, rest ?? elementsOf(machine, how.self))
}

/** The elements that a list certainly begins with, and what may follow. */
interface Extent {
  readonly head: readonly Value[]
  readonly rest: Value | null
}

function extentOf(machine: Machine, list: Value): Extent {
  const known = listOf(machine, list, 64)
  if (known) return { head: known, rest: null }
  if (list.v !== 'object' || list.kind !== 'array') return { head: [], rest: elementsOf(machine, list) }
  const names = list.keys().filter((key) => key !== 'length')
  return { head: names.map((name) => list.read(name) ?? UNDEFINED), rest: list.read(REST) ?? null }
}

function isNumber(value: Value): boolean {
  return value.v === 'const' && typeof value.value === 'number'
}

function numberOf(value: Value | undefined): number | undefined {
  return value?.v === 'const' && typeof value.value === 'number' ? value.value : undefined
}

function concatenated(machine: Machine, how: Call): Value {
  const extents = [extentOf(machine, how.self), ...how.args.map((arg) => addedBy(machine, arg))]
  const open = extents.findIndex(({ rest }) => rest !== null)
  if (open < 0)
    return arrayOf(
      machine,
      extents.flatMap(({ head }) => head),
    )
  const head = extents.slice(0, open + 1).flatMap((extent) => extent.head)
  const after = extents.slice(open + 1).flatMap((extent) => extent.head)
  const rests = extents.flatMap(({ rest }) => rest ?? [])
  return arrayOf(machine, head, joinAll([...rests, ...after], UNKNOWN))
}

/** What `concat(value)` adds: the elements of a list; anything else is added itself, and what may be either may be both. */
function addedBy(machine: Machine, value: Value): Extent {
  if (value.v === 'const' || value.v === 'text') return { head: [value], rest: null }
  if (value.v === 'object') return value.kind === 'array' ? extentOf(machine, value) : { head: [value], rest: null }
  const ofAnEvent = value.v === 'source' && (value.root.kind === 'detail' || value.root.kind === 'dataset')
  return ofAnEvent && !machine.known(value)
    ? { head: [value], rest: null }
    : { head: [], rest: elementsOf(machine, value) }
}

function joined(machine: Machine, how: Call): Value {
  const list = listOf(machine, how.self, 64)
  if (!list) return opaque('string', deepOriginsOf(machine, elementsOf(machine, how.self)))
  const separator = how.args[0] ?? constant(',')
  return list.reduce<Value>(
    (text, element, index) => add(machine, index === 0 ? constant('') : add(machine, text, separator), element),
    constant(''),
  )
}
