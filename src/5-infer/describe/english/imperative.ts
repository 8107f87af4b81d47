import { capital, isUnique, one, plural } from './phrase.js'
import { spell } from './words.js'

/** Verbs of identifiers that are said otherwise; '…' is where their object goes. */
const verbs: Readonly<Record<string, string>> = {
  apply: 'apply for',
  auth: 'authorize',
  bind: 'link',
  checkin: 'check in',
  checkout: 'check out',
  checked: 'tick',
  uncheck: 'untick',
  collect: 'add … to the favorites',
  favor: 'add … to the favorites',
  favorite: 'add … to the favorites',
  favourite: 'add … to the favorites',
  star: 'add … to the favorites',
  unfavorite: 'remove … from the favorites',
  cut: 'reduce',
  sub: 'reduce',
  minus: 'reduce',
  jian: 'reduce',
  plus: 'increase',
  jia: 'increase',
  del: 'delete',
  enroll: 'sign up for',
  enter: 'enter',
  fill: 'fill in',
  jscode2session: 'log in',
  login: 'log in',
  logout: 'log out',
  signout: 'log out',
  lottery: 'draw in the lottery',
  pay: 'pay for',
  payment: 'pay for',
  praise: 'like',
  zan: 'like',
  punch: 'check in',
  query: 'look up',
  reply: 'reply to',
  signin: 'sign in',
  subscribe: 'subscribe to',
  topup: 'top up',
  unbind: 'unlink',
  unifiedorder: 'pay for',
}

/** Verbs that say all by themselves: nobody logs in a user. */
const whole: ReadonlySet<string> = new Set(['login', 'logout', 'signout', 'signin', 'checkin', 'punch', 'lottery'])

/** Between the things that a deed is about. */
const prepositions: ReadonlySet<string> = new Set(['to', 'from', 'of', 'in', 'for', 'with', 'into', 'on'])

/** How or when it is done. */
const adverbs: ReadonlySet<string> = new Set(['now', 'again', 'up', 'out'])

/** Whether a deed is done to one thing or to many. */
export type Count = 'one' | 'many'

/** A deed of words, verb first, as an order: [add, to, cart] → 'Add to the cart', [cancel, order] → 'Cancel an order'. */
export function imperative(words: readonly string[], count: Count = 'one'): string {
  const [act = '', ...things] = words
  if (act === 'add' && things.join(' ') === 'cart') return 'Add to the cart'
  if (act === 'call' && things.join(' ') === 'phone') return 'Make a phone call'
  return order([act], things, count)
}

/** What one of several verbs does to the same thing: 'Approve or reject a member'. */
export function order(acts: readonly string[], things: readonly string[], count: Count = 'one'): string {
  const said = [...new Set(acts.map((act) => (Object.hasOwn(verbs, act) ? (verbs[act] ?? act) : act)))].join(' or ')
  const object = acts.every((act) => whole.has(act)) ? '' : partsOf(things, count).join(' ')
  const text = said.includes('…') ? said.replace('…', object) : `${said} ${object}`
  return capital(text.replace(/ +/gu, ' ').trim())
}

function partsOf(things: readonly string[], count: Count): readonly string[] {
  if (things.length === 0) return []
  const last = things.at(-1) ?? ''
  if (adverbs.has(last)) return [...partsOf(things.slice(0, -1), count), last]
  const by = things.indexOf('by')
  if (by >= 0) return [...partsOf(things.slice(0, by), count), ...spell(things.slice(by))]
  const at = things.findIndex((word) => prepositions.has(word))
  if (at < 0) return [objectOf(things, count)]
  return [...partsOf(things.slice(0, at), count), things[at] ?? '', ...partsOf(things.slice(at + 1), 'one')]
}

function objectOf(things: readonly string[], count: Count): string {
  const said = spell(things.filter((word) => word !== 'ucenter'))
  return count === 'many' && !isUnique(said) ? plural(said).join(' ') : one(said)
}
