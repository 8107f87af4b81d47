import { emptyFunction } from '../../2-parse/script/empty-function.js'
import type { ClassIr, ClassMember, Expr } from '../../2-parse/script/ir.js'
import { constant, membersOf } from '../domain/constants.js'
import type { Field, Frame, HeapObject, Value } from '../domain/value.js'
import { keysOf } from './properties.js'
import { callOf, type Machine } from './machine.js'

/** A class as a function object: its prototype holds the methods, its code is the constructor. */
export function makeClass(machine: Machine, ir: ClassIr, frame: Frame): HeapObject {
  const made = machine.allocate('class')
  const prototype = machine.allocate('plain')
  made.put('prototype', prototype)
  made.put('name', constant(ir.name))
  prototype.put('constructor', made)
  if (ir.parent) inherit(machine, made, prototype, machine.evaluate(ir.parent, frame))
  if (ir.selfSlot >= 0) machine.store.writeSlot(frame, ir.selfSlot, made)
  const fields: Field[] = []
  for (const member of ir.members) addMember(machine, { made, prototype, fields, frame }, member)
  made.code = constructorOf(ir, made.code, { made, prototype, fields, frame })
  return made
}

interface Making {
  readonly made: HeapObject
  readonly prototype: HeapObject
  readonly fields: Field[]
  readonly frame: Frame
}

function inherit(machine: Machine, made: HeapObject, prototype: HeapObject, parent: Value): void {
  const base = membersOf(parent).find((member): member is HeapObject => member.v === 'object')
  if (parent.v === 'source' && parent.root.kind === 'module') prototype.foreign = parent
  if (!base) return
  made.proto = base
  const inherited = machine.get(base, 'prototype')
  if (inherited.v === 'object') prototype.proto = inherited
}

function constructorOf(ir: ClassIr, current: HeapObject['code'], making: Making): HeapObject['code'] {
  if (current?.c === 'closure') return { ...current, fields: making.fields }
  const fn = implicitConstructor(ir, making.frame)
  return { c: 'closure', fn, frame: making.frame, home: making.prototype, fields: making.fields }
}

/** A class without a constructor hands its arguments on to its parent's. */
function implicitConstructor(ir: ClassIr, frame: Frame): Extract<HeapObject['code'], { c: 'closure' }>['fn'] {
  const args: Expr = { k: 'local', up: 0, slot: 0, at: ir.at }
  const body = ir.parent
    ? [
        {
          s: 'expr' as const,
          value: {
            k: 'call' as const,
            callee: { k: 'super' as const },
            args: [{ k: 'spread' as const, argument: args }],
            optional: false,
            at: ir.at,
          },
        },
      ]
    : []
  return emptyFunction(frame.fn.file, {
    id: -1 - ir.at,
    name: ir.name,
    at: ir.at,
    rest: { t: 'local', up: 0, slot: 0 },
    slots: 1,
    names: ['args'],
    body,
  })
}

function addMember(machine: Machine, making: Making, member: ClassMember): void {
  const holder = member.static ? making.made : making.prototype
  const value = member.fn ? methodOf(machine, making, member, holder) : null
  if (member.kind === 'constructor') {
    if (value) making.made.code = value.code
    return
  }
  if (member.kind === 'static-block') {
    if (value) machine.call(value, callOf(making.made))
    return
  }
  for (const key of memberKeys(machine, member.key, making.frame)) define(machine, making, { member, key, value })
}

function memberKeys(machine: Machine, key: string | Expr, frame: Frame): readonly string[] {
  return typeof key === 'string' ? [key] : keysOf(machine, machine.evaluate(key, frame))
}

interface Definition {
  readonly member: ClassMember
  readonly key: string
  readonly value: HeapObject | null
}

function define(machine: Machine, making: Making, { member, key, value }: Definition): void {
  const holder = member.static ? making.made : making.prototype
  if (member.kind === 'field' && !member.static) making.fields.push({ key, value })
  if (!value) return
  if (member.kind === 'get' || member.kind === 'set') {
    holder.accessors ??= new Map()
    holder.accessors.set(key, { ...holder.accessors.get(key), [member.kind]: value })
  } else if (member.kind === 'method') machine.store.writeProperty(holder, key, value)
  else if (member.static) machine.store.writeProperty(holder, key, machine.call(value, callOf(holder)))
}

function methodOf(machine: Machine, making: Making, member: ClassMember, home: HeapObject): HeapObject | null {
  if (!member.fn) return null
  const method = machine.allocate('function')
  method.code = { c: 'closure', fn: member.fn, frame: making.frame, home, fields: [] }
  return method
}
