import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { halvesIn } from '../../src/5-infer/cleanse/gate.js'
import { sanitise } from '../../src/text/sanitise.js'
import { obfuscations, split } from './obfuscations.js'

const phrasesOf = (name: string): readonly string[] =>
  readFileSync(new URL(`phrases/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')

const phrases = [...phrasesOf('chinese'), ...phrasesOf('english')]
const passes = (phrase: string): boolean => 'text' in sanitise(phrase)

/** The share of `phrases` that is withheld, and what is not, for whoever has to find out why. */
function withheld(phrases: readonly string[]): { readonly share: number; readonly missed: readonly string[] } {
  const missed = phrases.filter(passes)
  return { share: 1 - missed.length / phrases.length, missed }
}

/** The same of phrases in two pieces, as neighbours are looked at. */
function together(pairs: readonly (readonly [string, string])[]): ReturnType<typeof withheld> {
  const missed = pairs
    .filter(([a, b]) => passes(a) && passes(b) && !halvesIn([a, b]).has(a))
    .map(([a, b]) => `${a} | ${b}`)
  return { share: 1 - missed.length / pairs.length, missed }
}

describe('a text that speaks to its reader as to an assistant', () => {
  it.each(['chinese', 'english'])('is withheld: %s', (name) => {
    expect(withheld(phrasesOf(name)).missed).toEqual([])
  })

  it.each(['indirect-chinese', 'indirect-english'])('is withheld where it commands in a roundabout way: %s', (name) => {
    const { share, missed } = withheld(phrasesOf(name))
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it.each(['persuasive-chinese', 'persuasive-english'])(
    'is withheld in every second case where it only persuades: %s',
    (name) => {
      const { share, missed } = withheld(phrasesOf(name))
      expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.5)
    },
  )

  it.each(Object.entries(obfuscations))('is withheld behind %s', (_, obfuscate) => {
    const { share, missed } = withheld(phrases.map(obfuscate))
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.99)
  })

  it('is withheld where it is only together', () => {
    const { share, missed } = together(phrases.map(split))
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.99)
  })
})

describe('a text that is shown to a person', () => {
  it.each(phrasesOf('labels'))('is let through: %s', (label) => {
    expect(passes(label)).toBe(true)
  })
})
