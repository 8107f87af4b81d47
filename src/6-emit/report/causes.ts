import type { Coverage } from '../../2-parse/coverage.js'
import type { Code } from '../../diagnostics/catalogue.js'
import { adviceOf, entryOf, inLanguage } from '../../diagnostics/message.js'
import type { Language } from '../../diagnostics/message.js'
import type { Sentence } from './findings.js'

/** Why files were not analysed, or not whole, as it is said of any file. */
export interface Cause {
  readonly message: Sentence
  readonly advice: Sentence | null
}

/** The causes that `coverage` names, by their codes. */
export function causesOf({ partial, skipped }: Coverage): Readonly<Record<string, Cause>> {
  const codes = [...new Set([...partial, ...skipped].flatMap(({ because }) => because))].sort()
  return Object.fromEntries(codes.map((code) => [code, causeOf(code)]))
}

function causeOf(code: Code): Cause {
  const advice =
    adviceOf(code, 'en') === null ? null : { en: adviceOf(code, 'en') ?? '', 'zh-CN': adviceOf(code, 'zh-CN') ?? '' }
  return { message: { en: ofAnyFile(code, 'en'), 'zh-CN': ofAnyFile(code, 'zh-CN') }, advice }
}

/** The sentence of `code` with no file in it: which file, the list says; all else differs from file to file. */
function ofAnyFile(code: Code, language: Language): string {
  const file = language === 'en' ? 'the file' : '该文件'
  const text = inLanguage(entryOf(code), language).replace(/\{(\w+)\}/gu, (_, name) => (name === 'file' ? file : '…'))
  return text.charAt(0).toUpperCase() + text.slice(1)
}
