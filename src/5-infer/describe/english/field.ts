import { verb } from '../../words/verbs.js'
import { asThing, says } from '../prompt.js'
import type { Choice, FieldSentences, Format, Named, Place, Source, Unchosen, Without } from '../speech.js'
import { capital, list, plural, single } from './phrase.js'
import { isChinese, isWord, meaningOfText, quoted, spell, textIn, translated } from './words.js'

/** How the description of a field is said in English. */
export const fieldSentences: FieldSentences = {
  position: () => 'Position in the list; the first item is 0.',
  meaning: (named, format) => `${capital(meaningOf(named))}${formats[format ?? 'any']}.`,
  samples: (texts) => `For example ${texts.map(quoted).join(', ')}.`,
  part: (part) =>
    part === 'group'
      ? 'Which group, by its name on the page or its value.'
      : 'The chosen one of that group, by its name on the page or its value.',
  source: sourceText,
  without: withoutText,
  selection: (things, groups, unchosen) => {
    const where = groups === null ? '' : ` The groups and their choices are ${placeText(groups)}.`
    return `The chosen ${chosenOf(things)}, one of each group, all of them at once.${where} ${unchosens[unchosen]}`
  },
}

const unchosens: Readonly<Record<Unchosen, string>> = {
  preset: 'Leave out groups that the user has not spoken of; the page has a default for each.',
  ask: 'If the user has not chosen from every group, ask first; never choose for the user.',
  askIfAny:
    'If there are such groups and the user has not chosen from every one, ask first; never choose for the user.',
}

function chosenOf(things: readonly string[]): string {
  return plural(things.length === 0 ? ['option'] : spell(things)).join(' ')
}

const formats: Readonly<Record<Exclude<Format, null> | 'any', string>> = {
  date: ', as YYYY-MM-DD',
  time: ', as HH:mm',
  any: '',
}

/** The app's own word first. What cannot be said in English follows as it is written. */
function meaningOf(named: Named): string {
  const { label, placeholder } = named
  const written = [label, placeholder].filter((text) => text !== null)
  const english = written.flatMap((text) => thingIn(text) ?? [])[0]
  const left = written.filter((text) => isChinese(text) && thingIn(text) === null)
  const [first, second] = left
  const hints = first !== undefined && second !== undefined && says(first, second) ? [first] : left
  return `${english ?? identified(named)}${hints.length > 0 ? ` (${hints.map(quoted).join(', ')})` : ''}`
}

/** '医生选择' is a doctor. */
function thingIn(text: string): string | null {
  const words = translated(asThing(text))
  if (words === null || words.length < 2 || !requests.has(words.at(-1) ?? '')) return textIn(asThing(text))
  return spell(words.slice(0, -1)).join(' ')
}

const requests: ReadonlySet<string> = new Set(['select', 'choose', 'enter'])

/** By the words of the code where they are words of the language, else by what the app calls it elsewhere. */
function identified({ words, own, identifies, name }: Named): string {
  const said = words.find((each) => each.every(isWord))
  const elsewhere = own === null || said !== undefined ? null : textIn(own)
  if (identifies) return `${elsewhere ?? spell(single(thingsIn(said ?? words[0] ?? []))).join(' ')} ID`.trim()
  const things = elsewhere ?? spell(said ?? words[0] ?? []).join(' ')
  return things === '' ? name : things.replace(/^is (?=\w)/u, 'whether it is ')
}

/** What an identifier is of: 'addressAdd' is about an address. */
function thingsIn(words: readonly string[]): readonly string[] {
  const things = words.filter((word) => word !== 'my' && verb(word)?.act !== 'write')
  return things.length > 0 ? things : words
}

const sources: Readonly<Record<'file' | 'app' | 'held' | 'person' | 'words', string>> = {
  file: 'A picture or file that the user provides; never invent one.',
  app: 'Supplied by the app itself.',
  held: 'Use only a value that is on the page or in an earlier result; never invent it.',
  person: 'Use only what the user said or confirmed; never invent it.',
  words: 'Said by the user; never invent it.',
}

function sourceText(source: Source): string {
  if (source.from === 'choices') return `One of: ${source.choices.map(choiceText).join('; ')}.`
  if (source.from !== 'tools') return sources[source.from]
  const places = source.places.map(placeText).join(', or ')
  if (source.position) return `Position: where the chosen one is in ${places}, the first being 0; never guess it.`
  return source.orSaid
    ? `Said by the user, or taken from ${places}; never invent it.`
    : `Take it only from ${places}, or from the same value in the result of another tool; never invent it or guess it from what the user says.`
}

function placeText({ tool, paths }: Place): string {
  return `${list(paths, 'or')} in the result of ${tool}`
}

/** The value as it is passed, then what it means, and what the app shows for it. */
function choiceText({ value, label }: Choice): string {
  const passed = value === '' ? 'an empty text' : isChinese(value) ? quoted(value) : value
  if (label !== null) return `${passed} means ${meaningOfText(label)}`
  const words = translated(value)
  return words === null ? passed : `${passed} (${spell(words).join(' ')})`
}

const withouts: Readonly<Record<'ask' | 'omit' | 'omitUnwished' | 'keep' | 'wait', string>> = {
  ask: 'Ask when the user has not said it.',
  omit: 'Leave it out when the user has not said it.',
  omitUnwished: 'Leave it out unless the user wants it.',
  keep: 'Leave it out when the user has not said it; the page then keeps its value.',
  wait: 'Do not call while there is no such result.',
}

function withoutText(without: Without): string {
  switch (without.then) {
    case 'call':
      return `Without one, call ${without.first} first.`
    case 'oneOf':
      return `Give exactly one of this and ${list(without.others)}.`
    case 'needed':
      return `Required where ${without.where.map(({ field, value }) => `${field} is ${isChinese(value) ? quoted(value) : value}`).join(', or ')}; otherwise leave it out${without.always ? '' : ' when the user has not said it'}.`
    default:
      return withouts[without.then]
  }
}
