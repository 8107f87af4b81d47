import type { Fields, FieldType } from './api.js'
import { own } from '../source/own.js'

/** What a person does with a form control. */
export type ControlKind =
  | 'text'
  | 'number'
  | 'digit'
  | 'idcard'
  | 'password'
  | 'textarea'
  | 'picker'
  | 'date'
  | 'time'
  | 'region'
  | 'switch'
  | 'slider'
  | 'radio'
  | 'checkbox'
  | 'rate'
  | 'stepper'
  | 'upload'
  | 'search'
  | 'other'

/** What `event.detail` is: an object with these fields, the value itself, or nothing. */
export type Detail =
  | { readonly d: 'fields'; readonly fields: Fields }
  | { readonly d: 'value'; readonly type: FieldType }
  | { readonly d: 'none' }

/** Event name in lower case → what its detail is. */
export type Events = Readonly<Record<string, Detail>>

/** What an element lets a person do, and what its events carry. */
export interface ComponentFacts {
  /** Set where a person enters or chooses a value with it. */
  readonly control?: ControlKind
  readonly events: Events
  /** The attribute that carries the value: 'value', 'checked'. */
  readonly value?: string
  readonly placeholder?: string
  /** The attribute that a person reads as its name: 'label', 'title', 'aria-label'. */
  readonly label?: string
  /** The attribute that lists the choices: 'range', 'columns'. */
  readonly choices?: string
  /** The events that tell a new value, the decisive one first. */
  readonly changes?: readonly string[]
  /** An attribute that decides what kind of control it is. */
  readonly mode?: ControlMode
  /** It shows media that the person sees: its `src` counts as shown. */
  readonly shows?: 'image' | 'video' | 'text'
}

export interface ControlMode {
  readonly attribute: string
  readonly of: Readonly<Record<string, { readonly control: ControlKind; readonly events?: Events }>>
}

/** A detail with fields. */
export function fields(of: Fields): Detail {
  return { d: 'fields', fields: of }
}

/** A detail that is the value itself. */
export function itself(type: FieldType): Detail {
  return { d: 'value', type }
}

/** An event without detail. */
export const NOTHING: Detail = { d: 'none' }

/** The kind of control that an element is, with the constant value of its mode attribute where that is known. */
export function controlKind(facts: ComponentFacts, mode?: string): ControlKind | null {
  return modeOf(facts, mode)?.control ?? facts.control ?? null
}

/** What the detail of `event` (lower case) is; null where the tables do not say. */
export function eventDetail(facts: ComponentFacts, event: string, mode?: string): Detail | null {
  return own(modeOf(facts, mode)?.events, event) ?? own(facts.events, event) ?? null
}

function modeOf(
  facts: ComponentFacts,
  mode: string | undefined,
): { control: ControlKind; events?: Events } | undefined {
  return mode === undefined ? undefined : own(facts.mode?.of, mode)
}
