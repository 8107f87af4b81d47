/**
 * Which characters a reader may be given. Decided by what they are, not by a list of known tricks: what is not allowed here goes.
 */

/** What nobody sees: controls, format characters (zero width, bidi, tags), private use, lone surrogates, unassigned, separators, fillers. */
export const invisible =
  /[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0\uFFFC]|\p{Variation_Selector}|\u034F|\u17B4|\u17B5/gu

/** Of those, what has no place in any text of an app: it hides words, or turns their order round. */
export const concealing = /[\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]/u

/** A picture as Unicode recommends it for interchange, in one piece; digits and signs that can begin one are none by themselves. */
const emoji = new RegExp('^\\p{RGI_Emoji}$', 'v')

/** Pieces of text that are shown as one. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Letters, numbers, marks, punctuation, currency, mathematics: what words and their signs are made of. */
const ordinary = /^[\p{L}\p{N}\p{M}\p{P}\p{Sc}\p{Sm}°℃℉№™®© ]$/u

/** Characters by which Markdown, markup or a template would read a word as structure, and their harmless full-width twins. */
const twins: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '｀',
    '[': '［',
    ']': '］',
    '<': '＜',
    '>': '＞',
    '{': '｛',
    '}': '｝',
    '|': '｜',
    '\\': '＼',
    '*': '＊',
    '#': '＃',
    '~': '～',
  }),
)

/** `text` with what would be structure in Markdown as what only looks like it. */
export function unstructured(text: string): string {
  return text.replace(/[`[\]<>{}|\\*#~]/gu, (char) => twins.get(char) ?? '').replace(/:(?=\/\/)/gu, '：')
}

/** More marks than this on one letter are a blot. */
const excess = /(\p{M}{3})\p{M}+/gu

/** All that may be kept of `text`, as one line without white space around it. What is left can join anew: it is looked at again. */
export function shown(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (simple.test(line) && line.search(invisible) < 0) return line
  const kept = pieces(line).replace(/ +/gu, ' ').replace(excess, '$1').trim()
  return kept === line ? kept : shown(kept)
}

/** Nothing here can be part of a picture, and all of it is words: as nearly all text is. */
const simple = /^[\p{L}\p{Nd} \p{P}]*$/u

function pieces(line: string): string {
  return Array.from(graphemes.segment(line), ({ segment }) =>
    emoji.test(segment) ? segment : ordinaryOf(segment),
  ).join('')
}

function ordinaryOf(segment: string): string {
  return Array.from(segment.replace(invisible, ''))
    .filter((char) => ordinary.test(char))
    .join('')
}
