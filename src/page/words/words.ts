import type { Language } from '../../diagnostics/message.js'
import { chinese } from './chinese.js'
import { english } from './english.js'
import type { Words } from './english.js'

/** Everything that the page itself says. */
export const words: Readonly<Record<Language, Words>> = { en: english, 'zh-CN': chinese }
