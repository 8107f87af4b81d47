import type { GraphUnit } from '../../4-trace/graph.js'
import type { Intent } from '../intent.js'
import { isOpening } from '../intent.js'
import { firstNoun, lengthOf, noun } from '../words/noun.js'
import { isInterfaceWord, verb } from '../words/verbs.js'
import { wordsOf } from '../words/identifier.js'
import { chineseOf } from '../names/glossary.js'
import { pageThings, routeWords } from '../names/opening.js'

const LONGEST_LABEL = 14

/** What a person would call the thing that `intent` does: the label of what is tapped; `null` where nothing telling is written there. */
export function labelOf(intent: Intent): string | null {
  const labels = intent.lead.action.triggers.map((trigger) => noun(trigger.label))
  return labels.find((label) => label !== null && lengthOf(label) <= LONGEST_LABEL && /\p{L}{2}/u.test(label)) ?? null
}

/** What a page is called: its title; failing that what its route says, in Chinese where the words are known. */
export function pageNoun(page: GraphUnit): string {
  const words = routeWords(page.route)
  return (
    firstNoun([page.title, chineseOf(words.slice(-2)), chineseOf(pageThings(page.route)), words.slice(-2).join(' ')]) ??
    '首页'
  )
}

/** A tool's title: what its button says, or what its page is called. */
export function titleOf(intent: Intent): string {
  const label = labelOf(intent)
  const page = pageNoun(intent.page)
  if (isOpening(intent)) return `查看${page}`
  if (intent.ability === 'search') return page.startsWith('搜索') ? page : `搜索${page}`
  if (intent.ability === 'filter') return `筛选${page}`
  const told = chineseOf(stripped(intent.lead.action.handler))
  return label ?? (told !== null && lengthOf(told) > 2 ? told : `${verbOf(intent)}（${page}）`)
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
}

/** How the doing itself is said. */
export function verbOf(intent: Intent): string {
  const { verb: word, act } = intent.lead.meaning
  const said = word !== null && act !== 'show' && act !== 'read' ? verb(word)?.zh : undefined
  return said ?? abilityVerbs[intent.ability]
}

function stripped(handler: string): readonly string[] {
  return wordsOf(handler).filter((word) => !isInterfaceWord(word))
}
