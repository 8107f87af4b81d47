import { remembered } from '../../../source/remember.js'
import { chineseOf, englishOf, segmentsOf } from '../../names/glossary.js'
import type { Segment } from '../../names/glossary.js'
import { wordsOf } from '../../words/identifier.js'
import { noun } from '../../words/noun.js'
import { verb } from '../../words/verbs.js'

/** Short forms of identifiers, and words that are written in capitals, as people write them. */
const spelled: Readonly<Record<string, string>> = {
  cfg: 'configuration',
  config: 'configuration',
  cur: 'current',
  del: 'delete',
  dr: 'doctor',
  info: 'information',
  after: 'after-sales case',
  aftersale: 'after-sales case',
  authorize: 'authorization',
  keshi: 'department',
  pay: 'payment',
  register: 'registration',
  subscribe: 'subscription',
  nick: 'nick',
  no: 'number',
  num: 'number',
  nums: 'number',
  pic: 'picture',
  pics: 'pictures',
  pwd: 'password',
  passwd: 'password',
  sn: 'number',
  spec: 'specification',
  stat: 'statistics',
  tel: 'phone number',
  tmp: 'temporary',
  txt: 'text',
  val: 'value',
  userinfo: 'user information',
  username: 'user name',
  phonenumber: 'phone number',
  ucenter: 'user center',
  id: 'ID',
  ids: 'IDs',
  uid: 'user ID',
  openid: 'open ID',
  sms: 'SMS',
  otp: 'one-time code',
  sku: 'SKU',
  spu: 'SPU',
  url: 'URL',
  vip: 'VIP',
  qr: 'QR',
  faq: 'FAQ',
  qa: 'Q&A',
  wechat: 'WeChat',
  wx: 'WeChat',
  weixin: 'WeChat',
  zan: 'like',
  zans: 'likes',
  collect: 'favorites',
  my: "the user's",
  mine: "the user's",
}

/** The words of an identifier as people write them: [goods, desc] → goods, description. */
export function spell(words: readonly string[]): readonly string[] {
  const pair = pairs[words.slice(-2).join(' ')]
  if (pair !== undefined) return [...spell(words.slice(0, -2)), pair]
  return words.map((word) => (Object.hasOwn(spelled, word) ? (spelled[word] ?? word) : (longForm(word) ?? word)))
}

/** Two words at the end that are said otherwise. */
const pairs: Readonly<Record<string, string>> = {
  'created at': 'creation time',
  'updated at': 'update time',
  'nick name': 'nickname',
  'after sales': 'after-sales service',
  'create time': 'creation time',
}

const SHORT = 4

/** What a short word stands for: 'dept' and 'department' mean the same, and the letters of the one are in the other. */
const longForm = remembered((word): string | null => {
  if (word.length > SHORT || verb(word) !== undefined) return null
  const [english, ...more] = englishOf(chineseOf([word]) ?? '') ?? []
  if (english === undefined || more.length > 0 || wordsOf(english).length > 1) return null
  return english.length > word.length && english.startsWith(word.charAt(0)) && holds(english, word) ? english : null
})

/** Whether the letters of `part` are in `word`, in their order. */
function holds(word: string, part: string): boolean {
  let at = 0
  for (const letter of word) if (letter === part[at]) at += 1
  return at === part.length
}

/** Texts of more parts than this are sentences, which word for word make no sense. */
const MOST_PARTS = 4

/**
 * A Chinese text of the app in English words, in its order; `null` where a part of it is in no dictionary, where it is too long
 * for a name, and for what is not Chinese.
 */
export function translated(text: string | null): readonly string[] | null {
  const segments = partsIn(text)
  return segments?.flatMap(({ en }) => wordsOf(en ?? '')) ?? null
}

/** The same as an order, verb first; `null` also for what names a thing. */
export function translatedDeed(text: string): readonly string[] | null {
  const parts = partsIn(text)
  const isDeed = parts?.[0]?.part === 'verb' || parts?.at(-1)?.part === 'verb'
  return isDeed ? (englishOf(text)?.flatMap(wordsOf) ?? null) : null
}

function partsIn(text: string | null): readonly Segment[] | null {
  const plain = noun(text)
  if (plain === null || !isChinese(plain)) return null
  const segments = segmentsOf(plain)
  const isName = segments.length > 0 && segments.length <= MOST_PARTS
  return isName && segments.every(({ en }) => en !== null) ? segments : null
}

/** Whether `word` of an identifier is a word of the language, as far as the dictionary knows. */
export function isWord(word: string): boolean {
  return small.has(word) || verb(word) !== undefined || chineseOf([word]) !== null
}

const small: ReadonlySet<string> = new Set(
  'created updated to by at all of from for in my is value key now again'.split(' '),
)

/** A text of the app in English; `null` where it cannot be said. What is not Chinese stays as it is. */
export function textIn(text: string): string | null {
  if (!isChinese(text)) return text
  const words = translated(text)
  return words === null ? null : spell(words).join(' ')
}

/** What a text of the app means, and how it is written there; '加入订单、加入当前订单' are two. */
export function meaningOfText(text: string): string {
  if (!isChinese(text)) return text
  if (text.includes('、')) return text.split('、').map(meaningOfText).join(', ')
  const words = translated(text)
  return words === null ? quoted(text) : `${spell(words).join(' ')} (${quoted(text)})`
}

/** Whether `text` holds Chinese characters. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** A word of the app as it is written there. */
export function quoted(text: string): string {
  return `“${text}”`
}
