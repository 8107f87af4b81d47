import type { Language } from '../../diagnostics/message.js'
import { chinese } from './chinese/chinese.js'
import { english } from './english/english.js'
import type { Wording } from './wording.js'

/** What an assistant reads, by language. */
export const wordings: Readonly<Record<Language, Wording>> = { en: english, 'zh-CN': chinese }
