import type { Code } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Sheet } from './parse.js'

const codes = {
  'too-large': 'parse/styles-too-large',
  'too-deep': 'parse/styles-too-deep',
  unparsable: 'parse/styles-unparsable',
} as const satisfies Record<NonNullable<Sheet['unread']>, Code>

/** What is lost of the style sheet `file`: what it hides is then not known. */
export function unreadSheet(file: string, { unread }: Sheet): readonly Diagnostic[] {
  return unread === null ? [] : [{ code: codes[unread], params: { file }, at: { file, line: 1, column: 0 } }]
}
