import type { App } from '../facts/app.js'
import { byReach } from '../facts/app.js'
import { pageNoun } from '../describe/thing.js'
import { isOpening } from '../intent.js'
import type { Skill } from '../toolset.js'
import { routeWords } from '../names/opening.js'
import { groupTools } from './group.js'
import type { Finished, Group } from './group.js'

/** The skills of an app, those that are reached first in front; what is withheld is kept apart, behind. */
export function skillsOf(app: App, finished: readonly Finished[]): readonly Skill[] {
  const taken = new Set<string>()
  const order = byReach(app)
  const offered = finished.filter(({ draft }) => draft.withheld === null)
  const withheld = finished.filter(({ draft }) => draft.withheld !== null)
  const groups = [...groupTools(app, offered), ...groupTools(app, withheld)]
  return groups.map((group) => skillOf(group, taken, order))
}

function skillOf(group: Group, taken: Set<string>, order: ReturnType<typeof byReach>): Skill {
  const members = group.members.toSorted((a, b) => stage(a) - stage(b) || order(a.tool.page, b.tool.page))
  const titles = [...new Set(members.map(({ draft }) => pageNoun(draft.intent.page)))]
  return {
    name: nameOf(group, members, taken),
    title: titles.slice(0, 3).join('、'),
    description: `${titles
      .slice(0, 6)
      .map((title) => `「${title}」`)
      .join('')}相关的操作：${members
      .map(({ tool }) => tool.title)
      .slice(0, 8)
      .join('、')}。`,
    tools: members.map(({ tool }) => tool),
  }
}

/** The natural flow: look around, look closer, act, pay. */
function stage({ draft, tool }: Finished): number {
  if (tool.kind === 'pay') return 5
  if (tool.kind === 'auth') return 0
  if (tool.risk !== 'read') return tool.kind === 'device' ? 4 : 3
  if (!isOpening(draft.intent)) return 1
  return tool.inputs.some((input) => input.required) ? 2 : 1
}

/** The domain; a part of a split domain adds the word of its first page. */
function nameOf(group: Group, members: readonly Finished[], taken: Set<string>): string {
  const extra = [...new Set(members.flatMap(({ tool }) => routeWords(tool.page)))].filter(
    (word) => !group.domain.split('-').includes(word),
  )
  const candidates = [group.domain, ...extra.map((word) => `${group.domain}-${word}`)]
  const name = candidates.find((candidate) => !taken.has(candidate)) ?? `${group.domain}-${taken.size}`
  taken.add(name)
  return name
}
