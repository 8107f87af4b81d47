import type { FindingEntry } from '../entry.js'

/** What was cut because there was too much of it. */
export const isolation = {
  'isolation/more-of-the-same': {
    severity: 'warning',
    title: { en: 'More findings than are listed', zh: '问题过多，未全部列出' },
    threats: ['T18'],
    en: '{count} more findings of {of} are not listed one by one; the first {limit} are.',
    zh: '另有 {count} 条 {of} 未逐条列出，仅列出前 {limit} 条。',
    advice: {
      en: 'Correct what is listed and look again: what the others are about is not told.',
      zh: '请先修正已列出的问题再重新检查：未列出的内容不会说明。',
    },
  },
} as const satisfies Readonly<Record<string, FindingEntry>>
