import { isDeepStrictEqual } from 'node:util'
import type { Artifact } from './artifact.js'

/** As much of a schema as is needed to check a file. */
interface Schema {
  parse(value: unknown): unknown
}

/**
 * A JSON file of `model`: keys in the order of its schema, `indent` spaces, LF at the end, read back before it leaves.
 * Without indentation it is for files whose white space counts against a limit.
 */
export function jsonArtifact(path: string, schema: Schema, model: unknown, indent: 0 | 2 = 2): Artifact {
  const value = jsonValue(model)
  const text = `${JSON.stringify(schema.parse(value), null, indent)}\n`
  if (!isDeepStrictEqual(JSON.parse(text), value)) throw new Error(`${path} does not read back as it was written`)
  return { path, text }
}

/**
 * `model` as JSON can say it: no undefined fields, no numbers that JSON lacks, and no `__proto__` keys, which readers
 * of the file could mistake for an object's prototype.
 */
export function jsonValue(model: unknown): unknown {
  if (typeof model === 'number') return jsonNumber(model)
  if (Array.isArray(model)) return model.map(jsonValue)
  if (typeof model !== 'object' || model === null) return model ?? null
  const fields = Object.entries(model).filter(([key, value]) => value !== undefined && key !== '__proto__')
  return Object.fromEntries(fields.map(([key, value]) => [key, jsonValue(value)]))
}

function jsonNumber(value: number): number | null {
  if (!Number.isFinite(value)) return null
  return value === 0 ? 0 : value
}

/** Length in UTF-8, which is how the platform counts its limits. */
export function utf8Bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
