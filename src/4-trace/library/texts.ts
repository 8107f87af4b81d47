import type { Parts } from '../machine/alternatives.js'

/** Whether a text with holes begins with `wanted`; null where it may. */
export function startsWith(parts: Parts, wanted: string): boolean | null {
  const [first] = parts
  if (typeof first !== 'string') return null
  if (first.length >= wanted.length) return first.startsWith(wanted)
  return wanted.startsWith(first) && parts.length > 1 ? null : false
}

/** Whether it ends with `wanted`. */
export function endsWith(parts: Parts, wanted: string): boolean | null {
  const last = parts.at(-1)
  if (typeof last !== 'string') return null
  if (last.length >= wanted.length) return last.endsWith(wanted)
  return wanted.endsWith(last) && parts.length > 1 ? null : false
}

/** Whether it holds `wanted` anywhere. */
export function includes(parts: Parts, wanted: string): boolean | null {
  if (parts.some((part) => typeof part === 'string' && part.includes(wanted))) return true
  return parts.every((part) => typeof part === 'string') ? false : null
}
