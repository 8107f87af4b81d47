import { invisible } from './characters.js'

const emoji = new RegExp('\\p{RGI_Emoji}', 'gv')

/** White space that shows as such; the others break lines for some readers only, or have no width. */
const space = /(?![\u2028\u2029\uFEFF])\s/gu

/** The characters of `text` that nobody sees, white space and parts of pictures aside: 'U+200B at 3'. */
export function unseen(text: string): readonly string[] {
  const spaced = text.replace(space, ' ')
  if (spaced.search(invisible) < 0) return []
  const seen = spaced.replace(emoji, (picture) => ' '.repeat(picture.length))
  return Array.from(seen.matchAll(invisible), ({ 0: char, index }) => `${codePoint(char)} at ${String(index)}`)
}

/** 'U+200B'. */
export function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** `text` with each character that nobody sees, line ends included, written as its code point: no terminal obeys it. */
export function escaped(text: string): string {
  return text.replace(invisible, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
}
