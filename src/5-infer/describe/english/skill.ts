import type { SkillSentences } from '../speech.js'
import { capital, inner, list } from './phrase.js'

/** What a group of tools is called in English. */
export const skillSentences: SkillSentences = {
  title: (business, pages) => capital(pages.length > 0 ? list(pages) : business.join(' ')),
  description: (pages, titles) =>
    `${capital(titles.map(inner).join(', '))}. Covers the ${list(pages)} ${pages.length === 1 ? 'page' : 'pages'}.`,
  titleAbout: (title, things) => `${title} (${list(things)})`,
  titleOn: (page, title) => `${title} on the ${page} page`,
}
