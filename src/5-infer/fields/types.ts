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
  const stated = isOpen(field) ? [] : (field.enum ?? [])
  return [...new Set([...stated, ...fromControl, ...suppliedValues(field)])]
}

/** A data field that is filled by hand only starts with the values that the source states. */
function isOpen(field: Field): boolean {
  return field.via === 'data' && (field.typed || field.origins.length > 0)
}

/** What the app's own pages pass, where they pass nothing but constants. */
function suppliedValues(field: Field): readonly Scalar[] {
  const suppliers = field.param?.suppliers ?? []
  return suppliers.every((supplier) => supplier.from.length === 0)
    ? suppliers.flatMap((supplier) => supplier.values ?? [])
    : []
}

/** The one value that the app itself always passes to a page; `null` where there is more to say. */
export function constantOf(field: Field): Scalar | null {
  const values = [...new Set(suppliedValues(field))]
  const silent = field.param?.suppliers?.some((supplier) => (supplier.values ?? []).length === 0) === true
  return field.via === 'query' && values.length === 1 && !silent ? (values[0] ?? null) : null
}

function typeOf(field: Field, choices: readonly Scalar[]): ValueType {
  if (choices.length > 0) return choices.every((choice) => typeof choice === 'number') ? 'number' : 'string'
  if (field.type !== 'unknown') return field.type
  const kind = field.control?.kind
  if (kind === 'number' || kind === 'digit' || kind === 'slider' || kind === 'rate' || kind === 'stepper')
    return 'number'
  return kind === 'switch' ? 'boolean' : 'string'
}
