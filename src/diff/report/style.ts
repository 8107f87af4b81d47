import type { Sink } from '../../diagnostics/message.js'

/** How the parts of a report are written. */
export interface Style {
  /** Sentences of the catalogue, with values of the app. */
  readonly sink: Sink
  readonly heading: (text: string) => string
  /** An entry of a list, with what belongs to it below. */
  readonly item: (text: string, below: readonly string[]) => string
  /** The more and the less important part of an entry. */
  readonly strong: (text: string) => string
}

/** A terminal. */
const SHOWN = /[\p{C}\p{Zl}\p{Zp}]/gu

function escaped(text: string): string {
  return text.replace(SHOWN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

/** For a person at a terminal: nothing of the app moves the cursor or hides. */
export const text: Style = {
  sink: { words: (words) => words, value: escaped },
  heading: (words) => words,
  item: (first, below) => [`  ${first}`, ...below.map((line) => `      ${line}`)].join('\n'),
  strong: (words) => words,
}

/** For a comment on a change: values of the app are code, in which nothing is a link, a mention or markup. */
export const markdown: Style = {
  sink: { words: (words) => words, value: (value) => `\`${escaped(value).replace(/`/gu, 'ˋ')}\`` },
  heading: (words) => `### ${words}\n`,
  item: (first, below) => [`- ${first}`, ...below.map((line) => `  - ${line}`)].join('\n'),
  strong: (words) => `**${words}**`,
}
