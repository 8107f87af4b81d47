import type { Secret, Span } from './kind.js'

/** Shorter ones would be found in words that have nothing to do with them. */
const shortest = 8

/** Longer ones are files of keys as a whole, which nothing that is written can hold. */
const longest = 9000

/** Where `text` holds one of `values` that are known to be secret, as it is or in another spelling. */
export function findKnown(text: string, values: readonly string[]): readonly Secret[] {
  return values.filter(({ length }) => length >= shortest && length <= longest).flatMap((value) => spelt(text, value))
}

function spelt(text: string, value: string): readonly Secret[] {
  const spans = spellingsOf(value).flatMap((spelling) => placesOf(text, spelling))
  return spans.length === 0 ? [] : [{ kind: 'secret value', grade: 'key', value, spans }]
}

function spellingsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  return [
    ...new Set([
      value,
      value.toLowerCase(),
      value.toUpperCase(),
      Array.from(value).toReversed().join(''),
      JSON.stringify(value).slice(1, -1),
      encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '')),
      bytes.toString('base64').replace(/={1,2}$/u, ''),
      bytes.toString('base64url'),
      bytes.toString('hex'),
    ]),
  ]
}

function placesOf(text: string, part: string): readonly Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    places.push({ start: at, end: at + part.length })
  return places
}
