import type { DeclaredValue } from '../../3-link/program.js'
import type { Source } from '../domain/value.js'
import type { Input, Scalar, ValueType } from '../graph.js'
import type { Machine } from '../machine/machine.js'

/** The closed set of values that an input has, where it has one. */
export function listed(values: readonly Scalar[]): { readonly enum?: readonly Scalar[] } {
  return values.length > 0 ? { enum: values } : {}
}

/** The type that the code uses it as, else what it is known to be. */
export function usedAs(machine: Machine, source: Source, known: ValueType): ValueType {
  const types = machine.facts(source).types
  const [only] = types
  return only !== undefined && types.size === 1 ? only : known
}

/** The input with what TypeScript declares about it, where the code leaves that open. */
export function asDeclared(declared: DeclaredValue | null, input: Input): Input {
  if (!declared) return input
  const type = input.type === 'unknown' ? (declared.type ?? 'unknown') : input.type
  const fits = input.enum === undefined && type === declared.type
  return { ...input, type, ...(fits && listed(declared.literals)) }
}
