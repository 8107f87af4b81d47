import { searchFirst } from '../../../5-infer/describe/search-first.js'
import type { Tool, ToolInput } from '../../../5-infer/toolset.js'

/** What a skill has to know of the rest of the app. */
export interface Surroundings {
  /** Every tool of the app by its name, and the skill that it belongs to. */
  readonly tools: ReadonlyMap<string, { readonly tool: Tool; readonly skill: string }>
  /** The skill that is being written. */
  readonly skill: string
  /** Titles of the skill's pages that can be shown, by route. */
  readonly titles: ReadonlyMap<string, string | null>
}

const MOST_SUPPLIERS = 3

/**
 * The tools to ask for a value. Nothing is changed just to learn an ID: where a reading tool gives it, only reading ones
 * are named, and only such as are offered. Those of the same skill come first. What a person may say as well has to be
 * asked of no tool.
 */
export function suppliersOf(tool: Tool, { provenance }: ToolInput, around: Surroundings): readonly Supplier[] {
  if (provenance.some((source) => source.from === 'user')) return []
  const names = new Set(provenance.flatMap((source) => (source.from === 'tool' ? [source.tool] : [])))
  names.delete(tool.name)
  const all = [...names].flatMap((name) => {
    const known = around.tools.get(name)
    return known === undefined ? [] : [{ name, skill: known.skill, reads: known.tool.risk === 'read' }]
  })
  const reading = all.filter(({ reads }) => reads)
  const chosen = searchFirst(reading.length > 0 ? reading : all, ({ name }) => name)
  return [
    ...chosen.filter(({ skill }) => skill === around.skill),
    ...chosen.filter(({ skill }) => skill !== around.skill),
  ].slice(0, MOST_SUPPLIERS)
}

/** A tool that gives a value, and the skill it belongs to. */
export interface Supplier {
  readonly name: string
  readonly skill: string
  /** Whether asking it changes nothing. */
  readonly reads: boolean
}
