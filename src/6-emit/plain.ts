import { remembered } from '../source/remember.js'
import { invisible, shown, unstructured } from '../text/characters.js'

const LONGEST = 400

/** Code points of a title. English takes more of them than Chinese. */
export const titleLength = 80

/** `text` as one line of words: it can neither start a block, a link or a fence, nor hide anything. */
export function plain(text: string, longest: number = LONGEST): string {
  const words = harmless(text)
  return words.length <= longest ? words : Array.from(words).slice(0, longest).join('').trimEnd()
}

/** `text` as `plain` has it, without the sentences and list items at its end that are beyond `longest`: '' where all are. */
export function whole(text: string, longest: number = LONGEST): string {
  return wholes(text).find((words) => Array.from(words).length <= longest) ?? ''
}

/** `text` as one line of words, then ever less of it: whole sentences and list items go, from its end. */
export function wholes(text: string): readonly string[] {
  const words = harmless(text)
  const parts = words.split(/(?<=[。！？；、，]|[.!?;,] )/u)
  const shorter = parts.slice(1).map((_, at, rest) => parts.slice(0, rest.length - at).join(''))
  return [words, ...shorter.map((some) => some.replace(/(?<![；、，;,\s])[；、，;,\s]+$/u, ''))]
}

/** `text` as one line for a terminal: nothing in it moves the cursor or hides, and all else is as it is. */
export function visible(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(invisible, '').trim().slice(0, LONGEST)
}

const harmless = remembered((text): string => unstructured(shown(text)))
