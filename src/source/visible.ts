/** Longer than any name that a person gives. */
const LONGEST = 200

/** What does not show, or changes how what stands beside it shows: controls, formats, line ends, unassigned, lone surrogates. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu

/** `text` so that a person sees every character of it and no terminal, page or editor obeys one: 'a\nb' → 'a\u{a}b'. */
export function visible(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return shown.replace(unseen, escaped)
}

/** A longer text likewise: whole, and with its line ends and tabs. */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n/gu, '\n')
    .replace(unseen, (character) => (/[\n\t]/u.test(character) ? character : escaped(character)))
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
