import { visible } from './visible.js'

/** What file systems that know neither case nor the forms of Unicode take `path` for. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/** Gives the one of `paths` that is written otherwise than asked: in case, form of Unicode or percent-encoding. */
export type Respelled = (path: string) => string | null

/** Names are compared exactly, on every system alike. This is for telling a person which name must have been meant. */
export function respelled(paths: Iterable<string>): Respelled {
  let known: ReadonlyMap<string, string> | null = null
  return (path) => {
    // Whoever misses nothing pays nothing. Of several that read alike the first counts.
    known ??= new Map([...paths].reverse().map((one) => [loosely(one), one]))
    const found = known.get(loosely(path)) ?? null
    return found === path ? null : found
  }
}

function loosely(path: string): string {
  return foldedPath(decoded(path))
}

function decoded(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** `path` so that two spellings of one word do not look alike: a mark that stands for itself shows as its number. */
export function spelledOut(path: string): string {
  return visible(path).replace(/\p{M}/gu, (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`)
}
