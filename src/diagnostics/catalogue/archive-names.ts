import type { FindingEntry } from '../entry.js'

/** Said of what another program wrote: to write it again is all that can be done. */
export const packAgain = {
  en: 'Pack the folder again with an ordinary program, as zip or tgz.',
  zh: '请用常规工具将目录重新打包为 zip 或 tgz。',
}

export const packAgainAsUtf8 = {
  en: 'Pack it with a program that writes names as UTF-8, or use ASCII names.',
  zh: '请使用以 UTF-8 记录文件名的压缩工具，或只用 ASCII 文件名。',
}

const rename = { en: 'Rename the file.', zh: '请重命名该文件。' }

const relative = { en: 'Pack the folder by names that are relative to it.', zh: '请以相对路径打包目录。' }

/** Names that would be other files on some system, or look like others. One rejects the whole archive. */
export const archiveNames = {
  'archive/name-empty': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Entry without a name', zh: '条目没有名称' },
    en: 'An entry has no name.',
    zh: '有一个条目没有名称。',
    advice: packAgain,
  },
  'archive/name-long': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Long name', zh: '名称过长' },
    en: '{entry} has a longer name than a file can have.',
    zh: '{entry} 的名称长度超过文件名上限。',
    advice: { en: 'Give it a short name.', zh: '请使用较短的名称。' },
  },
  'archive/name-encoding': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Name not in UTF-8', zh: '名称不是 UTF-8' },
    en: 'The name {entry} is neither UTF-8 nor, unmarked, GBK.',
    zh: '名称 {entry} 既不是 UTF-8，也不是未标记的 GBK 编码。',
    advice: packAgainAsUtf8,
  },
  'archive/name-control': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Control character in a name', zh: '名称含控制字符' },
    en: 'The name {entry} holds characters that do not show.',
    zh: '名称 {entry} 含有不可见字符。',
    advice: rename,
  },
  'archive/name-backslash': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Backslash in a name', zh: '名称含反斜杠' },
    en: 'The name {entry} holds a backslash, which is a folder to some programs.',
    zh: '名称 {entry} 含有反斜杠，某些程序会将其视为目录分隔符。',
    advice: { en: 'Pack it with a program that parts folders by a slash.', zh: '请使用以正斜杠分隔目录的压缩工具。' },
  },
  'archive/name-absolute': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Absolute name', zh: '绝对路径名称' },
    en: 'The name {entry} is absolute.',
    zh: '名称 {entry} 是绝对路径。',
    advice: relative,
  },
  'archive/name-outside': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Name that leaves the archive', zh: '名称超出压缩包' },
    en: 'The name {entry} leads out of the archive.',
    zh: '名称 {entry} 指向压缩包之外。',
    advice: relative,
  },
  'archive/name-unclean': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Empty or dot folder in a name', zh: '名称含空目录或点目录' },
    en: 'The name {entry} holds an empty part or a single dot.',
    zh: '名称 {entry} 含有空的部分或单独的点。',
    advice: packAgain,
  },
  'archive/name-reserved': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Name that Windows reserves', zh: 'Windows 保留名称' },
    en: 'The name {entry} cannot be a file’s on Windows.',
    zh: '名称 {entry} 在 Windows 上不能用作文件名。',
    advice: rename,
  },
  'archive/name-ending': {
    severity: 'error',
    threats: ['T17'],
    title: { en: 'Name ends in a dot or space', zh: '名称以点或空格结尾' },
    en: 'A part of the name {entry} ends in a dot or a space, which Windows drops.',
    zh: '名称 {entry} 的某一部分以点或空格结尾，Windows 会将其去掉。',
    advice: rename,
  },
} as const satisfies Readonly<Record<string, FindingEntry>>
