import type { Speech } from '../speech.js'
import { deedOf } from './deed.js'
import { fieldSentences } from './field.js'
import { outputNoun } from './output.js'
import { pageNoun } from './page.js'
import { resultSentences } from './results.js'
import { shownSentences } from './shown.js'
import { skillSentences } from './skill.js'
import { toolSentences } from './tool.js'
import { quoted, textIn } from './words.js'

/** English, for reviews and for assistants that speak it. */
export const english: Speech = {
  page: pageNoun,
  deed: deedOf,
  output: outputNoun,
  label: (text) => textIn(text) ?? quoted(text),
  mentions: (text, page) => text.includes(`the ${page} page`),
  told: (sentences) => sentences.filter((sentence) => sentence !== '').join(' '),
  tool: toolSentences,
  field: fieldSentences,
  results: resultSentences,
  skill: skillSentences,
  shown: shownSentences,
}
