import { membersOf } from '../domain/constants.js'
import type { HeapObject, Single, Value } from '../domain/value.js'

/** How deep into objects two arguments are compared. */
const MAX_DEPTH = 2

/** Whether two lists of arguments are the same: running with them again gives nothing new. */
export function sameArguments(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, index) => same(value, b[index], MAX_DEPTH))
}

function same(a: Value, b: Value | undefined, depth: number): boolean {
  if (a === b) return true
  if (b === undefined) return false
  const [as, bs] = [membersOf(a), membersOf(b)]
  return as.length === bs.length && as.every((member, index) => sameSingle(member, bs[index], depth))
}

function sameSingle(a: Single, b: Single | undefined, depth: number): boolean {
  if (a === b) return true
  if (a.v === 'const') return b?.v === 'const' && a.value === b.value && a.soft === b.soft
  if (a.v === 'opaque') return b?.v === 'opaque' && a.type === b.type && sameList(a.origins, b.origins)
  if (a.v === 'text')
    return (
      b?.v === 'text' &&
      a.parts.length === b.parts.length &&
      a.parts.every((part, index) => samePart(part, b.parts[index]))
    )
  return a.v === 'object' && b?.v === 'object' && sameObject(a, b, depth)
}

type Part = Extract<Single, { v: 'text' }>['parts'][number]

function samePart(a: Part, b: Part | undefined): boolean {
  return typeof a === 'string'
    ? a === b
    : typeof b === 'object' && a.whole === b.whole && sameList(a.origins, b.origins)
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Functions of the same code in the same variables; objects with the same fields. */
function sameObject(a: HeapObject, b: HeapObject, depth: number): boolean {
  if (a.code || b.code)
    return (
      a.code?.c === 'closure' && b.code?.c === 'closure' && a.code.fn === b.code.fn && a.code.frame === b.code.frame
    )
  if (depth === 0 || a.kind !== b.kind || a.proto !== b.proto || a.missing !== b.missing) return false
  const keys = [...a.keys(), '*']
  return keys.length === b.keys().length + 1 && keys.every((key) => sameCell(a.read(key), b.read(key), depth - 1))
}

function sameCell(a: Value | undefined, b: Value | undefined, depth: number): boolean {
  return a === undefined ? b === undefined : same(a, b, depth)
}
