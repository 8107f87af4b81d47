import type { Artifact } from './artifact.js'
import { invisible } from '../text/characters.js'

/** As much of a schema as is needed to check a file. */
interface Schema {
  parse(value: unknown): unknown
}

/**
 * A JSON file of `model`: checked, keys in the order of its schema, `indent` spaces, LF at the end. Without indentation it
 * is for files whose white space counts against a limit.
 */
export function jsonArtifact(path: string, schema: Schema, model: unknown, indent: 0 | 2 = 2): Artifact {
  return { path, text: `${JSON.stringify(schema.parse(model), null, indent)}\n` }
}

/**
 * `value` as JSON for a person's terminal as well: what could move its cursor or hide there is written as an escape, so that
 * the value is the same.
 */
export function inertJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(invisible, (char) => (char === '\n' ? char : char.split('').map(escaped).join('')))}\n`
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
