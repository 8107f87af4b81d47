import { createHash } from 'node:crypto'
import { byText } from './order.js'

/** SHA-256 of `content`, as hex digits. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** `value` as JSON that is the same for the same content: keys in order, no white space, no '__proto__', which no schema lets through. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => sorted(inner))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__')
  return Object.fromEntries(entries.sort(([a], [b]) => byText(a, b)))
}
