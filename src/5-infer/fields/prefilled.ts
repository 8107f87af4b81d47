import type { Control, Origin } from '../../4-trace/graph.js'
import { fieldAround, openingHandlers } from '../facts/state.js'
import type { Subject } from '../facts/subject.js'
import { rootOf } from '../words/identifier.js'
import { identifies } from './identifier.js'

/**
 * Whether a control begins with the value of the record that its page always opens with: who edits a profile says what
 * changes, and the rest stays. A form that also makes new records begins empty.
 */
export function isPrefilled({ page, unit }: Subject, control: Control | undefined): boolean {
  if (control?.begins === undefined || page.params.some((param) => !param.required && identifies(param.name)))
    return false
  const passed = new Set(page.params.filter((param) => param.required).map(({ name }) => name))
  const isRecord = (origin: Origin): boolean =>
    origin.startsWith('response(') || (origin.startsWith('query.') && passed.has(rootOf(origin.slice('query.'.length))))
  const state = fieldAround(unit, control.begins)
  const opening = openingHandlers(unit)
  return state?.from.some(isRecord) === true && state.writers.some((writer) => opening.has(writer))
}
