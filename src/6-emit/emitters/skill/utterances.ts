import type { Skill, Tool } from '../../../5-infer/toolset.js'
import type { Wording } from '../../wording/wording.js'

const FEWEST = 3
const MOST = 6

/** Three to six things that a person would say to get at the skill: every tool once, then again in other words. */
export function utterancesOf(skill: Skill, { utterance }: Wording): readonly string[] {
  const acting = new Set(skill.tools.filter((tool) => tool.risk !== 'read').map((tool) => tool.page))
  const phrase = (tool: Tool, turn: number): string => utterance(tool, turn, acting.has(tool.page))
  const first = distinct(skill.tools.map((tool) => phrase(tool, 0)))
  if (first.length >= FEWEST) return first.slice(0, MOST)
  const again = [1, 2].flatMap((turn) => skill.tools.map((tool) => phrase(tool, turn)))
  return distinct([...first, ...again]).slice(0, FEWEST)
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
