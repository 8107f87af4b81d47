import type { Language } from '../diagnostics/message.js'
import { escaped } from '../text/unseen.js'
import type { Shown } from './shown.js'

/** What a save has come to, as lines for a terminal. */
export function told({ problems, changes }: Shown, language: Language): string {
  const broken = problems.map(({ at, code, message }) => {
    const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column + 1}: `
    return `${place}${code}: ${message[language]}`
  })
  const changed = changes.map(({ change, tool }) => `${change}: ${tool}`)
  const lines = broken.length > 0 ? [...broken, words[language].stale] : changed
  return lines.map((line) => `${escaped(line)}\n`).join('')
}

const words: Readonly<Record<Language, { readonly stale: string }>> = {
  en: { stale: 'The page shows the last source that could be analysed until this is mended.' },
  'zh-CN': { stale: '修正之前，页面显示最后一次可分析的源码。' },
}
