import MiniSearch from 'minisearch'
import type { Field, ToolDocument } from './documents.js'
import { fields } from './documents.js'
import { termsAsked, termsOf, weightOf } from './terms.js'

/** A tool that a request may mean, and why. */
export interface Candidate {
  readonly tool: string
  readonly score: number
  /** The terms of the request that it was found by, and where they stand. */
  readonly matches: readonly Match[]
}

export interface Match {
  readonly term: string
  readonly fields: readonly Field[]
}

/** The candidates, the best first, and the terms that no tool knows. */
export interface Answer {
  readonly candidates: readonly Candidate[]
  readonly terms: readonly string[]
  readonly unknown: readonly string[]
}

const boost: Readonly<Record<Field, number>> = {
  title: 3,
  name: 2,
  labels: 2,
  choices: 2,
  inputs: 1,
  page: 1,
  description: 1,
}
const MOST_CANDIDATES = 5

/** Finds tools by BM25 over what is said of them: the same words always give the same answer, and nobody else is asked. */
export function searcher(documents: readonly ToolDocument[]): (request: string) => Answer {
  const index = new MiniSearch<ToolDocument>({
    fields: [...fields],
    tokenize: (text) => [...termsOf(text)],
    processTerm: (term) => term,
    searchOptions: { boost, boostTerm: weightOf, combineWith: 'OR', tokenize: (text) => [...termsAsked(text)] },
  })
  index.addAll(documents)
  return (request) => {
    const terms = termsAsked(request)
    const found = index.search(request)
    const known = new Set(found.flatMap(({ match }) => Object.keys(match)))
    const candidates = found.slice(0, MOST_CANDIDATES).map(({ id, score, match }): Candidate => {
      const matches = terms.flatMap((term) => matchOf(term, match[term]))
      return { tool: String(id), score, matches }
    })
    return { candidates, terms, unknown: terms.filter((term) => !known.has(term)) }
  }
}

function matchOf(term: string, where: readonly string[] | undefined): readonly Match[] {
  if (where === undefined) return []
  return [{ term, fields: fields.filter((field) => where.includes(field)) }]
}
