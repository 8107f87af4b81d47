import type { Expr } from '../script/ir.js'
import { parseExpression, parseObjectExpression } from '../script/expression.js'
import { nextMustache } from './mustache.js'
import type { Interpolation, Mustache } from './tree.js'

/** Hears of a mustache that is no expression: what it says, and its offset. */
export type OnBadMustache = (source: string, at: number) => void

/** Turns the texts of one file into interpolations. */
export class InterpolationReader {
  constructor(private readonly onBad: OnBadMustache) {}

  /** `source` with its mustaches parsed; `at` is its offset in the file. */
  read(source: string, at: number): Interpolation {
    const parts: (string | Mustache)[] = []
    let kept = 0
    for (let range = nextMustache(source, 0); range !== null; range = nextMustache(source, kept)) {
      if (range.start > kept) parts.push(source.slice(kept, range.start))
      parts.push(this.mustache(source.slice(range.start + 2, range.end - 2), at + range.start))
      kept = range.end
    }
    if (kept < source.length) parts.push(source.slice(kept))
    const open = source.indexOf('{{', kept)
    if (open >= 0) this.onBad(source.slice(open).trim(), at + open)
    return { source, parts }
  }

  /** The `data` of a used template: `{{a, ...b}}` is the inside of an object literal. null where it is no mustache. */
  readObject(source: string, at: number): Expr | null {
    const range = nextMustache(source, 0)
    if (range === null) return null
    const inside = source.slice(range.start + 2, range.end - 2).trim()
    if (inside === '') return null
    const parsed = parseObjectExpression(inside) ?? parseExpression(inside)
    return parsed ?? this.bad(inside, at + range.start)
  }

  private mustache(inside: string, at: number): Mustache {
    const source = inside.trim()
    if (source === '') return { source, expr: { k: 'const', value: '' } }
    return { source, expr: parseExpression(source) ?? this.bad(source, at) }
  }

  private bad(source: string, at: number): Expr {
    this.onBad(source, at)
    return { k: 'unknown', at }
  }
}
