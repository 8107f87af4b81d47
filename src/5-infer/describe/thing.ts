import type { GraphUnit } from '../../4-trace/graph.js'
import { once } from '../facts/once.js'
import type { Intent } from '../intent.js'
import { isOpening } from '../intent.js'
import { chineseOf } from '../names/glossary.js'
import { nameWords } from '../names/name.js'
import { pageThings, routeWords } from '../names/opening.js'
import { firstNoun, lengthOf, noun } from '../words/noun.js'
import { verb } from '../words/verbs.js'

const LONGEST_LABEL = 14

/** Words on buttons that say that something is done, but not what. */
const vague: ReadonlySet<string> = new Set(
  '确定 确认 取消 提交 保存 完成 默认 联系 删除 编辑 修改 添加 新增 新建 下一步 上一步 查看 更多 详情 返回 关闭 打开 选择 立即提交 点击提交 提 交 确 定 登录中 加载中 请选择 ok submit confirm cancel save delete'.split(
    ' ',
  ),
)

/**
 * What is written on what is tapped. Where several texts take turns there ('已满员/立即预约'), the last, which is the one
 * for when it can be tapped. `null` where nothing telling is written.
 */
export const labelOf = once((intent: Intent): string | null => {
  const texts = intent.lead.action.triggers.flatMap((trigger) => (trigger.label ?? '').split('/').toReversed())
  const labels = texts.map((text) => noun(text))
  return labels.find((label) => label !== null && lengthOf(label) <= LONGEST_LABEL && /\p{L}{2}/u.test(label)) ?? null
})

/** What a page is called: its title; failing that what its route says, in Chinese where the words are known. */
export const pageNoun = once((page: GraphUnit): string => {
  const things = pageThings(page.route)
  const words = routeWords(page.route)
  const shaped = [
    ...things,
    ...words.filter((word) => !things.includes(word) && (word === 'detail' || word === 'list')),
  ]
  const spoken = [chineseOf(verbFirst(shaped)), chineseOf(verbFirst(things)), chineseOf(words.slice(-2))]
  return firstNoun([page.title, ...spoken, words.slice(-2).join(' ')]) ?? '首页'
})

/** 'addressAdd' is said as 'add address'. */
function verbFirst(words: readonly string[]): readonly string[] {
  const last = words.at(-1)
  const act = last === undefined ? undefined : verb(last)?.act
  return last !== undefined && words.length > 1 && act === 'write' ? [last, ...words.slice(0, -1)] : words
}

/** A tool's title: what its button says, or what its page is called. */
export function titleOf(intent: Intent): string {
  if (isOpening(intent)) return deedOf(intent)
  const label = labelOf(intent)
  return label !== null && !isVague(label) ? label : deedOf(intent)
}

function isVague(label: string): boolean {
  return vague.has(label) || /^[A-Za-z]{1,4}$/u.test(label)
}

/** What is done and to what, in Chinese: '取消预约'. */
export const deedOf = once((intent: Intent): string => {
  const page = pageNoun(intent.page)
  if (isOpening(intent)) return page.startsWith('查看') ? page : `查看${page}`
  if (intent.ability === 'search') return page.startsWith('搜索') || page.endsWith('搜索') ? page : `搜索${page}`
  if (intent.ability === 'filter') return `筛选${page}`
  if (intent.kind === 'auth') return labelOf(intent) ?? verbOf(intent)
  const told = toldIn(nameWords(intent))
  if (told !== null && lengthOf(told) > 2) return told
  const label = labelOf(intent)
  return label !== null && !isVague(label) ? label : `${verbOf(intent)}（${page}）`
})

/** Words in Chinese; those that are in no dictionary are left out, as long as a verb and a thing remain. */
function toldIn(words: readonly string[]): string | null {
  const own = words[0] === undefined ? undefined : spokenVerbs[words[0]]
  const rest = own === undefined ? null : chineseOf(quantified(words.slice(1)))
  if (own !== undefined && rest !== null) return own + rest
  const usual = quantified(words)
  const known = usual.filter((word) => chineseOf([word]) !== null)
  return chineseOf(usual) ?? (known.length > 1 && known[0] === usual[0] ? chineseOf(known) : null)
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
