import type { Rendering } from '../../../4-trace/graph.js'
import type { Choice, ShownSentences, ShownValue } from '../speech.js'
import { capital, plural, single } from './phrase.js'
import { isChinese, isWord, meaningOfText, quoted, spell, textIn } from './words.js'

/** How results and their values are described in English. */
export const shownSentences: ShownSentences = {
  result: () =>
    'Inferred from what the page shows, not checked against real responses; where a value has no type, its type is not known.',
  list: (words) => (words.length > 0 && words.every(isWord) ? `List of ${plural(spell(words)).join(' ')}` : null),
  value: (value) => {
    const parts = [nameOf(value), ...formsOf(value.rendering)].filter((part) => part !== null)
    const choices = value.choices.map(choiceText).join('; ')
    const said = [parts.join(', '), choices].filter((part) => part !== '')
    return said.length === 0 ? null : capital(said.join(': '))
  },
}

/** What is only asked whether it holds may be 1 and 0 as well. */
function choiceText({ value, label }: Choice): string {
  const meaning = meaningOfText(label ?? '')
  if (value === 'true') return `if it holds, ${meaning}`
  if (value === 'false') return `if it does not hold, ${meaning}`
  return `${isChinese(value) ? quoted(value) : value} means ${meaning}`
}

/** The words of the code where they are words of the language, and the label as far as that says something else. */
function nameOf({ label, words, identifies, rendering }: ShownValue): string | null {
  if (identifies) return [...spell(single(words)), 'ID'].join(' ')
  if (rendering.picture) return pictureOf(words)
  const known = words.length > 0 && words.every(isWord) ? spell(words).join(' ') : null
  if (label === null) return known
  const said = textIn(label)
  if (said !== null) return said
  return known === null ? quoted(label) : `${known} (${quoted(label)})`
}

function pictureOf(words: readonly string[]): string {
  const things = words.filter((word) => !pictures.has(word))
  return ['address of the', ...(things.every(isWord) ? spell(things) : []), 'picture'].join(' ')
}

const pictures: ReadonlySet<string> = new Set(
  'list pic pics url src img imgs image images icon cover path picture photo thumb default primary main show'.split(
    ' ',
  ),
)

function formsOf({ unit, divisor, moment, made, picture }: Rendering): readonly string[] {
  if (picture) return []
  if (moment) return ['a time value that the page converts to show it']
  if (made) return ['converted by the page to show it']
  if (divisor === undefined) return unit === undefined ? [] : [`in ${unitOf(unit)}`]
  if (divisor === 100 && unit === '元') return ['in cents of a yuan, shown in yuan']
  return [`divided by ${String(divisor)} to be shown${unit === undefined ? '' : ` in ${unitOf(unit)}`}`]
}

function unitOf(unit: string): string {
  return Object.hasOwn(units, unit) ? (units[unit] ?? unit) : isChinese(unit) ? quoted(unit) : unit
}

const units: Readonly<Record<string, string>> = {
  元: 'yuan',
  公里: 'km',
  千米: 'km',
  米: 'm',
  天: 'days',
  分钟: 'minutes',
  小时: 'hours',
  人: 'people',
}
