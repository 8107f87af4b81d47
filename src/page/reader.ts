import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../diagnostics/message.js'
import type { Sentence } from '../6-emit/report/findings.js'
import type { Model } from './model.js'
import { words } from './words/words.js'
import type { Words } from './words/english.js'

/** What every part of the page knows: what it shows, and to whom. */
export interface Reader {
  readonly model: Model
  readonly language: Language
}

/** Set once, by the page's frame. */
export const ReaderContext = createContext<Reader | null>(null)

/** The report, the page's words in the reader's language, and sentences of the report in it. */
export function useReader(): Reader & { readonly say: Words; readonly inWords: (sentence: Sentence) => string } {
  const reader = useContext(ReaderContext)
  if (reader === null) throw new Error('a part of the page stands outside its frame')
  return { ...reader, say: words[reader.language], inWords: (sentence) => sentence[reader.language] }
}
