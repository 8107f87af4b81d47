import type { JsonSchema } from '../../5-infer/toolset.js'

/** One value of a schema, as deep as it is nested. */
export interface Leaf {
  readonly path: string
  readonly depth: number
  readonly name: string
  readonly type: string | null
  readonly description: string | null
}

/** Every value that `schema` describes, in its order, parents before what they hold. */
export function leavesOf(schema: JsonSchema): readonly Leaf[] {
  return below(schema, '', 0)
}

function below(schema: JsonSchema, prefix: string, depth: number): readonly Leaf[] {
  const held = schema.type === 'array' && schema.items !== undefined ? schema.items : schema
  const inside = schema.type === 'array' ? `${prefix}[]` : prefix
  return Object.entries(held.properties ?? {}).flatMap(([name, one]) => {
    const path = inside === '' ? name : `${inside}.${name}`
    const leaf = { path, depth, name, type: typeOf(one), description: one.description ?? null }
    return [leaf, ...below(one, path, depth + 1)]
  })
}

/** 'string', 'object[]'; null where it is unknown. */
export function typeOf({ type, items }: JsonSchema): string | null {
  if (type !== 'array') return type ?? null
  return `${items === undefined ? '' : (typeOf(items) ?? '')}[]`
}

/** What else the schema says that a value must be: 'maxLength 20'. */
export function limitsOf(schema: JsonSchema): readonly string[] {
  const { minimum, maximum, maxLength, minItems, format } = schema
  return Object.entries({ minimum, maximum, maxLength, minItems, format }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  )
}
