import type { HeapObject, Value } from '../domain/value.js'
import { constantsOf } from '../machine/alternatives.js'
import { elementsOf, listOf } from '../machine/collections.js'
import { boundTo } from '../library/packages.js'
import type { Machine } from '../machine/machine.js'
import { objectsIn } from './registrations.js'

/**
 * `storeBindings: { store, fields, actions }` (mobx-miniprogram-bindings): fields of a store become data, its actions
 * become methods. Names are listed, or mapped from own name to the store's.
 */
export function bindStores(machine: Machine, bindings: Value, bind: (name: string, value: Value) => void): void {
  for (const binding of listOf(machine, bindings) ?? [bindings])
    for (const object of objectsIn(binding))
      for (const store of objectsIn(machine.get(object, 'store'))) bindStore(machine, object, store, bind)
}

function bindStore(
  machine: Machine,
  binding: HeapObject,
  store: HeapObject,
  bind: (name: string, value: Value) => void,
): void {
  for (const part of ['fields', 'actions'])
    for (const [own, theirs] of namesIn(machine, machine.get(binding, part)))
      bind(own, boundTo(machine, store, machine.get(store, theirs)))
}

function namesIn(machine: Machine, names: Value): readonly (readonly [string, string])[] {
  const list =
    listOf(machine, names) ?? (names.v === 'object' && names.kind === 'array' ? [elementsOf(machine, names)] : null)
  if (list)
    return list.flatMap((name) =>
      constantsOf(machine, name).map(({ value }) => [String(value), String(value)] as const),
    )
  return objectsIn(names).flatMap((map) =>
    map
      .keys()
      .flatMap((own) => constantsOf(machine, machine.get(map, own)).map(({ value }) => [own, String(value)] as const)),
  )
}
