import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { adviceOf, messageOf, severityOf } from '../diagnostics/message.js'
import type { Language } from '../diagnostics/message.js'
import { escaped } from '../text/unseen.js'

/** 'app.json:3:4: error load/no-pages: …', as editors and terminals link it: one line, in which nothing moves the cursor or hides. */
export function said(diagnostic: Diagnostic, lang: Language): string {
  const { at, code } = diagnostic
  const place = at === undefined ? '' : `${at.file}:${String(at.line)}:${String(at.column + 1)}: `
  const advice = adviceOf(code, lang)
  const sentences = [messageOf(diagnostic, lang), ...(advice === null ? [] : [advice])].join(lang === 'en' ? ' ' : '')
  return escaped(`${place}${severityOf(diagnostic)} ${code}: ${sentences}`)
}
