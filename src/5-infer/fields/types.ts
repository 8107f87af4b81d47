import type { Scalar, ValueType } from '../../4-trace/graph.js'
import type { JsonSchema } from '../toolset.js'
import type { Field } from './field.js'

/** A value type of the graph as JSON Schema; what is unknown has no type. */
export function typeSchema(type: ValueType): JsonSchema {
  if (type === 'unknown') return {}
  return type === 'array' ? { type, items: {} } : { type }
}

/** What may be given for `field`: type, limits and choices that the source states. Queries and attributes carry text by default. */
export function fieldSchema(field: Field): JsonSchema {
  const choices = choicesOf(field)
  const { control } = field
  return {
    ...typeSchema(typeOf(field, choices)),
    ...(choices.length > 0 && { enum: choices }),
    ...(control?.maxLength !== undefined && control.maxLength > 0 && { maxLength: control.maxLength }),
    ...(control?.min !== undefined && { minimum: control.min }),
    ...(control?.max !== undefined && { maximum: control.max }),
  }
}

/** The closed set of values that the source states for `field`; empty where it is open. */
export function choicesOf(field: Field): readonly Scalar[] {
  const fromControl = field.control?.choices?.map((choice) => choice.value) ?? []
  const supplied = (field.param?.suppliers ?? []).flatMap((supplier) => supplier.values ?? [])
  const closed =
    field.param && (field.param.suppliers ?? []).every((supplier) => supplier.from.length === 0) ? supplied : []
  return [...new Set([...(field.enum ?? []), ...fromControl, ...closed])]
}

function typeOf(field: Field, choices: readonly Scalar[]): ValueType {
  if (choices.length > 0) return choices.every((choice) => typeof choice === 'number') ? 'number' : 'string'
  if (field.type !== 'unknown') return field.type
  const kind = field.control?.kind
  if (kind === 'number' || kind === 'digit' || kind === 'slider' || kind === 'rate' || kind === 'stepper')
    return 'number'
  return kind === 'switch' ? 'boolean' : 'string'
}
