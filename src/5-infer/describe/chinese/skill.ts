import { chineseOf } from '../../names/glossary.js'
import type { SkillSentences } from '../speech.js'

/** What a group of tools is called in Chinese. */
export const skillSentences: SkillSentences = {
  title: (business, pages) => (pages.length > 0 ? pages.join('、') : (chineseOf(business) ?? business.join(' '))),
  description: (pages, titles) => `${pages.map((page) => `「${page}」`).join('')}相关的操作：${titles.join('、')}。`,
  titleOn: (page, title) => `在「${page}」${title}`,
  titleAbout: (title, things) => `${title}（${things.join('、')}）`,
}
