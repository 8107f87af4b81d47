import type { Meaning } from '../../4-trace/graph.js'
import { identifies, isBareId } from '../fields/identifier.js'
import type { OutputPath } from '../fields/outputs.js'
import { holders } from '../words/holders.js'
import { lastSegment, wordsOf } from '../words/identifier.js'
import { noun } from '../words/noun.js'
import type { Choice, Speech } from './speech.js'

/** What is said of a whole result: where it is known from. */
export function describeResult(speech: Speech): string {
  return speech.shown.result()
}

/** What a list is called: what stands over it, else what the code calls it. */
export function describeList(speech: Speech, path: string, heading: string | null): string | null {
  const over = noun(heading)
  return over === null ? speech.shown.list(thingWords(lastSegment(path))) : speech.label(over)
}

/** What a shown value is, how it is written, and what its values mean; `null` where nothing can be said of it. */
export function describeValue(speech: Speech, output: OutputPath): string | null {
  const name = lastSegment(output.path)
  const own = wordsOf(name)
  const bare = isBareId(name)
  const holder = output.path.slice(0, Math.max(0, output.path.lastIndexOf('.')))
  return speech.shown.value({
    label: noun(output.label),
    words: bare ? thingWords(lastSegment(holder)) : own,
    identifies: identifies(name) && bare,
    rendering: output.rendering ?? {},
    choices: choicesOf(output.meanings ?? []),
  })
}

/** Words of a list or a record without those that only say what holds it. */
function thingWords(name: string): readonly string[] {
  return wordsOf(name).filter((word) => !forms.has(word))
}

const forms: ReadonlySet<string> = new Set([...holders, ...'records result all map detail details datas'.split(' ')])

const MOST_CHOICES = 12

function choicesOf(meanings: readonly Meaning[]): readonly Choice[] {
  return meanings.slice(0, MOST_CHOICES).flatMap(({ value, text }) => {
    const label = noun(text)
    const shown = typeof value === 'string' ? (noun(value) ?? '') : String(value)
    return label === null ? [] : [{ value: shown, label }]
  })
}
