import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import { join } from '../domain/join.js'
import type { Call, Source, Value } from '../domain/value.js'
import { textsOf } from '../machine/alternatives.js'
import { arrayOf, elementsOf, listOf, objectOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'
import { gather } from '../machine/state.js'
import { conclude } from './callbacks.js'
import { defineApiModel } from './model.js'
import { record, sink } from './record.js'

/** Storage: what was written under a key on any page is what is read under it on any other. */

/** Alipay's synchronous forms take an object as the others do, `getStorageSync({ key })`, and give one: `{ data }`. */
function isNamed(options: Value): boolean {
  return options.v === 'object' && options.kind === 'plain'
}

export const readStorage = defineApiModel({
  names: ['getStorageSync', 'getStorage'],
  run: (machine, how, name) => {
    const options = how.args[0] ?? UNDEFINED
    const sync = name === 'getStorageSync' && !isNamed(options)
    const key = sync ? options : machine.get(options, 'key')
    const values = keyNames(machine, key).map((one) => readOne(machine, how, one))
    const value = values.reduce<Value | null>((all, one) => (all ? join(all, one) : one), null) ?? UNKNOWN
    if (sync) return value
    const result = objectOf(machine, { data: value })
    return name === 'getStorageSync' ? result : conclude(machine, how, options, result)
  },
})

export const writeStorage = defineApiModel({
  names: ['setStorageSync', 'setStorage'],
  run: (machine, how, name) => {
    const sync = name === 'setStorageSync' && !isNamed(how.args[0] ?? UNDEFINED)
    const options = how.args[0] ?? UNDEFINED
    const key = sync ? options : machine.get(options, 'key')
    const value = sync ? (how.args[1] ?? UNDEFINED) : machine.get(options, 'data')
    sink(machine, value)
    for (const one of keyNames(machine, key)) writeOne(machine, how, one, value)
    return sync ? UNDEFINED : conclude(machine, how, options, UNKNOWN)
  },
})

export const removeStorage = defineApiModel({
  names: ['removeStorageSync', 'removeStorage'],
  run: (machine, how, name) => {
    const sync = name === 'removeStorageSync' && !isNamed(how.args[0] ?? UNDEFINED)
    const options = how.args[0] ?? UNDEFINED
    for (const key of keyNames(machine, sync ? options : machine.get(options, 'key')))
      record(machine, how, { kind: 'storage', op: 'remove', key })
    return sync ? UNDEFINED : conclude(machine, how, options, UNKNOWN)
  },
})

export const clearStorage = defineApiModel({
  names: ['clearStorageSync', 'clearStorage'],
  run: (machine, how) => {
    record(machine, how, { kind: 'storage', op: 'clear', key: null })
    return conclude(machine, how, how.args[0] ?? UNDEFINED, UNKNOWN)
  },
})

export const batchStorage = defineApiModel({
  names: ['batchSetStorageSync', 'batchSetStorage', 'batchGetStorageSync', 'batchGetStorage'],
  run: (machine, how, name) => {
    const options = how.args[0] ?? UNDEFINED
    const listed = name.endsWith('Sync') ? options : machine.get(options, name.includes('Set') ? 'kvList' : 'keyList')
    const items = listOf(machine, listed) ?? [elementsOf(machine, listed)]
    const values = items.flatMap((item) =>
      name.includes('Set')
        ? writeItem(machine, how, item)
        : keyNames(machine, item).map((key) => readOne(machine, how, key)),
    )
    const result = arrayOf(machine, values)
    return name.endsWith('Sync') ? result : conclude(machine, how, options, objectOf(machine, { dataList: result }))
  },
})

function writeItem(machine: Machine, how: Call, item: Value): readonly Value[] {
  const value = machine.get(item, 'value')
  sink(machine, value)
  for (const key of keyNames(machine, machine.get(item, 'key'))) writeOne(machine, how, key, value)
  return []
}

/** The keys that a value can name; null for one that is not known. */
function keyNames(machine: Machine, key: Value): readonly (string | null)[] {
  return textsOf(machine, key).map((parts) => (parts.every((part) => typeof part === 'string') ? parts.join('') : null))
}

function storageSource(machine: Machine, key: string): Source {
  return machine.world.root('storage', key, '', { known: () => stored(machine, key) })
}

function stored(machine: Machine, key: string): Value | null {
  machine.entry.consulted.add(machine.world.storage, key)
  return machine.world.storage.read(key) ?? null
}

function readOne(machine: Machine, how: Call, key: string | null): Value {
  record(machine, how, { kind: 'storage', op: 'get', key })
  if (key === null) return UNKNOWN
  const source = storageSource(machine, key)
  machine.entry.reads.add(source)
  return source
}

function writeOne(machine: Machine, how: Call, key: string | null, value: Value): void {
  record(machine, how, { kind: 'storage', op: 'set', key })
  if (key !== null) gather(machine, machine.world.storage, key, value)
}
