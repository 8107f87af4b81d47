import { once } from '../../facts/once.js'
import { isOpening, isReading } from '../../intent.js'
import type { Intent } from '../../intent.js'
import { segmentsOf } from '../../names/glossary.js'
import { nameWords } from '../../names/name.js'
import { lengthOf } from '../../words/noun.js'
import { verb } from '../../words/verbs.js'
import { plainChinese } from './words.js'
import { endsForm, labelsOf, saidOf } from '../label.js'
import { turnsOver } from '../toggle.js'
import { either } from './either.js'
import { isDeed } from '../deeds.js'
import { pageNoun } from './page.js'

/** What is done and to what, in Chinese, as the app says it; a dictionary speaks only where the app is silent. */
export const deedOf = once((intent: Intent): string => {
  if (isOpening(intent) && intent.kind !== 'pay') return openingOf(intent)
  if (intent.ability === 'search') return searchOf(intent)
  if (intent.ability === 'filter') return filterOf(intent)
  const written = either(saidOf(intent))
  const said = intent.kind === 'auth' && !/\p{Script=Han}/u.test(written ?? '') ? null : written
  if (isReading(intent) && said !== null && !isDeed(said)) return filterOf(intent)
  const deed = said === null ? unsaidOf(intent) : intent.ability === 'call' && isNumber(said) ? `拨打${said}` : said
  return turnsOver(intent.lead) && !/取消|或/u.test(deed) ? `${deed}或取消` : deed
})

/** '物业电话' is what is called, not that it is called. */
function isNumber(said: string): boolean {
  const spoken = segmentsOf(said)
  return (
    ['电话', '热线', '客服'].some((end) => said.endsWith(end)) && spoken[0]?.part !== 'verb' && !/^[打拨联]/u.test(said)
  )
}

/** Where the button says only that something is done: what the names of the code say, else what the page is about. */
function unsaidOf(intent: Intent): string {
  const label = either(labelsOf(intent))
  const page = pageNoun(intent.page)
  const told = toldOf(intent)
  if (intent.kind === 'auth') return enters(intent) ? verbOf(intent) : (told ?? label ?? verbOf(intent))
  if (label !== null && isDeed(page) && page.startsWith(label)) return page
  if (told !== null && (lengthOf(told) > 2 || wholeDeeds.has(told))) return told
  const deed = label ?? verbOf(intent)
  if (label !== null && endsForm(label) && isDeed(page) && page !== '我的') return page
  return isOfOne(intent) && isDeed(deed) && !isDeed(page) ? deed + page.replace(/详情$/u, '') : `在「${page}」${deed}`
}

/** Logging in or out needs no object. */
function enters(intent: Intent): boolean {
  const act = verb(nameWords(intent)[0] ?? '')?.act
  return act === 'login' || act === 'logout'
}

/** The page is opened at one thing. */
function isOfOne({ page }: Intent): boolean {
  return page.params.some((param) => param.required)
}

function toldOf(intent: Intent): string | null {
  const words = nameWords(intent)
  const points = intent.lead.given.some((input) => input.from === 'dataset')
  if (words.at(-1) === 'cart' && points && takesOut.has(words[0] ?? '')) return `从${pageNoun(intent.page)}移除`
  return toldIn(words)
}

/** One item is taken out of the cart; the cart stays. */
const takesOut: ReadonlySet<string> = new Set(['remove', 'delete', 'del'])

/** Opening a page shows what it lists or what it is called; '选择医生' is the page's deed, not its thing. */
function openingOf(intent: Intent): string {
  const page = pageNoun(intent.page)
  if (!isDeed(page)) return `查看${page}`
  const [verbWord, ...things] = nameWords(intent)
  const listed = verbWord === 'list' ? plainChinese(things) : null
  return listed === null ? `打开「${page}」页` : `查看${listed}${lengthOf(listed) > 3 ? '' : '列表'}`
}

function filterOf(intent: Intent): string {
  const page = pageNoun(intent.page)
  return isDeed(page) ? `筛选「${page}」页的内容` : `筛选${page}`
}

function searchOf(intent: Intent): string {
  const page = pageNoun(intent.page)
  if (page.startsWith('搜索') || page.endsWith('搜索')) return page
  const things = plainChinese(nameWords(intent).slice(1))
  return things !== null && isDeed(page) ? `搜索${things}` : `搜索${page}`
}

/** What is dialled; people are contacted. */
const numbers: ReadonlySet<string> = new Set(['phone', 'tel', 'mobile', 'number', 'hotline', 'line'])

const amounts: ReadonlySet<string> = new Set(['number', 'num', 'count', 'quantity', 'amount'])

/** Deeds that need no verb before them: nobody says '添加签到'. */
const wholeDeeds: ReadonlySet<string> = new Set(['点赞', '收藏', '签到', '关注', '打卡', '投票', '报名', '预约'])
const putting: ReadonlySet<string> = new Set(['add', 'post', 'create', 'do', 'insert'])

/** Words in Chinese; those that are in no dictionary are left out, as long as a verb and a thing remain. */
function toldIn(words: readonly string[]): string | null {
  if (words.length === 2 && words[0] === 'add' && amounts.has(words[1] ?? '')) return '增加数量'
  const whole = putting.has(words[0] ?? '') ? plainChinese(words.slice(1)) : null
  if (whole !== null && wholeDeeds.has(whole)) return whole
  if (words[0] === 'call' && words.length > 1 && !numbers.has(words.at(-1) ?? ''))
    return toldIn(['contact', ...words.slice(1)])
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
  arrange: '修改',
  option: '选择',
}

/** How the doing itself is said. */
function verbOf(intent: Intent): string {
  const first = verb(nameWords(intent)[0] ?? '')
  return first !== undefined && first.act !== 'show' && first.act !== 'read' ? first.zh : abilityVerbs[intent.ability]
}
