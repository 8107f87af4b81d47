import type { Scalar, ValueType } from '../../4-trace/graph.js'
import type { JsonSchema } from '../toolset.js'
import type { Field } from './field.js'
import { noun } from '../words/noun.js'
import { passedAs } from './passed.js'
import { isFile } from './platform.js'

/** A value type of the graph as JSON Schema; what is unknown has no type. */
export function typeSchema(type: ValueType): JsonSchema {
  if (type === 'unknown') return {}
  return type === 'array' ? { type, items: {} } : { type }
}

/** What may be given for `field`: type, limits and choices that the source states. Queries and attributes carry text by default. */
export function fieldSchema(field: Field): JsonSchema {
  const file = fileSchema(field)
  if (file) return file
  const choices = choicesOf(field)
  const type = typeOf(field, choices)
  if (isMany(field)) return { type: 'array', items: oneOf(choices) }
  const { control } = field
  if (control?.kind === 'region') return { type: 'array', items: { type: 'string' }, minItems: 3 }
  return {
    ...typeSchema(type),
    ...(choices.length > 0 && { enum: choices }),
    ...(type === 'string' &&
      control?.maxLength !== undefined &&
      control.maxLength > 0 && { maxLength: control.maxLength }),
    ...(type === 'number' && control?.min !== undefined && { minimum: control.min }),
    ...(type === 'number' && control?.max !== undefined && { maximum: control.max }),
  }
}

/** The runtime fills in the path of what the person hands over. */
function fileSchema({ origins, type }: Field): JsonSchema | null {
  if (!isFile(origins)) return null
  const picture = { type: 'string', format: 'image' } as const
  return type === 'array' ? { type: 'array', items: picture } : picture
}

/** Boxes of a group are ticked, any number of them. */
function isMany(field: Field): boolean {
  const { control } = field
  return control?.kind === 'checkbox' && ((control.choices ?? []).length > 0 || field.type === 'array')
}

function oneOf(choices: readonly Scalar[]): JsonSchema {
  return choices.length === 0 ? {} : { type: isNumeric(choices) ? 'number' : 'string', enum: choices }
}

function isNumeric(choices: readonly Scalar[]): boolean {
  return choices.every((choice) => typeof choice === 'number')
}

/** The closed set of values that the source states for `field`; empty where it is open. */
export function choicesOf(field: Field): readonly Scalar[] {
  const shown = shownChoices(field)
  if (shown !== null) return shown
  const fromControl = field.control?.choices?.map((choice) => choice.value) ?? []
  const stated = isOpen(field) ? [] : (field.enum ?? [])
  return alike([...stated, ...fromControl, ...suppliedValues(field)])
}

/**
 * What is written on the entries of a picker whose value is their place in it: a person says '大杯' or 3, never that it is the
 * second entry, and it is the entry that is then looked for on the page. `null` where values mean something themselves.
 */
export function shownChoices({ control }: Field): readonly Scalar[] | null {
  const choices = control?.kind === 'picker' ? (control.choices ?? []) : []
  const isPlace = choices.length > 1 && choices.every(({ value }, at) => Number(value) === at)
  if (!isPlace) return null
  const labels = choices.flatMap(({ label }) => noun(label) ?? [])
  if (new Set(labels).size < choices.length) return null
  return labels.every((label) => /^[1-9]\d{0,8}$|^0$/.test(label)) ? labels.map(Number) : labels
}

/** Each choice once: where some are texts all are, for 1 and '1' are the same in a query and in an attribute. */
function alike(choices: readonly Scalar[]): readonly Scalar[] {
  const mixed = choices.some((choice) => typeof choice === 'string')
  return [...new Set(mixed ? choices.map(String) : choices)]
}

/** A data field that is typed only starts with the values that the source states. */
function isOpen(field: Field): boolean {
  return field.via === 'data' && field.typed
}

/** What the app's own pages pass, where they pass nothing but constants. */
function suppliedValues({ param, subject }: Field): readonly Scalar[] {
  return (passedAs(subject.app, param) ?? []).map(({ value }) => value)
}

/** The one value that the app itself always passes to a page; `null` where there is more to say. */
export function constantOf(field: Field): Scalar | null {
  const values = [...new Set(suppliedValues(field))]
  const silent = field.param?.suppliers?.some((supplier) => (supplier.values ?? []).length === 0) === true
  return field.via === 'query' && values.length === 1 && !silent ? (values[0] ?? null) : null
}

/** Controls whose value is text whatever keyboard they open: a phone number keeps its leading zero. */
const texts: ReadonlySet<string> = new Set(['text', 'number', 'digit', 'idcard', 'password', 'textarea', 'search'])

function typeOf(field: Field, choices: readonly Scalar[]): ValueType {
  if (choices.length > 0) return isNumeric(choices) ? 'number' : 'string'
  const kind = field.control?.kind
  if (kind !== undefined && texts.has(kind)) return 'string'
  if (field.type !== 'unknown') return field.type
  if (kind === 'slider' || kind === 'rate' || kind === 'stepper') return 'number'
  return kind === 'switch' ? 'boolean' : 'string'
}
