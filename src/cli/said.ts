import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { adviceOf, messageOf, severityOf } from '../diagnostics/message.js'
import type { Language } from '../diagnostics/message.js'

/** 'app.json:3:4: error load/no-pages: …', as editors and terminals link it. */
export function said(diagnostic: Diagnostic, lang: Language): string {
  const { at, code } = diagnostic
  const place = at === undefined ? '' : `${at.file}:${String(at.line)}:${String(at.column + 1)}: `
  const advice = adviceOf(code, lang)
  const sentences = [messageOf(diagnostic, lang), ...(advice === null ? [] : [advice])].join(lang === 'en' ? ' ' : '')
  return `${place}${severityOf(diagnostic)} ${code}: ${sentences}`
}
