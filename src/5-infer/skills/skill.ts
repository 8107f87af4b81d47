import type { App } from '../facts/app.js'
import { byReach } from '../facts/app.js'
import { byText } from '../../source/order.js'
import type { Speech } from '../describe/speech.js'
import { isOpening } from '../intent.js'
import type { Skill } from '../toolset.js'
import { domainOf } from './domain.js'
import type { Finished, Group } from './group.js'
import { groupTools } from './grouping.js'
import { namesOf } from './name.js'

/** The skills of an app, those that are reached first in front; what is withheld is kept apart, behind. */
export function skillsOf(app: App, speech: Speech, finished: readonly Finished[]): readonly Skill[] {
  const around = { order: byReach(app), speech, shared: sharedNouns(speech, finished) }
  const offered = finished.filter(({ draft }) => draft.withheld === null)
  const withheld = finished.filter(({ draft }) => draft.withheld !== null)
  return [
    ...skillsFrom(groupTools(app, offered), around, ''),
    ...skillsFrom(groupTools(app, withheld), around, '-withheld'),
  ]
}

/** What skills have in common. */
interface Around {
  readonly order: ReturnType<typeof byReach>
  readonly speech: Speech
  /** What pages of different businesses are called: the app's own name on every tab. */
  readonly shared: ReadonlySet<string>
}

function sharedNouns(speech: Speech, finished: readonly Finished[]): ReadonlySet<string> {
  const businesses = new Map<string, Set<string>>()
  for (const { draft } of finished) {
    const noun = speech.page(draft.intent.page)
    businesses.set(noun, (businesses.get(noun) ?? new Set()).add(domainOf(draft.intent.page)))
  }
  return new Set([...businesses].filter(([, of]) => of.size > 1).map(([noun]) => noun))
}

function skillsFrom(groups: readonly Group[], around: Around, suffix: string): readonly Skill[] {
  const names = namesOf(groups)
  const { order } = around
  const soonest = ({ tools }: Skill): string => tools.map(({ page }) => page).toSorted(order)[0] ?? ''
  return groups
    .map((group) => skillOf(group, names.get(group) ?? group.id, around))
    .toSorted((a, b) => order(soonest(a), soonest(b)) || byText(a.name, b.name))
    .map((skill) => ({ ...skill, name: `${skill.name}${suffix}` }))
}

function skillOf(group: Group, name: string, { order, speech, shared }: Around): Skill {
  const members = group.members.toSorted((a, b) => stage(a) - stage(b) || order(a.tool.page, b.tool.page))
  const pages = [...new Set(speakers(name, members).map(({ draft }) => speech.page(draft.intent.page)))]
  const titles = [...new Set(members.map(({ tool }) => tool.title))]
  const telling = pages.filter((page) => !shared.has(page))
  return {
    name,
    title: speech.skill.title(
      name.split('-').filter((word) => !/^\d+$/u.test(word)),
      shortest(telling).slice(0, 3),
    ),
    description: speech.skill.description(pages.slice(0, 6), titles.slice(0, 8)),
    tools: members.map(({ tool }) => tool),
  }
}

/** Tools by how much their pages say of the skill: those of the business that it is called after, others, where people enter. */
function speakers(name: string, members: readonly Finished[]): readonly Finished[] {
  const rank = ({ draft, tool }: Finished): number => {
    const domain = domainOf(draft.intent.page)
    if (tool.kind === 'auth') return 2
    return name === domain || name.startsWith(`${domain}-`) ? 0 : 1
  }
  return members.toSorted((a, b) => rank(a) - rank(b))
}

/** '订单' says '订单详情' as well. */
function shortest(pages: readonly string[]): readonly string[] {
  return pages.filter((page) => !pages.some((other) => other !== page && other.length > 1 && page.includes(other)))
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
