import { UNDEFINED, constant, outcome } from '../domain/constants.js'
import { newFork } from '../domain/fork.js'
import type { HeapObject, Outcome, Value } from '../domain/value.js'
import { vetMatched } from '../flows/vetting.js'
import { originsOf, textsOf, type Parts } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'
import { includes, startsWith } from './texts.js'
import { wordingOf, type Wording } from './wording.js'

/**
 * A regular expression. The app's own is never run, for it may take for ever: what it says in plain words is compared.
 * That decides the commonest of tests, whether a URL is already whole.
 */
export function regularExpression(machine: Machine, source: string, flags: string): HeapObject {
  const made = machine.allocate('plain')
  const wording = wordingOf(fold(source, flags))
  const test = machine.native('test', ({ args: [text] }) => {
    const how = newFork()
    vetMatched(machine, text, source, how)
    return answer(machine, text ?? UNDEFINED, wording, { flags, how })
  })
  made.put('test', test)
  made.put('source', constant(source))
  return made
}

function fold(text: string, flags: string): string {
  return flags.includes('i') ? text.toLowerCase() : text
}

/** How it is asked, and the test that is made of it. */
interface Asked {
  readonly flags: string
  readonly how: Outcome
}

/** As that of `startsWith`, a certain answer prunes even where the text is soft. */
function answer(machine: Machine, text: Value, wording: Wording | null, { flags, how }: Asked): Value {
  if (!wording) return outcome(originsOf(text), how)
  const outcomes = textsOf(machine, text)
    .map((parts) => parts.map((part) => (typeof part === 'string' ? fold(part, flags) : part)))
    .map((parts) => fits(parts, wording))
  const [first] = outcomes
  const certain = first !== undefined && first !== null && outcomes.every((one) => one === first)
  return certain ? constant(first) : outcome(originsOf(text), how)
}

function fits(parts: Parts, { begins, words, whole }: Wording): boolean | null {
  const found = words.map((word) => (begins ? startsWith(parts, word) : includes(parts, word)))
  if (found.includes(true)) return whole ? true : null
  return found.every((one) => one === false) ? false : null
}
