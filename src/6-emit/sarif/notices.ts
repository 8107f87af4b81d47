import type { Severity } from '../../diagnostics/diagnostic.js'
import type { Saying } from '../../diagnostics/entry.js'
import { inLanguage } from '../../diagnostics/message.js'
import type { Language } from '../../diagnostics/message.js'
import { visible } from '../../source/visible.js'
import { sarifLimits } from './limits.js'
import { messageText } from './message.js'
import { placeAt } from './place.js'
import type { SarifNotification } from './schema.js'

/** Something about the run itself: a fault of ours, or a file that was not analysed in full. */
export interface Notice {
  readonly id: string
  readonly level: Severity
  readonly text: string
  readonly file?: string
}

const leftOut: Saying = {
  en: '{count} of {all} {what} are left out here: code scanning takes no more.',
  zh: '此处省略了 {all} 条{what}中的 {count} 条：代码扫描的数量上限。',
}
const findings: Saying = { en: 'findings', zh: '发现' }
const notices: Saying = { en: 'notices', zh: '提示' }

/** The notices, and how many findings and notices there was no room for. */
export function notificationsOf(
  all: readonly Notice[],
  count: { readonly found: number; readonly written: number },
  language: Language,
): SarifNotification[] {
  const shown = all.slice(0, sarifLimits.notifications)
  const missing = [
    ...missingOf(findings, count.found, count.written, language),
    ...missingOf(notices, all.length, shown.length, language),
  ]
  return [...missing, ...shown].map(notificationOf)
}

function missingOf(what: Saying, all: number, written: number, language: Language): readonly Notice[] {
  if (all === written) return []
  const fillings = new Map([
    ['{count}', String(all - written)],
    ['{all}', String(all)],
    ['{what}', inLanguage(what, language)],
  ])
  const text = inLanguage(leftOut, language).replace(/\{\w+\}/gu, (hole) => fillings.get(hole) ?? hole)
  return [{ id: 'report/truncated', level: 'warning', text }]
}

function notificationOf({ id, level, text, file }: Notice): SarifNotification {
  const locations = file === undefined ? [] : [placeAt({ file, line: 1, column: 0 })]
  return {
    descriptor: { id },
    level,
    message: messageText(visible(text)),
    ...(locations.length > 0 && { locations }),
  }
}
