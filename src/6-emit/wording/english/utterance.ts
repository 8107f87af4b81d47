import { inner } from '../../../5-infer/describe/english/phrase.js'
import type { Tool, ToolKind } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'

/** How a person would ask for a tool. `X` is the tool's title, an order; no values are made up. */
const phrases: Readonly<Record<ToolKind, readonly string[]>> = {
  query: ['Please X', 'I want to X', 'Can you X?'],
  open: ['I want to X', 'Please X', 'Where can I X?'],
  mutate: ['Please X', 'I want to X', 'X for me'],
  pay: ['I want to X', 'Please X', 'X now'],
  auth: ['I want to X', 'Please X', 'How do I X?'],
  device: ['Please X', 'I want to X', 'Can you X?'],
}

/** What is asked for where something is only looked at. */
const shown = /^(?:view|list|get|open) /u

/** How a person would ask for `tool` in English, in other words at each turn. */
export function utterance(tool: Tool, turn: number): string {
  const title = inner(plain(tool.title).replace(/ \([^()]*\)$/u, '') || tool.name)
  if (turn === 0 && shown.test(title)) return title.replace(shown, 'Show me ')
  const said = (phrases[tool.kind][turn] ?? 'X').replace('X', () => title)
  return said.charAt(0).toUpperCase() + said.slice(1)
}
