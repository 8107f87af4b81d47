import type { Expr } from '../2-parse/script/ir.js'
import type { Interpolation } from '../2-parse/template/tree.js'
import type { Scope } from './program.js'
import { findName, standingsOf, type Standing } from './scope.js'

/** Operators whose result is true or false: their operands are asked about, not shown. */
const asks: ReadonlySet<string> = new Set(['==', '!=', '===', '!==', '<', '<=', '>', '>=', 'in', 'instanceof'])

/** Data paths whose values are seen in the rendered text of `value`. */
export function shownByValue(value: Interpolation, scope: Scope): readonly string[] {
  return value.parts.flatMap((part) => (typeof part === 'string' ? [] : shownBy(part.expr, scope)))
}

/**
 * Data paths whose values are seen when `expr` is rendered: both branches of a conditional but not its test, the
 * arguments of calls and what a method is called on.
 */
export function shownBy(expr: Expr, scope: Scope): readonly string[] {
  const inside = (part: Expr): readonly string[] => shownBy(part, scope)
  switch (expr.k) {
    case 'global':
    case 'member':
    case 'index':
      return shownByReference(expr, scope)
    case 'conditional':
      return [...inside(expr.then), ...inside(expr.otherwise)]
    case 'logical':
      return expr.operator === '&&' ? inside(expr.right) : [...inside(expr.left), ...inside(expr.right)]
    case 'binary':
      return asks.has(expr.operator) ? [] : [...inside(expr.left), ...inside(expr.right)]
    case 'unary':
      return expr.operator === '-' || expr.operator === '+' ? inside(expr.argument) : []
    case 'call':
      return [...shownByCallee(expr.callee, scope), ...expr.args.flatMap(inside)]
    case 'text':
      return expr.parts.flatMap((part) => (typeof part === 'string' ? [] : inside(part)))
    case 'array':
      return expr.elements.flatMap((element) => (element === null ? [] : inside(element)))
    case 'object':
      return expr.properties.flatMap((property) =>
        property.p === 'value' || property.p === 'spread' ? inside(property.value) : [],
      )
    case 'spread':
      return inside(expr.argument)
    default:
      return []
  }
}

type Reference = Extract<Expr, { k: 'global' | 'member' | 'index' }>

function shownByReference(expr: Reference, scope: Scope): readonly string[] {
  const standings = standingsOf(expr, scope)
  if (standings.length === 0) return expr.k === 'global' ? [] : shownByComputed(expr.object, scope)
  return standings.flatMap((standing) => {
    if (standing.kind === 'path') return [standing.path]
    return standing.expr === expr ? [] : shownByStanding(standing)
  })
}

/** What is computed in one template is handed from use to use: without memory, `a + a` would double at each. */
const known = new WeakMap<Standing, readonly string[]>()

function shownByStanding(standing: Extract<Standing, { kind: 'computed' }>): readonly string[] {
  const remembered = known.get(standing)
  if (remembered !== undefined) return remembered
  const found = [...new Set(shownBy(standing.expr, standing.scope))]
  known.set(standing, found)
  return found
}

/** Of `format(price).text` the price is seen. */
function shownByComputed(object: Expr, scope: Scope): readonly string[] {
  return object.k === 'call' || object.k === 'member' || object.k === 'index' ? shownBy(object, scope) : []
}

/** Of `price.toFixed(2)` the price is seen; a view script's function is not. */
function shownByCallee(callee: Expr, scope: Scope): readonly string[] {
  return callee.k === 'member' && !isScript(callee.object, scope) ? shownBy(callee.object, scope) : []
}

function isScript(expr: Expr, scope: Scope): boolean {
  if (expr.k !== 'global') return false
  const found = findName(expr.name, scope)
  return found.kind === 'entry' && found.entry.x === 'wxs'
}
