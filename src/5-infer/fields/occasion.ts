import { fieldAt, openingHandlers } from '../facts/state.js'
import type { Field } from './field.js'

/** A comparison of one data field with a constant, as templates have it: `type == 1`, `kind === 'child'`. */
const comparison = /^\(?\s*([A-Za-z_$][\w$]*)\s*={2,3}\s*(?:'([^']*)'|"([^"]*)"|(\d+))\s*\)?$/u

/** Another field of the tool, and the value of it with which `field` is asked for. */
export interface Occasion {
  readonly field: string
  readonly value: string
}

/** When the page asks for a field; `always`: it asks for it then and never else. */
export interface Occasions {
  readonly where: readonly Occasion[]
  readonly always: boolean
}

/** Of the conditions under which the control of `field` is shown, those on a key that the page is opened with. */
export function occasionsOf({ control, required, subject: { page, unit } }: Field): Occasions {
  if (required || control?.when === undefined || control.when.includes('&&')) return { where: [], always: false }
  const keys = new Set(page.params.map(({ name }) => name))
  const opening = openingHandlers(unit)
  const isKept = (name: string): boolean =>
    keys.has(name) && (fieldAt(unit, name)?.writers ?? []).every((writer) => writer === '' || opening.has(writer))
  const parts = control.when.split('||').map((part) => comparison.exec(part.trim()))
  const where = parts.flatMap((part) => {
    const [, field = '', single, double, number] = part ?? []
    const value = single ?? double ?? number ?? ''
    return value !== '' && isKept(field) ? [{ field, value }] : []
  })
  return { where, always: where.length === parts.length }
}
