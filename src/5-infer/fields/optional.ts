import type { Control, Input } from '../../4-trace/graph.js'
import { fieldAt } from '../facts/state.js'
import type { Subject } from '../facts/subject.js'
import { isPrefilled } from './prefilled.js'
import { lastSegment, wordsOf } from '../words/identifier.js'

/** The control that fills an input: its own, else the one that fills the data field. */
export function controlFor({ unit }: Subject, input: Input): { readonly control?: Control } {
  const filled = input.from === 'data' ? fieldAt(unit, input.name)?.controls : undefined
  const control = input.control ?? filled?.[0]
  return control ? { control } : {}
}

const optionalWords: ReadonlySet<string> = new Set([
  'remark',
  'remarks',
  'note',
  'memo',
  'comment',
  'message',
  'desc',
  'description',
  'nick',
  'nickname',
  'avatar',
  'default',
  'switch',
])

/** What an order may have besides: none of it is needed to order. */
const extras: ReadonlySet<string> = new Set(
  'coupon coupons discount voucher card invoice gift tip packaging score points redpacket promo promotion insurance'.split(
    ' ',
  ),
)

function isExtra({ act, meaning, page }: Subject, word: string): boolean {
  if (act !== 'pay' || !extras.has(word)) return false
  return !meaning.nouns.includes(word) && !wordsOf(page.route).includes(word)
}

const optionalControls: ReadonlySet<string> = new Set(['switch', 'slider', 'checkbox', 'stepper', 'rate'])

/** What can be left as it stands: fields that say so themselves, else controls that start with a value, and notes. */
export function isOptional(subject: Subject, input: Input): boolean {
  if (input.from === 'dataset' || input.from === 'event') return false
  const { control } = controlFor(subject, input)
  if (control?.kind === 'stepper' && input.from === 'detail') return false
  if (isPrefilled(subject, control)) return true
  if (control?.required === true) return false
  if (control?.optional === true || isSometimesThere(subject, input)) return true
  if (control && optionalControls.has(control.kind)) return true
  const shown = subject.unit.shows.find((output) => output.path === input.name)?.label ?? ''
  const written = `${control?.placeholder ?? ''} ${control?.label ?? ''} ${shown}`
  if (written.includes('选填') || written.includes('可选')) return true
  if (wordsOf(lastSegment(input.name)).some((word) => optionalWords.has(word) || isExtra(subject, word))) return true
  const state = input.from === 'data' ? fieldAt(subject.unit, input.name) : undefined
  if (state?.type === 'boolean') return true
  return (state?.values ?? []).some((value) => value !== '' && value !== 0)
}

/** Shown only at times, while what sends it is always there: the child's name, where the booking is for a child. */
function isSometimesThere({ unit, action }: Subject, input: Input): boolean {
  const filled = input.from === 'data' ? fieldAt(unit, input.name)?.controls : undefined
  const controls = input.control ? [input.control] : (filled ?? [])
  const [only] = controls
  if (controls.length !== 1 || only?.when === undefined) return false
  const { when } = only
  return action.triggers.every((trigger) => trigger.when !== when && when.startsWith(trigger.when ?? ''))
}
