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
  return { path, text: `${wellFormed(JSON.stringify(schema.parse(model), null, indent), indent)}\n` }
}

/** Escapes of controls and of halves of pairs, and controls that JSON does not escape: nearly no text has any. */
const suspect = /\\u[0-9a-f]{4}|\\[bf]|[\u007F-\u009F]/u

/** `json` without what strict readers refuse and terminals obey: lone surrogates and controls become the replacement character. */
function wellFormed(json: string, indent: 0 | 2): string {
  return suspect.test(json) ? JSON.stringify(readable(JSON.parse(json)), null, indent) : json
}

function readable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\uFFFD')
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [readable(key), readable(inner)]))
}

/**
 * `value` as JSON for a person's terminal as well: what could hide there is written as an escape, which reads back as it was;
 * controls and lone surrogates are replaced, as in every file.
 */
export function inertJson(value: unknown): string {
  const text = wellFormed(JSON.stringify(value, null, 2), 2)
  return `${text.replace(invisible, (char) => (char === '\n' ? char : char.split('').map(escaped).join('')))}\n`
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
