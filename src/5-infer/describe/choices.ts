import type { Action, Scalar, StateField } from '../../4-trace/graph.js'
import { dataPaths } from '../facts/origins.js'
import type { Field } from '../fields/field.js'
import { passedAs } from '../fields/passed.js'
import { shownChoices } from '../fields/types.js'
import { firstNoun, noun } from '../words/noun.js'
import type { Choice } from './speech.js'

const MOST_CHOICES = 20

/** Each of `values`, all that `field` can be, with what the app shows for it: what it shows for all of them alike says nothing. */
export function choicesOf(field: Field, values: readonly Scalar[]): readonly Choice[] {
  const told = values.slice(0, MOST_CHOICES)
  if (shownChoices(field) !== null) return told.map((value) => ({ value: String(value), label: null }))
  const labels = told.map((value) => labelOf(field, value))
  const isTelling = new Set(labels).size > 1
  return told.map((value, at) => {
    const label = isTelling ? (labels[at] ?? null) : null
    const shown = isNumeral(value) ? String(value) : (noun(String(value)) ?? '')
    return { value: shown, label: label === shown ? null : label }
  })
}

function labelOf(field: Field, value: Scalar): string | null {
  const option = field.control?.choices?.find((choice) => String(choice.value) === String(value))
  return firstNoun([
    option?.label,
    buttonLabel(field, value),
    tabLabel(field, value),
    supplierLabel(field, value),
    shownLabel(field, value),
  ])
}

/** A number, or a text that is one: its sign is no punctuation. */
function isNumeral(value: Scalar): boolean {
  return typeof value === 'number' || /^-?\d+$/.test(value)
}

/** What is written on the buttons that carry `value`. */
function buttonLabel({ key, via, subject: { action } }: Field, value: Scalar): string | null {
  return via === 'dataset' ? labelWith(action, [key], value) : null
}

/** What is written on the tab that puts `value` into the field of the page that this is, or that it fills. */
function tabLabel(field: Field, value: Scalar): string | null {
  const { unit } = field.subject
  const writers = new Set(heldIn(field).flatMap((state) => state.writers))
  const labels = unit.actions
    .filter(({ handler }) => writers.has(handler))
    .map((action) => labelWith(action, keysOf(action), value))
  return firstNoun(labels)
}

/** The fields of the page that hold the value. */
function heldIn({ key, via, subject: { unit } }: Field): readonly StateField[] {
  if (via !== 'query' && via !== 'data') return []
  return unit.state.filter(({ path, from }) => (via === 'data' ? path === key : from.includes(`query.${key}`)))
}

function keysOf(action: Action): readonly string[] {
  return action.inputs.map((input) => input.name)
}

const MOST_LABELS = 2

/** What is written on the elements of `action` that always carry `value` under one of `keys`: '加入当前订单、加入订单'. */
function labelWith({ triggers }: Action, keys: readonly string[], value: Scalar): string | null {
  const elements = triggers.flatMap(({ carries = {}, label, turns = [] }) => [{ carries, label }, ...turns])
  const labels = elements
    .filter(({ carries }) => keys.some((key) => Object.hasOwn(carries, key) && String(carries[key]) === String(value)))
    .flatMap(({ label }) => noun(label) ?? [])
  const told = [...new Set(labels)]
  return told.length > 0 && told.length <= MOST_LABELS ? told.join('、') : null
}

/** What is written on what opens the page with `value`. */
function supplierLabel({ param, subject }: Field, value: Scalar): string | null {
  return passedAs(subject.app, param)?.find((one) => String(one.value) === String(value))?.label ?? null
}

/** What the page says where it holds `value`. */
function shownLabel(field: Field, value: Scalar): string | null {
  const { unit } = field.subject
  const paths = new Set([...heldIn(field).map(({ path }) => path), ...dataPaths(field.origins)])
  const said = (unit.meanings ?? []).find((one) => paths.has(one.path) && String(one.value) === String(value))
  return said?.text ?? null
}
