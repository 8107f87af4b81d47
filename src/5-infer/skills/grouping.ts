import { limits } from '../../platforms/agent-limits.js'
import { byText } from '../../source/order.js'
import type { App } from '../facts/app.js'
import { domainOf } from './domain.js'
import { isSmall, MOST, pagesOf } from './group.js'
import type { Finished, Group } from './group.js'
import { affinity, linksOf } from './links.js'
import type { Links } from './links.js'
import { split } from './split.js'

/** Tools of a group that was joined because the platform takes no more skills of an app. */
const MOST_CROWDED = 16

/**
 * Groups of 3 to 8 tools. Tools begin with those of their own business (`domainOf`), which is a matter of their page alone.
 * A business of fewer than three joins the one that it has most in common with (`linksOf`); where that gets too many it is
 * split along the same links. So what is promised is this: a page that comes, goes or changes leaves all groups as they
 * are that share no business and no link with it, directly or through others; and one that has a business of three tools
 * of its own leaves all others.
 * Two cases are beside that. Small groups that are tied to nothing are together. And an app of more than thirty groups
 * gets larger ones, where every page counts for all.
 */
export function groupTools(app: App, finished: readonly Finished[]): readonly Group[] {
  const links = linksOf(app, finished)
  const joined = joinLoose(joinSmall(startingGroups(finished), links), app.graph.app.home)
  return joinCrowded(
    joined.flatMap((group) => split(group, links)),
    links,
  )
}

function startingGroups(finished: readonly Finished[]): readonly Group[] {
  const byDomain = new Map<string, Finished[]>()
  for (const one of finished) {
    const domain = domainOf(one.draft.intent.page)
    const members = byDomain.get(domain)
    if (members) members.push(one)
    else byDomain.set(domain, [one])
  }
  return [...byDomain].map(([id, members]) => ({ id, members }))
}

/** In rounds, every small group goes to its nearest, all at once: no order of theirs decides. */
function joinSmall(groups: readonly Group[], links: Links): readonly Group[] {
  const nearest = new Map(
    groups.filter(isSmall).flatMap((group) => {
      const near = nearestOf(group, groups, links)
      return near === undefined ? [] : [[group, near] as const]
    }),
  )
  if (nearest.size === 0) return groups
  return joinSmall(united(groups, nearest), links)
}

/** The group that has most in common with `group`, of equals the larger one; undefined where none has anything. */
function nearestOf(group: Group, groups: readonly Group[], links: Links): Group | undefined {
  const known = groups
    .filter((other) => other !== group)
    .map((other) => ({ other, weight: affinity(links, group, other) }))
    .filter(({ weight }) => weight > 0)
  const [best] = known.toSorted(
    (a, b) => b.weight - a.weight || b.other.members.length - a.other.members.length || byText(a.other.id, b.other.id),
  )
  return best?.other
}

/** `groups`, those together that lead to one another. */
function united(groups: readonly Group[], nearest: ReadonlyMap<Group, Group>): readonly Group[] {
  const heads = new Map<Group, Group>()
  const headOf = (group: Group): Group => {
    const head = heads.get(group)
    return head === undefined ? group : headOf(head)
  }
  for (const [group, near] of nearest) {
    const [from, to] = [headOf(group), headOf(near)]
    if (from !== to) heads.set(from, to)
  }
  const together = new Map(groups.filter((group) => !heads.has(group)).map((head): [Group, Group[]] => [head, []]))
  for (const group of groups) together.get(headOf(group))?.push(group)
  return [...together.values()].map(union)
}

function union(groups: readonly Group[]): Group {
  const [id = ''] = groups.map((group) => group.id).toSorted(byText)
  return { id, members: groups.flatMap(({ members }) => members) }
}

/** Small groups that are tied to nothing are one; where that is small as well, they are with where the app begins if there is room. */
function joinLoose(groups: readonly Group[], home: string): readonly Group[] {
  const loose = groups.filter(isSmall)
  if (loose.length === 0) return groups
  const others = groups.filter((group) => !loose.includes(group))
  const rest = union(loose)
  const host = others.find((group) => pagesOf(group).includes(home))
  return host === undefined || !isSmall(rest) || host.members.length + rest.members.length > MOST
    ? [...others, rest]
    : others.map((group) => (group === host ? union([host, rest]) : group))
}

/** More groups than an app may have: the smallest go to their nearest, as long as nothing gets more than twice as large as is good. */
function joinCrowded(groups: readonly Group[], links: Links): readonly Group[] {
  if (groups.length <= limits.skills) return groups
  const inOrder = groups.toSorted((a, b) => a.members.length - b.members.length || byText(a.id, b.id))
  for (const group of inOrder) {
    const fitting = groups.filter((other) => other.members.length + group.members.length <= MOST_CROWDED)
    const near = nearestOf(group, fitting, links) ?? fitting.find((other) => other !== group)
    if (near !== undefined) return joinCrowded(united(groups, new Map([[group, near]])), links)
  }
  return groups
}
