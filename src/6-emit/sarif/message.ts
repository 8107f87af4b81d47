import type { Sink } from '../../diagnostics/message.js'
import { visible } from '../../source/visible.js'
import { sarifLimits } from './limits.js'

/** How a sentence is written as the text of a SARIF message. */
export const sarifSink: Sink = { words: (text) => text, value: visible }

/** `text` as a message: in SARIF's plain text only `[…](…)` means something, which is a link. */
export function messageText(text: string): { readonly text: string } {
  const linkless = text.replaceAll('](', '] (')
  return { text: cut(linkless === '' ? '…' : linkless, sarifLimits.message) }
}

/** `text` with at most `longest` UTF-16 units; where something is missing there is an ellipsis. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/\p{Cs}$/u, '')}…`
}
