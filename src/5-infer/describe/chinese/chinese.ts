import type { Speech } from '../speech.js'
import { deedOf } from './deed.js'
import { fieldSentences } from './field.js'
import { outputNoun } from './output.js'
import { pageNoun } from './page.js'
import { resultSentences } from './results.js'
import { shownSentences } from './shown.js'
import { skillSentences } from './skill.js'
import { toolSentences } from './tool.js'

/** Chinese, as the platform's users speak it. */
export const chinese: Speech = {
  page: pageNoun,
  deed: deedOf,
  output: outputNoun,
  label: (text) => text,
  mentions: (text, page) => text.includes(`「${page}」`),
  told: (sentences) => sentences.join(''),
  tool: toolSentences,
  field: fieldSentences,
  shown: shownSentences,
  results: resultSentences,
  skill: skillSentences,
}
