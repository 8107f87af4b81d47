import { wechatApi } from '../../platforms/wechat-api.js'
import { once } from '../facts/once.js'
import { isOpening } from '../intent.js'
import type { Intent } from '../intent.js'
import { isRecording } from '../facts/events.js'
import type { Subject } from '../facts/subject.js'
import { listsAround } from '../fields/binding.js'
import type { Ability } from '../rules/rule.js'
import { spokenWords } from '../words/compound.js'
import { camel, rootOf, wordsOf } from '../words/identifier.js'
import { holders } from '../words/holders.js'
import { meaningOfWords } from '../words/meaning.js'
import { isInterfaceWord, verb } from '../words/verbs.js'
import { ascii } from './ascii.js'
import { actOfRemote } from '../facts/effects.js'
import { endpointMeaning, endpointNouns, singular } from './endpoint.js'
import type { EndpointMeaning } from './endpoint.js'
import { englishOf } from './glossary.js'
import { partyCalled } from './party.js'
import { firstOf, openingWords, pageThings, routeWords } from './opening.js'
import { noun } from '../words/noun.js'
import { own } from '../../source/own.js'

const LONGEST = 6

/** What `intent` is called when nobody else has the name: verb and noun in lower camel case, from the intent's own facts alone. */
export function nameOf(intent: Intent): string {
  const name = camel(nameWords(intent).slice(0, LONGEST))
  return wechatApi(name) || name.length < 3 ? `${name}InApp` : name
}

/** The words of the name: verb first, then what it is about. */
export const nameWords = once((intent: Intent): readonly string[] => {
  return isOpening(intent) && intent.ability === 'open' ? openingWords(intent) : actionWords(intent)
})

function actionWords(intent: Intent): readonly string[] {
  const handler = stripped(ascii(spokenWords(intent.lead.action.handler)))
  const meaning = meaningOfWords(handler)
  if (steps(intent)) return ['change', 'quantity']
  const changed = changedThing(intent)
  if (changed.length > 0) return ['change', ...changed]
  if (isCall(intent) && (meaning.verb === null || meaning.verb === 'call')) return callWords(intent, meaning.nouns)
  if (intent.ability === 'search') return ['search', ...thing(intent, withoutSearch(meaning.nouns))]
  if (intent.ability === 'filter') return filterWords(intent, meaning.nouns)
  const governs = meaning.verb !== null && isDoing(meaning.verb)
  if (governs && handler[0] === meaning.verb && meaning.nouns.length > 0) return handler
  const isAbout = governs || (intent.lead.remote.length === 0 && !leadsOn(intent))
  return verbAndThing(intent, governs ? meaning.verb : null, isAbout ? meaning.nouns : [])
}

/** 'makePhoneCall' on the row of a shop calls the shop. */
function callWords(intent: Intent, nouns: readonly string[]): readonly string[] {
  const own = nouns.filter((word) => !telephones.has(word))
  const party = own.length > 0 ? own : partyCalled(intent.lead)
  return ['call', ...(party.length > 0 ? party : ['phone'])]
}

function isCall({ ability, lead }: Intent): boolean {
  return ability === 'call' && lead.main.some((effect) => effect.kind === 'api' && effect.name === 'makePhoneCall')
}

const telephones: ReadonlySet<string> = new Set(['phone', 'tel', 'telephone', 'mobile', 'number', 'call'])

/** A tap on an item of a list that is called by where it leads: 'toMenu' chooses one of the stores. */
function leadsOn({ ability, lead }: Intent): boolean {
  const [first] = wordsOf(lead.action.handler)
  return listed.has(ability) && first !== undefined && leading.has(first) && listNouns(lead).length > 0
}

const leading: ReadonlySet<string> = new Set(['to', 'go', 'goto', 'jump', 'enter', 'navigate', 'turn'])

/** A counter beside an item says how many there are to be, whatever requests that takes. */
function steps({ lead }: Intent): boolean {
  const { triggers } = lead.action
  return lead.remote.length > 0 && triggers.length > 0 && triggers.every(({ control }) => control?.kind === 'stepper')
}

/** A tap that is called 'onCountChange' changes the count; handlers of controls are called so whatever they do. */
function changedThing({ ability, lead }: Intent): readonly string[] {
  const words = ascii(spokenWords(lead.action.handler))
  const local = ability === 'keep' || ability === 'arrange' || ability === 'cart'
  if (!local || words.at(-1) !== 'change' || isRecording(lead.action)) return []
  return words.slice(0, -1).filter((word) => !isInterfaceWord(word))
}

/** The handler's own verb and things as far as it has them, then the endpoint's, then the page's. */
function verbAndThing(intent: Intent, own: string | null, nouns: readonly string[]): readonly string[] {
  const spoken = endpointMeaning(intent.lead.remote)
  if (intent.ability === 'pay' && nouns.length === 0) return paymentWords(spoken?.verb ?? null)
  const label = own === null && nouns.length === 0 && spoken === null ? labelWords(intent) : []
  if (label.length > 1) return label
  const said =
    own ?? (spoken && spoken.verb !== null && isDoing(spoken.verb) ? spoken.verb : defaults[intent.ability].verb)
  const things = nouns.length > 0 ? nouns : own === null ? (spoken?.nouns ?? []) : ownThings(intent, spoken)
  const fixed = defaults[intent.ability].thing
  const about = things.length > 0 ? things : fixed === undefined ? thing(intent, []) : [fixed]
  if (said === 'add' && about.at(-1) === 'cart') return ['add', 'to', 'cart']
  return withThing(intent, said, about)
}

/**
 * What a handler with a verb of its own is about: what the endpoint says with its own verb, else the one thing that the page
 * shows, else the endpoint's thing.
 */
