import type { FindingEntry } from '../entry.js'

/** What was cut because there was too much of it, or is not looked at because it could not be kept apart. */
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
  'isolation/star-in-path': {
    severity: 'error',
    title: { en: 'A star in the path of the submission', zh: '提交路径中含有星号' },
    threats: ['T13'],
    en: 'The path of the submission contains “*”, so the process that reads it could not be kept from the folders beside it. It was not read.',
    zh: '提交内容的路径含有“*”，无法阻止读取它的进程访问相邻目录，因此未读取。',
    advice: {
      en: 'Rename the folder, move it, or submit it as an archive.',
      zh: '请重命名或移动该目录，或以压缩包形式提交。',
    },
  },
} as const satisfies Readonly<Record<string, FindingEntry>>
