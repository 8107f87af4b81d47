import type { Expr } from '../2-parse/script/ir.js'
import type { Interpolation } from '../2-parse/template/tree.js'
import type { Scope, ScopeEntry } from './program.js'

/** What a value in a template is, as far as names tell: a path into the surface's data, or an expression that computes it. */
export type Standing =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'computed'; readonly expr: Expr; readonly scope: Scope }

/** What a name in a template stands for. */
export type Found =
  | { readonly kind: 'entry'; readonly entry: ScopeEntry }
  /** A field of the surface's data. */
  | { readonly kind: 'data' }
  /** A field of one of the values that `data` spreads into this template. */
  | { readonly kind: 'spread'; readonly spreads: Scope['spreads'] }
  /** A name that a used template was not given. */
  | { readonly kind: 'undefined' }

/** Conditional lists in conditional lists multiply; nobody writes more than a few. */
const MAX_STANDINGS = 16

/** Array methods whose result holds elements of the array. */
const keepsElements: ReadonlySet<string> = new Set(['slice', 'filter', 'concat', 'reverse', 'sort'])

/** Looks `name` up, the innermost scope first. */
export function findName(name: string, scope: Scope): Found {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const entry = at.names.get(name)
    if (entry !== undefined) return { kind: 'entry', entry }
    if (at.spreads.length > 0) return { kind: 'spread', spreads: at.spreads }
    if (at.closed) return { kind: 'undefined' }
  }
  return { kind: 'data' }
}

/** The data path that `expr` reads in `scope` ('list[].name'); null where it computes, or may be one of several. */
export function pathOf(expr: Expr, scope: Scope): string | null {
  const [first, ...others] = standingsOf(expr, scope)
  return first?.kind === 'path' && others.length === 0 ? first.path : null
}

/** All that `expr` may stand for in `scope`: names, members and branches are followed, computations are left as they are. */
export function standingsOf(expr: Expr, scope: Scope): readonly Standing[] {
  return standings(expr, scope).slice(0, MAX_STANDINGS)
}

/** All that the value of an interpolation may stand for; nothing where it is text. */
function standingsOfValue(value: Interpolation, scope: Scope): readonly Standing[] {
  const [only, ...others] = value.parts.filter((part) => typeof part !== 'string' || part.trim() !== '')
  return only === undefined || typeof only === 'string' || others.length > 0 ? [] : standingsOf(only.expr, scope)
}

function standings(expr: Expr, scope: Scope): readonly Standing[] {
  switch (expr.k) {
    case 'global':
      return standingsOfName(expr.name, scope)
    case 'member':
      return standingsOf(expr.object, scope).flatMap((object) => fieldOf(object, expr.name))
    case 'index':
      return standingsOf(expr.object, scope).flatMap((object) => elementOf(object, expr.index))
    case 'conditional':
      return [...standingsOf(expr.then, scope), ...standingsOf(expr.otherwise, scope)]
    case 'logical': {
      const right = standingsOf(expr.right, scope)
      return expr.operator === '&&' ? right : [...standingsOf(expr.left, scope), ...right]
    }
    case 'call':
      return keptList(expr, scope) ?? [{ kind: 'computed', expr, scope }]
    default:
      return [{ kind: 'computed', expr, scope }]
  }
}

/** Names are asked for again at every level below: without memory, branches in branches would double the work. */
const known = new WeakMap<Scope, Map<string, readonly Standing[]>>()

function standingsOfName(name: string, scope: Scope): readonly Standing[] {
  const names = known.get(scope) ?? new Map<string, readonly Standing[]>()
  known.set(scope, names)
  const remembered = names.get(name)
  if (remembered !== undefined) return remembered
  const found = standingsOfFound(name, findName(name, scope)).slice(0, MAX_STANDINGS)
  names.set(name, found)
  return found
}

function standingsOfFound(name: string, found: Found): readonly Standing[] {
  switch (found.kind) {
    case 'data':
      return [{ kind: 'path', path: name }]
    case 'undefined':
      return []
    case 'spread':
      return found.spreads.flatMap(({ expr, scope }) =>
        standingsOf(expr, scope).flatMap((value) => fieldOf(value, name)),
      )
    case 'entry':
      return standingsOfEntry(found.entry)
  }
}

function standingsOfEntry(entry: ScopeEntry): readonly Standing[] {
  switch (entry.x) {
    case 'field':
      return standingsOf(entry.expr, entry.scope)
    case 'item':
      return standingsOfValue(entry.list, entry.scope).flatMap(itemsOf)
    case 'index':
    case 'wxs':
      return []
  }
}

/** What one turn of a loop over `list` has for its item. */
function itemsOf(list: Standing): readonly Standing[] {
  if (list.kind === 'path') return [{ kind: 'path', path: `${list.path}[]` }]
  const { expr, scope } = list
  if (expr.k !== 'array') return []
  return expr.elements.flatMap((element) =>
    element === null || element.k === 'spread' ? [] : standingsOf(element, scope),
  )
}

function fieldOf(object: Standing, name: string): readonly Standing[] {
  if (object.kind === 'path') return [{ kind: 'path', path: `${object.path}.${name}` }]
  const { expr, scope } = object
  if (expr.k !== 'object') return []
  const property = expr.properties.findLast((candidate) => candidate.p === 'value' && candidate.key === name)
  if (property?.p === 'value') return standingsOf(property.value, scope)
  return expr.properties.flatMap((candidate) => {
    return candidate.p === 'spread' ? standingsOf(candidate.value, scope).flatMap((value) => fieldOf(value, name)) : []
  })
}

function elementOf(object: Standing, index: Expr): readonly Standing[] {
  if (index.k === 'const' && typeof index.value === 'string') return fieldOf(object, index.value)
  return itemsOf(object)
}

/** `list.slice(0, 3)` stands for `list` to a loop over it. */
function keptList(call: Extract<Expr, { k: 'call' }>, scope: Scope): readonly Standing[] | null {
  const { callee } = call
  if (callee.k !== 'member' || !keepsElements.has(callee.name)) return null
  const list = standingsOf(callee.object, scope)
  return list.length === 0 ? null : list
}
