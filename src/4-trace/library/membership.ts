import { constant, membersOf, opaque, outcome } from '../domain/constants.js'
import { newFork } from '../domain/fork.js'
import type { Call, Value } from '../domain/value.js'
import { vet, vetPosition } from '../flows/vetting.js'
import { listOf } from '../machine/collections.js'
import type { Machine } from '../machine/machine.js'

/** Where a constant stands among constants. */
export function indexOf(machine: Machine, how: Call): Value {
  const list = listOf(machine, how.self)
  const [wanted] = how.args
  if (
    !list ||
    wanted?.v !== 'const' ||
    wanted.soft ||
    !list.every((element) => element.v === 'const' && !element.soft)
  ) {
    contained(machine, how)
    const position = opaque('number', [])
    vetPosition(machine, how.self, wanted, position)
    return position
  }
  return constant(list.findIndex((element) => element.v === 'const' && element.value === wanted.value))
}

/** `['a', 'b'].includes(x)` tells which values x may have. */
export function contained(machine: Machine, how: Call): Value {
  const [wanted] = how.args
  const list = listOf(machine, how.self)
  if (wanted?.v === 'const' && !wanted.soft && list?.every((element) => element.v === 'const' && !element.soft))
    return constant(list.some((element) => element.v === 'const' && element.value === wanted.value))
  for (const member of wanted ? membersOf(wanted) : [])
    if (member.v === 'source')
      for (const element of listOf(machine, how.self) ?? []) noteOption(machine, member, element)
  const found = newFork()
  vet(machine, wanted, found)
  return outcome([], found)
}

function noteOption(machine: Machine, source: Extract<Value, { v: 'source' }>, element: Value): void {
  if (element.v === 'const' && (typeof element.value === 'string' || typeof element.value === 'number'))
    machine.facts(source).compared.add(element.value)
}