function ownThings(intent: Intent, spoken: EndpointMeaning | null): readonly string[] {
  const isSpoken = intent.lead.remote.some(
    (effect) => effect.kind === 'cloud' || actOfRemote({ ...effect, method: 'POST' }) !== null,
  )
  const page = pageThings(intent.page.route)
  const isOfOne = intent.page.params.some((param) => param.required) && page.length > 0
  return !isSpoken && isOfOne ? page.map(singular) : (spoken?.nouns ?? [])
}

/** 'register' on the page of registering is about something all the same: what the folder says, else the item. */
function withThing(intent: Intent, said: string, about: readonly string[]): readonly string[] {
  const things = [about, routeWords(intent.page.route)].map((words) =>
    words.filter((word) => word !== said && !entering.has(word)),
  )
  const entered = things[0]?.length === 0 ? own(whoEnters, said) : undefined
  if (entered !== undefined) return [said, entered]
  return [said, ...(things.find((words) => words.length > 0)?.slice(-3) ?? ['item'])]
}

/** Where people come in is no thing, and neither is how an endpoint is asked. */
const entering: ReadonlySet<string> = new Set(['auth', 'login', 'get', 'post'])
const whoEnters: Readonly<Record<string, string>> = { register: 'account', login: 'user' }

/** What is written on the button, in English, verb first: '新建订单' → create, order; nothing where a word is not known. */
function labelWords(intent: Intent): readonly string[] {
  const words = intent.lead.action.triggers.map((trigger) =>
    (englishOf(noun(trigger.label) ?? '') ?? []).flatMap(wordsOf),
  )
  return words.find((list) => list.length > 1 && isDoing(list[0] ?? '')) ?? []
}

/** A payment is for an order, unless it fills the account. */
function paymentWords(spoken: string | null): readonly string[] {
  return spoken === 'recharge' || spoken === 'topup' ? ['recharge', 'account'] : ['pay', 'order']
}

function withoutSearch(words: readonly string[]): readonly string[] {
  return words.filter((word) => !searchy.has(word))
}

const searchy: ReadonlySet<string> = new Set(['keyword', 'keywords', 'search', 'key', 'word', 'bar'])

function filterWords(intent: Intent, nouns: readonly string[]): readonly string[] {
  const given = intent.lead.given.flatMap((input) => wordsOf(input.name)).filter((word) => !isInterfaceWord(word))
  const by = nouns.length > 0 ? nouns : given.slice(0, 1)
  const about = thing(intent, [])
  const fresh = by.filter((word) => !about.includes(word))
  return ['filter', ...about, ...(fresh.length > 0 ? ['by', ...fresh] : [])]
}

/** What an action is about when its handler does not say: its endpoint, else its page. */
function thing(intent: Intent, nouns: readonly string[]): readonly string[] {
  if (nouns.length > 0) return nouns
  const named = firstOf(endpointNouns(intent), listed.has(intent.ability) ? listNouns(intent.lead) : [])
  if (named.length > 0) return named
  const page = pageThings(intent.page.route)
  if (page.length > 0) return page
  return routeWords(intent.page.route).some((word) => word === 'my' || word === 'mine') ? ['profile'] : ['home']
}

/** Abilities that are about an item of the list that is tapped on. */
const listed: ReadonlySet<string> = new Set(['arrange', 'keep', 'item'])

/** What the list that is tapped on is a list of: 'productList' → product. */
function listNouns({ action }: Subject): readonly string[] {
  const [list] = action.triggers.flatMap((trigger) => listsAround(trigger))
  return list === undefined
    ? []
    : ascii(wordsOf(rootOf(list)))
        .filter((word) => !containers.has(word))
        .map(singular)
}

const containers: ReadonlySet<string> = new Set([...holders, 'datas'])

/** What is said where neither handler nor endpoint has a verb, and where nothing says what it is about. */
const defaults: Readonly<Record<Ability, { readonly verb: string; readonly thing?: string }>> = {
  open: { verb: 'open' },
  search: { verb: 'search' },
  filter: { verb: 'filter' },
  query: { verb: 'get' },
  submit: { verb: 'submit' },
  item: { verb: 'update' },
  cart: { verb: 'update', thing: 'cart' },
  order: { verb: 'update', thing: 'order' },
  change: { verb: 'update' },
  pay: { verb: 'pay', thing: 'order' },
  login: { verb: 'login', thing: 'user' },
  logout: { verb: 'logout', thing: 'user' },
  call: { verb: 'call', thing: 'phone' },
  scan: { verb: 'scan', thing: 'code' },
  address: { verb: 'choose', thing: 'address' },
  location: { verb: 'choose', thing: 'location' },
  upload: { verb: 'upload', thing: 'file' },
  keep: { verb: 'choose' },
  arrange: { verb: 'update' },
  option: { verb: 'choose' },
}

function isDoing(word: string): boolean {
  const act = verb(word)?.act
  return act !== undefined && act !== 'read' && act !== 'show' && !technicalLogin.has(word)
}

/** Endpoints of the platform's own login protocol: no name for people. */
const technicalLogin: ReadonlySet<string> = new Set(['jscode2session', 'code2session', 'oauth', 'wxlogin'])

/** Without what only says that it is a handler, at either end: 'onAddToCartBtn' → add, to, cart; 'deleteLabelById' → delete, label. */
function stripped(words: readonly string[]): readonly string[] {
  const tells = (word: string): boolean => !isInterfaceWord(word) || word === 'confirm' || word === 'submit'
  const start = words.findIndex(tells)
  return start < 0 ? [] : words.slice(start, words.findLastIndex(tells) + 1)
}
