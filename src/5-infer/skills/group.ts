import type { Draft } from '../draft.js'
import type { Tool } from '../toolset.js'

/** A tool beside the draft that it was made of. */
export interface Finished {
  readonly draft: Draft
  readonly tool: Tool
}

/** Tools that belong together. `id` tells it from the others, whatever else there is in the app. */
export interface Group {
  readonly id: string
  readonly members: readonly Finished[]
}

/** A skill has three to eight tools, as the platform advises. */
export const FEWEST = 3
export const MOST = 8

/** Whether a group is too small for a skill of its own. */
export function isSmall({ members }: Group): boolean {
  return members.length < FEWEST
}

/** The pages of a group's tools. */
export function pagesOf({ members }: Group): readonly string[] {
  return [...new Set(members.map(({ tool }) => tool.page))]
}
