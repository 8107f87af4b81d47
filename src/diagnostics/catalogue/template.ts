import type { Entry } from '../entry.js'

/** Faults of template files, each on its own. `subject` is the tag, attribute or text concerned. */
export const template = {
  'template/unclosed': {
    severity: 'warning',
    costs: 'part',
    en: '<{subject}> is never closed; it is read as ending with the element around it. Close it where it should end.',
    zh: '<{subject}> 没有闭合，已按随外层元素一同结束处理。请在应结束处补上闭合标签。',
  },
  'template/stray-close': {
    severity: 'warning',
    costs: 'part',
    en: '</{subject}> closes nothing that is open and is ignored. Remove it, or add its opening tag.',
    zh: '</{subject}> 没有对应的开始标签，已忽略。请删除它，或补上开始标签。',
  },
  'template/cut-off': {
    severity: 'error',
    costs: 'part',
    en: 'The file ends inside the tag <{subject}>: what follows it is not read. Look for a quote that is not closed.',
    zh: '文件在标签 <{subject}> 内部结束，其后的内容无法读取。请检查未闭合的引号。',
  },
  'template/bad-attribute': {
    severity: 'warning',
    costs: 'part',
    en: '"{subject}" is no attribute name and is ignored. Look for a missing > or a quote too many before it.',
    zh: '"{subject}" 不是合法的属性名，已忽略。请检查它前面是否缺少 > 或多了引号。',
  },
  'template/too-deep': {
    severity: 'error',
    costs: 'part',
    en: '<{subject}> and what is inside it are not read: elements are nested more than 250 deep. Flatten the template.',
    zh: '<{subject}> 及其内部未读取：元素嵌套超过 250 层。请减少模板的嵌套层级。',
  },
  'template/bad-expression': {
    severity: 'warning',
    costs: 'part',
    en: '"{subject}" is no expression; its value counts as unknown. Correct what is between the braces.',
    zh: '"{subject}" 不是合法的表达式，其值视为未知。请修正花括号中的内容。',
  },
  'template/no-if': {
    severity: 'warning',
    costs: 'part',
    en: '<{subject}> is an else branch that follows no if; it is read as if it stood alone. Put it right after its if.',
    zh: '<{subject}> 是 else 分支，但前面没有对应的 if，已按独立元素处理。请将它紧跟在 if 元素之后。',
  },
  'template/duplicate': {
    severity: 'note',
    en: '"{subject}" is given more than once here. Keep one of them.',
    zh: '"{subject}" 在此处重复出现。请只保留一个。',
  },
  'template/no-source': {
    severity: 'warning',
    costs: 'part',
    en: '<{subject}> names no file in src and is ignored. Give the path of the template.',
    zh: '<{subject}> 的 src 未指定文件，已忽略。请填写模板路径。',
  },
  'template/too-many-scripts': {
    severity: 'warning',
    costs: 'part',
    en: 'The script "{subject}" is not read: the file holds more than 64 scripts. Move them into files of their own.',
    zh: '脚本“{subject}”未读取：该文件中的脚本超过 64 个。请将它们移到单独的文件中。',
  },
} as const satisfies Readonly<Record<string, Entry>>
