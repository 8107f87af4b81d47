import leven from 'leven'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { JsonFile, JsonPath } from './json.js'

/** The keys of `holder`, which stands at `path`, that mean nothing; each with the known one that it is most like. */
export function unknownKeys(
  { file, json }: { readonly file: string; readonly json: JsonFile<unknown> },
  path: JsonPath,
  holder: object,
  known: readonly string[],
): readonly Diagnostic[] {
  return Object.keys(holder)
    .filter((key) => !known.includes(key))
    .map((key): Diagnostic => {
      const params = { file, key, nearest: nearest(key, known) }
      return { code: 'load/unknown-key', params, at: json.at([...path, key]) }
    })
}

/** The one of `known` that is most like `word`. */
export function nearest(word: string, known: readonly string[]): string {
  return known.toSorted((a, b) => leven(word, a) - leven(word, b))[0] ?? ''
}

/** The same, where `word` is not more than so many letters off. */
export function nearestWithin(letters: number, word: string, known: readonly string[]): string | null {
  const found = nearest(word, known)
  return leven(word, found) <= letters ? found : null
}
