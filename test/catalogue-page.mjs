// Every code of the catalogue as a page to read: `generated/diagnostics.md`, and in Chinese.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fixtures } from './fixtures.mjs'

const generated = fileURLToPath(new URL('../generated', import.meta.url))

/** The pages by file name. */
export const cataloguePages = { 'diagnostics.md': 'en', 'diagnostics.zh-CN.md': 'zh' }

/** Rows of the threat model that codes name, in the order of their numbers. */
const threats = {
  T1: ['Instructions to assistants in texts of the app', '小程序文案中对智能体的指令'],
  T2: ['Text that nobody sees', '不可见的文本'],
  T3: ['Tokens, markup and links in texts', '文案中的特殊标记与链接'],
  T5: ['Names that collide or look alike', '重名与形近名称'],
  T6: ['Labels that lie', '文案与行为不符'],
  T7: ['Effects that nobody asked for', '未经操作的行为'],
  T8: ['Personal data', '个人信息'],
  T9: ['Code that cannot be seen', '无法看到的代码'],
  T10: ['Hidden pages', '隐藏页面'],
  T11: ['Decisions of strangers', '由外部决定的行为'],
  T12: ['Secrets', '密钥'],
  T13: ['Paths that lead out', '越界路径'],
  T14: ['Links and special files', '链接与特殊文件'],
  T15: ['Configuration that takes over', '借配置夺取控制'],
  T16: ['Names that are not the same everywhere', '因系统而异的名称'],
  T17: ['Archives', '压缩包'],
  T18: ['Exhaustion', '资源耗尽'],
  T20: ['Malformed input', '格式错误的输入'],
  T26: ['Another app under an approved name', '审核通过后变更'],
}

const words = {
  en: {
    title: 'Diagnostics',
    about: [
      'Every code that mini2mcp can say, by the list it belongs to: `npm run golden` writes this page from',
      '`src/diagnostics/catalogue/`. What stands in braces is filled in. An **error** would harm an agent or a person if the app',
      'went live, or is a fault that costs part of the analysis; a **warning** has to be looked at; a **note** is good to know.',
      'A policy can set another severity for each code.',
    ].join('\n'),
    severities: { error: 'Error', warning: 'Warning', note: 'Note' },
    threats: 'Threats',
    advice: 'What to do:',
    example: 'Example:',
    gap: ' ',
    other: 'diagnostics.zh-CN.md',
    otherName: '简体中文',
  },
  zh: {
    title: '诊断代码',
    about: [
      'mini2mcp 可能给出的全部代码，按所属列表排列；本页由 `npm run golden` 根据 `src/diagnostics/catalogue/` 生成。',
      '花括号中的内容会被替换。**错误**：上线后会损害智能体或用户，或导致部分内容无法分析；**警告**：需要审核人员查看；',
      '**提示**：供参考。策略可以为每个代码另设级别。',
    ].join('\n'),
    severities: { error: '错误', warning: '警告', note: '提示' },
    threats: '威胁',
    advice: '处理方法：',
    example: '示例：',
    gap: '',
    other: 'diagnostics.md',
    otherName: 'English',
  },
}

/** The page for `catalogue` in `language` ('en' or 'zh'). */
export function cataloguePage(catalogue, language) {
  const say = words[language]
  const codes = Object.keys(catalogue)
  const lists = [...new Set(codes.map(listOf))]
  const examples = examplesIn(generated)
  const entry = (code) => entryLines(code, catalogue[code], { say, language, example: examples.get(code) })
  const blocks = [
    `# ${say.title}`,
    `[${say.otherName}](${say.other})`,
    say.about,
    lists.map((list) => `[${list}](#${list})`).join(' · '),
    ...lists.flatMap((list) => [
      `<a id="${list}"></a>\n\n## ${list}`,
      ...codes.filter((code) => listOf(code) === list).flatMap(entry),
    ]),
    `## ${say.threats}`,
    ...Object.entries(threats).map(([row, [en, zh]]) => threatLine(row, language === 'en' ? en : zh, catalogue)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function listOf(code) {
  return code.slice(0, code.indexOf('/'))
}

function anchorOf(code) {
  return code.replace('/', '-')
}

function entryLines(code, entry, { say, language, example }) {
  const rows = (entry.threats ?? []).map(threatLink)
  const title = entry.title === undefined ? [] : [plain(entry.title[language])]
  const about = [`**${say.severities[entry.severity]}**`, ...title, ...rows].join(' · ')
  return [
    `<a id="${anchorOf(code)}"></a>\n\n### \`${code}\``,
    about,
    `> ${plain(entry[language])}`,
    ...(entry.advice === undefined ? [] : [`${say.advice}${say.gap}${plain(entry.advice[language])}`]),
    ...(example === undefined ? [] : [`${say.example}${say.gap}[${example.at}](../fixtures/${example.link})`]),
  ]
}

function threatLink(row) {
  if (!Object.hasOwn(threats, row)) throw new Error(`${row} is no row that this page tells of`)
  return `[${row}](#${row.toLowerCase()})`
}

function threatLine(row, name, catalogue) {
  const codes = Object.keys(catalogue).filter((code) => (catalogue[code].threats ?? []).includes(row))
  const links = codes.map((code) => `[${code}](#${anchorOf(code)})`).join(', ')
  return `<a id="${row.toLowerCase()}"></a>**${row}** ${name}: ${links}`
}

/** What Markdown or HTML would read as structure. */
function plain(text) {
  return text.replace(/[\\`*_[\]<>|~&]/gu, (mark) => `\\${mark}`)
}

/** For each code the first place in a fixture that shows it, as its diagnostics.sarif has it. */
function examplesIn(folder) {
  const examples = new Map()
  for (const fixture of fixtures) {
    const file = join(folder, fixture.name, 'diagnostics.sarif')
    if (!existsSync(file)) continue
    const [run] = JSON.parse(readFileSync(file, 'utf8')).runs
    for (const { ruleId, locations } of run.results) {
      const at = locations[0].physicalLocation
      if (!examples.has(ruleId)) examples.set(ruleId, exampleAt(fixture, at))
    }
  }
  return examples
}

function exampleAt({ name, folder }, { artifactLocation, region }) {
  const path = join(relative(folder, appFolderIn(folder)), decodeURIComponent(artifactLocation.uri))
  const place = region === undefined ? '' : `#L${region.startLine}`
  return { at: `${name}: ${path}`, link: encodeURI(`${name}/${path}`) + place }
}

function appFolderIn(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /(?:^|\/)app\.json$/u.test(file))
  return join(folder, dirname(files.sort((a, b) => a.length - b.length)[0]))
}
