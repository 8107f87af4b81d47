import type { Expr } from '../2-parse/script/ir.js'
import type { Interpolation } from '../2-parse/template/tree.js'
import type { Scope } from './program.js'
import { standingsOf } from './scope.js'

/** A text of which some stretches are known only at run time: those are null. */
type Pattern = readonly (string | null)[]

/** More alternatives than these are a name made up at run time. */
const MAX_PATTERNS = 32
/** A name of which nothing is known may be any of a few; of many it tells nothing. */
const MAX_BLIND = 12
/** Templates through which a name is handed. */
const MAX_HANDED = 3

/** The names among `available` that `is` may take in `scope`; null where too little of it is known. */
export function namesOf(is: Interpolation, scope: Scope, available: readonly string[]): readonly string[] | null {
  const parts = is.parts.map((part) => (typeof part === 'string' ? part : part.expr))
  const patterns = textsOfParts(parts, scope, 0)
  const blind = patterns.some((pattern) => pattern.every((piece) => piece === null || piece === ''))
  if (blind && available.length > MAX_BLIND) return null
  const exact = new Set(patterns.filter((pattern) => !pattern.includes(null)).map((pattern) => pattern.join('').trim()))
  const loose = patterns.filter((pattern) => pattern.includes(null))
  const fitting = available.filter((name) => exact.has(name) || loose.some((pattern) => fits(name, pattern)))
  return [...fitting, ...[...exact].filter((name) => !available.includes(name))]
}

function textsOfParts(parts: readonly (string | Expr)[], scope: Scope, handed: number): readonly Pattern[] {
  let patterns: readonly Pattern[] = [[]]
  for (const part of parts) {
    const next = typeof part === 'string' ? [[part]] : textsOf(part, scope, handed)
    patterns = patterns.flatMap((before) => next.map((piece) => [...before, ...piece])).slice(0, MAX_PATTERNS)
  }
  return patterns
}

function textsOf(expr: Expr, scope: Scope, handed: number): readonly Pattern[] {
  switch (expr.k) {
    case 'const':
      return [[String(expr.value)]]
    case 'text':
      return textsOfParts(expr.parts, scope, handed)
    case 'binary':
      return expr.operator === '+' ? textsOfParts([expr.left, expr.right], scope, handed) : [[null]]
    case 'conditional':
      return [...textsOf(expr.then, scope, handed), ...textsOf(expr.otherwise, scope, handed)]
    case 'logical':
      return expr.operator === '&&'
        ? textsOf(expr.right, scope, handed)
        : [...textsOf(expr.left, scope, handed), ...textsOf(expr.right, scope, handed)]
    default:
      return textsOfReference(expr, scope, handed)
  }
}

function textsOfReference(expr: Expr, scope: Scope, handed: number): readonly Pattern[] {
  const standings = standingsOf(expr, scope)
  if (standings.length === 0 || handed >= MAX_HANDED) return [[null]]
  return standings.flatMap((standing) => {
    return standing.kind === 'path' || standing.expr === expr
      ? [[null]]
      : textsOf(standing.expr, standing.scope, handed + 1)
  })
}

/** Whether `name` has the known pieces of `pattern` in their order, the first at its start and the last at its end. */
function fits(name: string, pattern: Pattern): boolean {
  let at = 0
  let anchored = true
  for (const piece of pattern) {
    if (piece === null) {
      anchored = false
      continue
    }
    const found = name.indexOf(piece, at)
    if (found < 0 || (anchored && found !== at)) return false
    at = found + piece.length
    anchored = true
  }
  const last = pattern.at(-1)
  return last === null || last === undefined || name.endsWith(last)
}
