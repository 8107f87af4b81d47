import type { Entry } from '../entry.js'

/** Scripts and style sheets: what could not be read, or was not, and what the analysis loses by it. */
export const parse = {
  'parse/script-syntax': {
    severity: 'error',
    costs: 'part',
    en: 'Syntax error in {file} ({reason}). What stands around it was read as far as possible: correct it and run again.',
    zh: '{file} 有语法错误（{reason}）。其余部分已尽量读取，请修正后重新运行。',
  },
  'parse/script-unparsable': {
    severity: 'error',
    costs: 'file',
    en: '{file} could not be parsed at all, so nothing in it was analysed. Correct the syntax error above.',
    zh: '{file} 完全无法解析，其中的代码未被分析。请修正上面的语法错误。',
  },
  'parse/script-too-large': {
    severity: 'warning',
    costs: 'file',
    en: '{file} is larger than 1,000,000 characters and was not analysed. If it is code of the app and no library, split it.',
    zh: '{file} 超过 1,000,000 个字符，未被分析。如果它是应用自身的代码而不是第三方库，请拆分它。',
  },
  'parse/script-over-budget': {
    severity: 'warning',
    costs: 'file',
    en: '{file} was not analysed: the scripts read before it have 8,000,000 characters, the most for one app. Leave out what the app does not use.',
    zh: '{file} 未被分析：在它之前读取的脚本已达 8,000,000 个字符，即单个应用的上限。请移除应用未使用的代码。',
  },
  'parse/script-too-deep': {
    severity: 'warning',
    costs: 'file',
    en: '{file} is nested too deeply to be parsed and was not analysed. If it holds data, move the data to a JSON file.',
    zh: '{file} 的嵌套过深，无法解析，未被分析。如果它存放的是数据，请将数据移到 JSON 文件中。',
  },
  'parse/script-cut': {
    severity: 'warning',
    costs: 'part',
    en: 'Code in {file} nests too deeply from here on: the innermost part counts as unknown. Divide the expression.',
    zh: '{file} 中从此处起的代码嵌套过深，最内层的部分按未知处理。请拆分该表达式。',
  },
  'parse/styles-too-large': {
    severity: 'warning',
    costs: 'file',
    en: 'The style sheet {file} has more than 300,000 characters and was not read: what it hides from sight is not known. Split it, or move pictures and fonts into files.',
    zh: '样式表 {file} 超过 300,000 个字符，未被读取：无法得知其隐藏了哪些元素。请拆分它，或将图片和字体移到单独的文件中。',
  },
  'parse/styles-too-deep': {
    severity: 'warning',
    costs: 'file',
    en: 'The style sheet {file} nests more than 16 blocks and was not read: what it hides from sight is not known. Flatten it.',
    zh: '样式表 {file} 的嵌套超过 16 层，未被读取：无法得知其隐藏了哪些元素。请减少嵌套。',
  },
  'parse/styles-unparsable': {
    severity: 'warning',
    costs: 'file',
    en: 'The style sheet {file} could not be parsed: what it hides from sight is not known. Correct its syntax.',
    zh: '样式表 {file} 无法解析：无法得知其隐藏了哪些元素。请修正语法。',
  },
  'parse/library': {
    severity: 'note',
    costs: 'file',
    en: '{file} is third-party code: what it does is known by its name or counts as unknown. It is not analysed itself.',
    zh: '{file} 是第三方代码：其行为按名称识别，或视为未知，文件本身未被分析。',
  },
  'parse/not-reached': {
    severity: 'note',
    costs: 'file',
    en: 'Nothing that app.json reaches uses {file}, so it was not analysed. Leave out what the app does not use.',
    zh: 'app.json 可达的代码均未使用 {file}，因此未被分析。请移除应用未使用的文件。',
  },
} as const satisfies Readonly<Record<string, Entry>>
