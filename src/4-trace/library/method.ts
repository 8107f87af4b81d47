import type { Call, Value } from '../domain/value.js'
import type { Machine } from '../machine/machine.js'

/** A method of the language: `how.self` is the receiver, one alternative of it at a time. */
export type Method = (machine: Machine, how: Call) => Value
export type Methods = Readonly<Record<string, Method>>
