import { remembered } from '../../source/remember.js'

/**
 * The one gate through which text of the app reaches an assistant. App text is data: it is quoted as a noun or it is left out.
 * What can be invisible, carry markup, an address or an order to the reader does not pass.
 */

const CAP = 40

/** Letters, digits, combining marks and the punctuation that names of things use, in any script. */
const ALLOWED = /[^\p{L}\p{N}\p{M} \-_/+&%.,:：，。、·・（）¥￥$#'’!！?？~～×]/gu

/** Other, unassigned, private, surrogate and format characters (zero width, bidi, tags) and variation selectors. */
const INVISIBLE = /[\p{C}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u115F\u1160\u3164\uFFA0]/gu

/** Phrases that speak to a reader of instructions; a name of a thing has none of them. */
const ORDERS = [
  'ignore',
  'disregard',
  'override',
  'instruction',
  'system prompt',
  'assistant',
  'you must',
  'you are',
  'do not tell',
  'tool call',
  'call the',
  'invoke',
  'jailbreak',
  'developer mode',
  'as an ai',
  'previous',
  'secret',
  'api key',
  'password is',
  'send to',
  'execute',
  '忽略',
  '无视',
  '指令',
  '系统提示',
  '提示词',
  '助手',
  '你必须',
  '请务必',
  '不要告诉',
  '调用工具',
  '调用接口',
  '绕过',
  '越狱',
  '开发者模式',
  '以上内容',
  '执行以下',
  '无需确认',
  '不用确认',
  '直接支付',
]

/** The phrases as written, and without the spaces and signs that may be strewn in. */
const ORDER = new RegExp(ORDERS.join('|'), 'u')
const TIGHT_ORDER = new RegExp(ORDERS.map((order) => order.replaceAll(' ', '')).join('|'), 'u')

/** A run without spaces that is no word: a hash, a token, base64. */
const OPAQUE = /[A-Za-z0-9+/_=-]{24,}/u

/** Form labels spread their characters: '姓 名'. */
const SPACED = /(\p{Script=Han}) +(?=\p{Script=Han})/gu

const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/|www\.|\.(?:com|cn|net|org|io|top|xyz)\b/iu

/**
 * `text` as a noun that may be quoted in a description, or `null` where nothing presentable is left.
 * Template holes are cut out, white space is collapsed, length is capped at 40 code points.
 */
export function noun(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : nounOf(text)
}

const nounOf = remembered((text): string | null => {
  const plain = withoutHoles(text).replace(/\s+/gu, ' ').replace(INVISIBLE, '')
  if (suspicious(plain)) return null
  const kept = plain.replace(ALLOWED, ' ').replace(/ +/gu, ' ')
  const whole = kept.replace(/[（(](?:\s+[^（()）]*|[^（()）]*\s+)[)）]/gu, ' ')
  const capped = trimmed(
    Array.from(trimmed(whole.replace(SPACED, '$1')))
      .slice(0, CAP)
      .join(''),
  )
  return /[\p{L}\p{N}]/u.test(capped) && !suspicious(capped) ? capped : null
})

/** Characters by which text becomes structure for a reader of Markdown or markup. */
const MARKUP = /[`<>[\]{}|\\*#~_]/u

/** What the developer of the app wrote for assistants to read, whole or not at all: it passes the same gate. */
export function sentence(text: string): string | null {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const isRefused = plain === '' || plain.search(INVISIBLE) >= 0 || MARKUP.test(plain) || suspicious(plain)
  return isRefused ? null : plain
}

/** Length in code points. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

/** The first of `texts` that is presentable. */
export function firstNoun(texts: Iterable<string | null | undefined>): string | null {
  for (const text of texts) {
    const found = noun(text)
    if (found !== null) return found
  }
  return null
}

/** Look-alikes are compared by what they look like; what is kept is the text as written. */
function suspicious(written: string): boolean {
  const plain = written.normalize('NFKC')
  if (plain.length > 400) return true
  const lower = plain.toLowerCase()
  const tight = lower.replace(/[^\p{L}\p{N}]/gu, '')
  return (
    ADDRESS.test(plain) ||
    OPAQUE.test(plain) ||
    /<[/!a-z]/iu.test(plain) ||
    ORDER.test(lower) ||
    TIGHT_ORDER.test(tight)
  )
}

/** Bound values are unknown here: '{{count}} 件' leaves '件'. */
function withoutHoles(text: string): string {
  let rest = text
  for (let open = rest.indexOf('{{'); open >= 0; open = rest.indexOf('{{')) {
    const close = rest.indexOf('}}', open)
    rest = `${rest.slice(0, open)} ${close < 0 ? '' : rest.slice(close + 2)}`
  }
  return rest
}

function trimmed(text: string): string {
  return text
    .replace(/^[\s\p{P}\p{S}]+(?=[\p{L}\p{N}¥￥$（])/u, '')
    .replace(/[\s\-_/+&.,:：，。、·・#'’!！~～×]+$/u, '')
    .trim()
}
