import { remembered } from '../../source/remember.js'
import { shown } from '../../text/characters.js'
import { isOrder, sanitise } from '../../text/sanitise.js'
import { withoutHoles } from './holes.js'

/**
 * The one gate through which text of the app reaches an assistant. App text is data: it is quoted as a noun or it is left out.
 * What can be invisible, carry markup, an address or an order to the reader does not pass.
 */

const CAP = 40

/** Letters, digits, combining marks and the punctuation that names of things use, in any script. */
const UNUSUAL = /[^\p{L}\p{N}\p{M} \-_/+&%.,:：，。、·・（）¥￥$#'’!！?？~～×]/gu

/** Form labels spread their characters: '姓 名'. */
const SPACED = /(\p{Script=Han}) +(?=\p{Script=Han})/gu

/**
 * `text` as a noun that may be quoted in a description, or `null` where nothing presentable is left.
 * Template holes are cut out, white space is collapsed, length is capped at 40 code points.
 */
export function noun(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : nounOf(text)
}

const nounOf = remembered((text): string | null => {
  const seen = sanitise(withoutHoles(text))
  if ('dropped' in seen) return null
  const kept = seen.text.replace(UNUSUAL, ' ').replace(/ +/gu, ' ')
  const whole = kept.replace(/[（(](?=\s|[^（()）]*\s[)）])[^（()）]*[)）]/gu, ' ')
  const capped = trimmed(
    Array.from(trimmed(whole.replace(SPACED, '$1')))
      .slice(0, CAP)
      .join(''),
  )
  return /[\p{L}\p{N}]/u.test(capped) && !isOrder(capped) ? capped : null
})

/** Characters by which text becomes structure for a reader of Markdown or markup. */
const MARKUP = /[`<>[\]{}|\\*#~_]/u

/** What the developer of the app wrote for assistants to read, whole or not at all: it passes the same gate. */
export function sentence(text: string): string | null {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const judged = sanitise(plain)
  // What is written for an assistant may speak of the user and of consent, as no label does.
  const isTold = 'text' in judged || judged.dropped === 'aside'
  return isTold && shown(plain) === plain && plain !== '' && !MARKUP.test(plain) ? plain : null
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

function trimmed(text: string): string {
  return text
    .replace(/^[\s\p{P}\p{S}]+(?=[\p{L}\p{N}¥￥$（])/u, '')
    .replace(/(?<![\s\-_/+&.,:：，。、·・#'’!！~～×])[\s\-_/+&.,:：，。、·・#'’!！~～×]+$/u, '')
    .trim()
}
