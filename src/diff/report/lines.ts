import type { FieldChange } from '../changes.js'

/** One line about a field: what was and what is, or what has come and gone. Values are as the app has them. */
export interface ChangeLine {
  readonly sign: '' | '+' | '-'
  readonly field: string
  readonly values: readonly string[]
}

/** Values longer than this are not read on a screen. */
const LONGEST = 160

/** `change` in as few lines as tell it; `none` stands for what is not there. */
export function linesOf({ field, before, after }: FieldChange, none: string): readonly ChangeLine[] {
  if (isTexts(before) && isTexts(after)) return [...gone('-', field, before, after), ...gone('+', field, after, before)]
  return [{ sign: '', field, values: [textOf(before, none), textOf(after, none)] }]
}

function gone(
  sign: '+' | '-',
  field: string,
  from: readonly string[],
  others: readonly string[],
): readonly ChangeLine[] {
  return from.filter((text) => !others.includes(text)).map((text) => ({ sign, field, values: [short(text)] }))
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function textOf(value: unknown, none: string): string {
  if (value === null) return none
  return short(typeof value === 'string' ? value : JSON.stringify(value))
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
