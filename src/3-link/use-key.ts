import type { Expr } from '../2-parse/script/ir.js'
import type { Scope } from './program.js'
import { pathOf } from './scope.js'

/** What a template is given. */
export interface UseKey {
  /** Two uses of one template with the same text show the same. */
  readonly text: string
  /** Whether a value lies in the same field of itself ('children[].children[]'): what is there looks like what is above. */
  readonly descends: boolean
}

/**
 * The key of a use; null where something that it is given is computed. Templates that draw a tree use each other many
 * times with the same item; once is enough.
 */
export function useKey(template: string, data: Expr | null, scope: Scope): UseKey | null {
  const given = data === null ? [] : data.k === 'object' ? data.properties : [{ p: 'spread', value: data } as const]
  const fields = given.map((property): readonly [string, string] | null => {
    if (property.p !== 'value' && property.p !== 'spread') return null
    const name = property.p === 'spread' ? '...' : property.key
    const value = valueKey(property.value, scope)
    return typeof name === 'string' && value !== null ? [name, value] : null
  })
  const known = fields.filter((field) => field !== null)
  if (known.length < fields.length) return null
  return {
    text: [template, ...known.map((field) => field.join('='))].join('\n'),
    descends: known.some(([, value]) => descends(value)),
  }
}

function valueKey(expr: Expr, scope: Scope): string | null {
  return expr.k === 'const' ? JSON.stringify(expr.value ?? null) : pathOf(expr, scope)
}

function descends(path: string): boolean {
  const fields = path.split('.')
  return fields.length > 2 && fields.at(-1) === fields.at(-2)
}
