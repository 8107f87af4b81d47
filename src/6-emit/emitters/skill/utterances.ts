import type { Skill, Tool, ToolKind } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'

const FEWEST = 3
const MOST = 6

/** How a person would ask for a tool. `X` is the tool's title, a verb with its object; no values are made up. */
const phrases: Readonly<Record<ToolKind, readonly string[]>> = {
  query: ['帮我X', '我想X', '能X吗'],
  open: ['我想X', '帮我X', '在哪里X'],
  mutate: ['帮我X', '我要X', '请X'],
  pay: ['我要X', '帮我X', '现在X'],
  auth: ['我要X', '帮我X', '怎么X'],
  device: ['帮我X', '我想X', '能X吗'],
}

/** Three to six things that a person would say to get at the skill: every tool once, then again in other words. */
export function utterancesOf(skill: Skill): readonly string[] {
  const first = distinct(skill.tools.map((tool) => phrase(tool, 0)))
  if (first.length >= FEWEST) return first.slice(0, MOST)
  const again = [1, 2].flatMap((turn) => skill.tools.map((tool) => phrase(tool, turn)))
  return distinct([...first, ...again]).slice(0, FEWEST)
}

function phrase(tool: Tool, turn: number): string {
  const pattern = phrases[tool.kind][turn] ?? 'X'
  return `「${pattern.replace('X', () => plain(tool.title))}」`
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
