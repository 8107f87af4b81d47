import { membersOf } from '../domain/constants.js'
import type { Value } from '../domain/value.js'
import { originsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'

/** What is compared with these is asked whether it is there, not what it is. */
const trivial: ReadonlySet<unknown> = new Set([
  '',
  'undefined',
  'null',
  'object',
  'string',
  'number',
  'function',
  'boolean',
  'true',
  'false',
])

/** Notes that the code has looked whether `value` is one of those that it expects. */
export function vet(machine: Machine, value: Value | undefined): void {
  for (const source of value === undefined ? [] : originsOf(value)) machine.world.vetted.add(source)
}

/** `value === other`: a comparison with a text that means something. */
export function vetCompared(machine: Machine, value: Value, other: Value): void {
  const says = membersOf(other).some((member) => member.v !== 'const' || typeof member.value === 'string')
  if (says && membersOf(other).every((member) => member.v !== 'const' || !trivial.has(member.value)))
    vet(machine, value)
}

/** `value.startsWith(beginning)`: the beginning is that of an address or a path, and names more than a scheme. */
export function vetBeginning(machine: Machine, value: Value, beginning: Value | undefined): void {
  const texts = beginning === undefined ? [] : membersOf(beginning)
  const names = (member: Value): boolean =>
    member.v !== 'const' || /^(?:\w+:)?\/\/[^/]|^\/?\w+\/\w/u.test(String(member.value))
  if (texts.length > 0 && texts.every(names)) vet(machine, value)
}

/** `/^https:\/\/shop\.example\//.test(value)`: anchored, and names more than a scheme. */
export function vetMatched(machine: Machine, value: Value | undefined, expression: string): void {
  const isAnchored = expression.startsWith('^')
  if (isAnchored && (expression.endsWith('$') || expression.includes('\\.'))) vet(machine, value)
}
