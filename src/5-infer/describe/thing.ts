import type { GraphUnit } from '../../4-trace/graph.js'
import { once } from '../facts/once.js'
import type { Intent } from '../intent.js'
import { isOpening } from '../intent.js'
import { segmentsOf } from '../names/glossary.js'
import { nameWords } from '../names/name.js'
import { pageThings, routeWords } from '../names/opening.js'
import { firstNoun, lengthOf } from '../words/noun.js'
import { verb } from '../words/verbs.js'
import { plainChinese } from './chinese.js'
import { labelOf, saidOf } from './label.js'

/** What a page is called: its title; failing that what its route says, in Chinese where the words are known. */
export const pageNoun = once((page: GraphUnit): string => {
  const things = pageThings(page.route)
  const words = routeWords(page.route)
  const shaped = [
    ...things,
    ...words.filter((word) => !things.includes(word) && (word === 'detail' || word === 'list')),
  ]
  const spoken = [plainChinese(verbFirst(shaped)), plainChinese(verbFirst(things)), plainChinese(words.slice(-2))]
  return firstNoun([page.title, ...spoken, words.slice(-2).join(' ')]) ?? '首页'
})

/** 'addressAdd' is said as 'add address'. */
function verbFirst(words: readonly string[]): readonly string[] {
  const last = words.at(-1)
  const act = last === undefined ? undefined : verb(last)?.act
  return last !== undefined && words.length > 1 && act === 'write' ? [last, ...words.slice(0, -1)] : words
}

/** What is done and to what, in Chinese, as the app says it; a dictionary speaks only where the app is silent. */
export const deedOf = once((intent: Intent): string => {
  if (isOpening(intent)) return openingOf(intent)
  if (intent.ability === 'search') return searchOf(intent)
  const page = pageNoun(intent.page)
  if (intent.ability === 'filter') return `筛选${page}`
  const said = saidOf(intent)
  if (said !== null) return said
  const label = labelOf(intent)
  if (intent.kind === 'auth') return label ?? verbOf(intent)
  const told = toldIn(nameWords(intent))
  return told !== null && lengthOf(told) > 2 ? told : `${label ?? verbOf(intent)}（${page}）`
})

/** Opening a page shows what it lists or what it is called; '选择医生' is the page's deed, not its thing. */
function openingOf(intent: Intent): string {
  const page = pageNoun(intent.page)
  if (page.startsWith('查看')) return page
  if (!isDeed(page)) return `查看${page}`
  const [verbWord, ...things] = nameWords(intent)
  const listed = verbWord === 'list' ? plainChinese(things) : null
  return listed === null ? `打开「${page}」页` : `查看${listed}${lengthOf(listed) > 3 ? '' : '列表'}`
}

/** Whether a title says what is done there rather than what is there. */
function isDeed(title: string): boolean {
  const [first] = segmentsOf(title)
  return (
    title === '我的' ||
    title.startsWith('我要') ||
    first?.part === 'verb' ||
    deeds.some((deed) => title.startsWith(deed))
  )
}

/** Verbs of one character, which are too short for a dictionary. */
const deeds: readonly string[] = ['选', '查', '找', '填', '逛', '看', '搜', '寄', '去']

function searchOf(intent: Intent): string {
  const page = pageNoun(intent.page)
  if (page.startsWith('搜索') || page.endsWith('搜索')) return page
  const things = plainChinese(nameWords(intent).slice(1))
  return things !== null && isDeed(page) ? `搜索${things}` : `搜索${page}`
}

/** Words in Chinese; those that are in no dictionary are left out, as long as a verb and a thing remain. */
function toldIn(words: readonly string[]): string | null {
  const own = words[0] === undefined ? undefined : spokenVerbs[words[0]]
  const rest = own === undefined ? null : plainChinese(quantified(words.slice(1)))
  if (own !== undefined && rest !== null) return own + rest
  const usual = quantified(words)
  const known = usual.filter((word) => plainChinese([word]) !== null)
  return plainChinese(usual) ?? (known.length > 1 && known[0] === usual[0] ? plainChinese(known) : null)
}

/** In a deed a number is how many. */
function quantified(words: readonly string[]): readonly string[] {
  return words.map((word) => (word === 'number' || word === 'num' ? 'quantity' : word))
}

/** Words of handlers that are verbs here, whatever a dictionary says. */
const spokenVerbs: Readonly<Record<string, string>> = {
  checked: '勾选',
  cut: '减少',
  sub: '减少',
  jian: '减少',
  jia: '增加',
}

const abilityVerbs: Readonly<Record<Intent['ability'], string>> = {
  open: '查看',
  search: '搜索',
  filter: '筛选',
  query: '查询',
  submit: '提交',
  item: '处理',
  cart: '更新购物车',
  order: '处理订单',
  change: '更新',
  pay: '支付',
  login: '登录',
  logout: '退出登录',
  call: '拨打电话',
  scan: '扫码',
  address: '选择地址',
  location: '选择位置',
  upload: '上传',
  keep: '选择',
  arrange: '选择',
  option: '选择',
}

/** How the doing itself is said. */
function verbOf(intent: Intent): string {
  const first = verb(nameWords(intent)[0] ?? '')
  return first !== undefined && first.act !== 'show' && first.act !== 'read' ? first.zh : abilityVerbs[intent.ability]
}
