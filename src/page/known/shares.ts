import type { Model } from '../model.js'
import { notOffered } from './dropped.js'

/** How many of the app's actions are a tool or a way to one, and what the others are. */
export interface Shares {
  readonly tool: number
  readonly change: number
  readonly part: number
  readonly presentation: number
}

/** The shares of all actions, tools that are withheld left out of `tool`. */
export function sharesOf(model: Model): Shares {
  const offered = new Set(model.tools.flatMap(({ tool }) => (tool.withheld === undefined ? tool.actions : [])))
  const withheld = new Set(
    model.tools.flatMap(({ tool }) =>
      tool.withheld === undefined ? [] : tool.actions.filter((id) => !offered.has(id)),
    ),
  )
  const counts = { change: withheld.size, part: 0, presentation: 0 }
  for (const { kind, members } of notOffered(model))
    counts[kind] += members.filter(({ id, is }) => is === 'action' && !offered.has(id) && !withheld.has(id)).length
  return { tool: offered.size, ...counts }
}
