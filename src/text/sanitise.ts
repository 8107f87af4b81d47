import { wechatApi } from '../platforms/wechat-api.js'
import { remembered } from '../source/remember.js'
import { concealing, invisible, shown } from './characters.js'
import { chinese } from './chinese-orders.js'
import { english } from './english-orders.js'
import { fold, readings, spelled } from './fold.js'
import type { Order } from './order.js'
import { payloadIn } from './payload.js'

/** Why a text of an app is kept from an assistant. */
export type Refusal = 'instruction' | 'concealed' | 'markup' | 'address' | 'opaque' | 'length'

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
  if (text.length > LONGEST) return overrides(text.slice(0, 10 * LONGEST)) ? 'instruction' : 'length'
  if (nothingToFind.test(text)) return isOrder(text) ? 'instruction' : null
  if (concealing.test(text)) return isPicture(text) ? null : 'concealed'
  const plain = fold(text)
  const forms = new Set([text, text.normalize('NFKC').replace(invisible, ''), plain, spelled(plain)])
  const [payload] = [...forms].flatMap((form) => payloadIn(form) ?? [])
  return payload ?? (isOrder(text) ? 'instruction' : null)
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
const orders = [...overriding, ...chinese.directing, ...english.directing]

/**
 * Whether `text`, read in any way in which it can be, commands its reader as one commands an assistant; with `share`, whether
 * at least that much of it does.
 */
export function isOrder(text: string, share = 0): boolean {
  return matches(orders, text, share)
}

/** Whether `text` sets itself over what its reader was told: no agreement, manual or identifier does, however long. */
export function overrides(text: string): boolean {
  return matches(overriding, text, 0)
}

function matches(rules: readonly Order[], text: string, share: number): boolean {
  return readings(fold(withoutApis(text))).some((reading) =>
    rules.some((rule) => (rule.exec(reading)?.[0].length ?? -1) >= share * reading.length),
  )
}

/** 'Call wx.login first' is said to developers: names of the platform's own functions are no tools of an assistant. */
function withoutApis(text: string): string {
  return text.replace(/(?:wx\.)?((?<![a-z])[a-z]+[A-Z][A-Za-z]+)/gu, (word, name: string) =>
    wechatApi(name) ? '' : word,
  )
}
