import type { App } from '../facts/app.js'
import { byReach } from '../facts/app.js'
import type { Speech } from '../describe/speech.js'
import { isOpening } from '../intent.js'
import type { Skill } from '../toolset.js'
import { routeWords } from '../names/opening.js'
import { domainOf } from './domain.js'
import { groupTools } from './group.js'
import type { Finished, Group } from './group.js'

/** The skills of an app, those that are reached first in front; what is withheld is kept apart, behind. */
export function skillsOf(app: App, speech: Speech, finished: readonly Finished[]): readonly Skill[] {
  const taken = new Set<string>()
  const order = byReach(app)
  const offered = finished.filter(({ draft }) => draft.withheld === null)
  const withheld = finished.filter(({ draft }) => draft.withheld !== null)
  const groups = [...groupTools(app, offered), ...groupTools(app, withheld)]
  return groups.map((group) => skillOf(group, taken, { order, speech }))
}

/** What skills have in common. */
interface Around {
  readonly order: ReturnType<typeof byReach>
  readonly speech: Speech
}

function skillOf(group: Group, taken: Set<string>, { order, speech }: Around): Skill {
  const members = group.members.toSorted((a, b) => stage(a) - stage(b) || order(a.tool.page, b.tool.page))
  const entering = members.filter(({ tool }) => tool.kind === 'auth')
  const business = members.filter(({ tool }) => tool.kind !== 'auth')
  const pages = [...new Set([...business, ...entering].map(({ draft }) => speech.page(draft.intent.page)))]
  const titles = [...new Set(members.map(({ tool }) => tool.title))]
  return {
    name: nameOf(group, members, taken),
    title: speech.skill.title(pages.slice(0, 3)),
    description: speech.skill.description(pages.slice(0, 6), titles.slice(0, 8)),
    tools: members.map(({ tool }) => tool),
  }
}

/** The natural flow: look around, look closer, act, pay. */
function stage({ draft, tool }: Finished): number {
  if (draft.intent.ability === 'logout') return 6
  if (tool.kind === 'pay') return 5
  if (tool.kind === 'auth') return 0
  if (tool.kind === 'device') return 4
  if (tool.risk !== 'read') return 3
  const follows = tool.inputs.some(
    ({ required, provenance }) => required && provenance.some(({ from }) => from === 'tool'),
  )
  return follows || (isOpening(draft.intent) && tool.inputs.some((input) => input.required)) ? 2 : 1
}

/** Of the domains that say something the one with the most tools; of equals the first. `null` where none does. */
function domainOfMost(members: readonly Finished[]): string | null {
  const counts = new Map<string, number>()
  for (const { draft } of members) {
    const domain = domainOf(draft.intent.page)
    if (!placeless.has(domain)) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Where an app begins, where people enter, and what is theirs: no business. */
const placeless: ReadonlySet<string> = new Set(
  'index home main app detail list my mine login auth enter user log logs about'.split(' '),
)

/** The domain; a part of a split domain adds the word of its first page. */
function nameOf(group: Group, members: readonly Finished[], taken: Set<string>): string {
  const domain = domainOfMost(members) ?? group.domain
  const extra = [...new Set(members.flatMap(({ tool }) => routeWords(tool.page)))].filter(
    (word) => !domain.split('-').includes(word),
  )
  const candidates = [domain, ...extra.map((word) => `${domain}-${word}`)]
  const numbered = Array.from(taken, (_, at) => `${domain}-${at + 2}`)
  const name = [...candidates, ...numbered].find((candidate) => !taken.has(candidate)) ?? domain
  taken.add(name)
  return name
}
