import { wechatApi } from '../platforms/wechat-api.js'
import { remembered } from '../source/remember.js'
import { concealing, invisible, shown } from './characters.js'
import { combinationsIn, isUnlikeLabel } from './aimed/aimed.js'
import { chinese } from './chinese-orders.js'
import { english } from './english-orders.js'
import { fold, readings, spelled } from './fold.js'
import type { Order } from './order.js'
import { payloadIn } from './payload.js'

/** Why a text of an app is kept from an assistant. */
export type Refusal = 'instruction' | 'aside' | 'concealed' | 'markup' | 'address' | 'opaque' | 'length'

/** What an assistant may be given of a text of an app. */
export type Sanitised = { readonly text: string } | { readonly dropped: Refusal }

/** Longer than any text of an app that an assistant is told of. */
const LONGEST = 400

/**
 * `text` as an assistant may read it: one line, of characters that are seen and build no structure. App text is data: what speaks
 * to its reader as to an assistant, hides, or carries what is to be acted on is dropped as a whole.
 */
export const sanitise = remembered((text): Sanitised => {
  const refusal = refusalOf(text)
  return refusal === null ? { text: shown(text) } : { dropped: refusal }
})

/** Why `text` is refused; null where it is not. */
function refusalOf(text: string): Refusal | null {
  if (text.length > LONGEST) return stretchesOf(text).some(isOrder) ? 'instruction' : 'length'
  if (nothingToFind.test(text)) return spokenIn(text)
  if (concealing.test(text)) return isPicture(text) ? null : 'concealed'
  const plain = fold(text)
  const forms = new Set([text, text.normalize('NFKC').replace(invisible, ''), plain, spelled(plain)])
  const [payload] = [...forms].flatMap((form) => payloadIn(form) ?? [])
  return payload ?? spokenIn(text)
}

/** Whether `text` commands an assistant, or is a word to one in passing. */
function spokenIn(text: string): Refusal | null {
  if (isOrder(text)) return 'instruction'
  return isUnlikeLabel(foldOf(text)) ? 'aside' : null
}

/** The first stretches of a long text, each of which says something by itself; no text of an app is longer than all of them. */
function stretchesOf(text: string): readonly string[] {
  return Array.from({ length: 10 }, (_, at) => text.slice(at * LONGEST, (at + 1) * LONGEST)).filter((one) => one !== '')
}

/** Han and a few signs alone make no markup, address or token. */
const nothingToFind = /^[\p{Script=Han}\d，。、！？ ]*$/u

/** Flags of regions are written with tags. */
function isPicture(text: string): boolean {
  return !concealing.test(text.replace(flags, ''))
}

const flags =
  /\u{1F3F4}(?:\u{E0067}\u{E0062})(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/gu

const overriding = [...chinese.overriding, ...english.overriding]
const directing = [...chinese.directing, ...english.directing]

/** Longer than any label. Manuals and agreements speak of users, consent and payment too: only much of it together is a command. */
const PROSE = 100
const MUCH = 3

/** Whether `text`, read in any way in which it can be, commands its reader as one commands an assistant. */
export function isOrder(text: string): boolean {
  const fold = foldOf(text)
  const enough = Math.max(...readings(fold).map(({ length }) => length)) > PROSE ? MUCH : 1
  return matching(overriding, fold) > 0 || matching(directing, fold) + combinationsIn(fold) >= enough
}

/** Whether at least `share` of `text` is such a command. */
export function isMostlyOrder(text: string, share: number): boolean {
  return matching([...overriding, ...directing], foldOf(text), share) > 0
}

/** Whether `text` sets itself over what its reader was told: no agreement, manual or identifier does, however long. */
export const overrides = remembered((text): boolean => matching(overriding, foldOf(text)) > 0)

/** How many of `rules` a reading of `fold` follows with at least `share` of it. */
function matching(rules: readonly Order[], fold: string, share = 0): number {
  const isIn = (rule: Order, reading: string): boolean =>
    (rule.exec(reading)?.[0].length ?? -1) >= share * reading.length
  const all = readings(fold)
  return rules.filter((rule) => all.some((reading) => isIn(rule, reading))).length
}

function foldOf(text: string): string {
  return fold(withoutApis(text))
}

/** 'Call wx.login first' is said to developers: names of the platform's own functions are no tools of an assistant. */
function withoutApis(text: string): string {
  return text.replace(/(?:wx\.)?((?<![a-z])[a-z]+[A-Z][A-Za-z]+)/gu, (word, name: string) =>
    wechatApi(name) ? '' : word,
  )
}
