import { remembered } from '../../source/remember.js'
import { folded } from '../fold.js'
import { combinations, everyday } from './combinations.js'
import { vocabulary } from './vocabulary.js'
import type { Thing } from './vocabulary.js'

/** Code points that belong together: a sentence of a command. What is farther apart, as in an agreement, is not one. */
const SPAN = 96

/** Shorter than any command that takes two things. */
const SHORTEST = 6

/** How many of the combinations of things of which only an assistant is spoken to `fold`, a folded text, makes. */
export function combinationsIn(fold: string): number {
  return mostIn(fold, (things) => combinations.filter((all) => all.every((thing) => things.has(thing))).length)
}

/** Whether `fold`, a folded text, speaks of more in one breath than what is shown to a person does. */
export function isUnlikeLabel(fold: string): boolean {
  return worded(fold).length >= SENTENCE && mostIn(fold, (things) => Number(isMuch(things))) > 0
}

/** Shorter than a sentence to somebody: what is to be entered or chosen is asked for in less. */
const SENTENCE = 12

/** Three things or more, two of them such as apps seldom speak of; one of these does in a text of four. */
function isMuch(things: ReadonlySet<Thing>): boolean {
  const seldom = [...things].filter((thing) => !everyday.has(thing)).length
  return (things.size >= 3 && seldom >= 2) || (things.size >= 4 && seldom >= 1)
}

/** The most that `count` finds in any span of `fold`. */
function mostIn(fold: string, count: (things: ReadonlySet<Thing>) => number): number {
  const words = worded(fold)
  return words.length < SHORTEST ? 0 : Math.max(...spansOf(words).map((span) => count(thingsIn(span))))
}

const thingsIn = remembered(
  (words: string): ReadonlySet<Thing> =>
    new Set([...vocabulary].flatMap(([thing, pattern]) => (pattern.test(words) ? [thing] : []))),
)

/** Letters and digits: Latin words a space apart, Chinese without. */
function worded(fold: string): string {
  const words = fold.replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
  return folded(words.trim())
}

/** Stretches of `words` that overlap by half, so that whatever is close together is in one of them. */
function spansOf(words: string): readonly string[] {
  const count = Math.max(1, Math.ceil((words.length * 2) / SPAN) - 1)
  return Array.from({ length: count }, (_, at) => words.slice((at * SPAN) / 2, (at * SPAN) / 2 + SPAN))
}
