import { byText } from '../../source/order.js'
import type { App } from '../facts/app.js'
import type { Draft } from '../draft.js'
import type { Tool } from '../toolset.js'
import { domainOf } from './domain.js'

/** A tool beside the draft that it was made of. */
export interface Finished {
  readonly draft: Draft
  readonly tool: Tool
}

/** Tools that belong together, under the domain that most of them come from. */
export interface Group {
  readonly domain: string
  readonly members: readonly Finished[]
}

const FEWEST = 3
const MOST = 8

/** Groups of 3 to 8 tools by business domain; small domains join the one that they are most connected with. */
export function groupTools(app: App, finished: readonly Finished[]): readonly Group[] {
  const links = linksOf(app, finished)
  let groups = startingGroups(finished)
  for (let rounds = groups.length; rounds > 0; rounds--) {
    const small = groups
      .filter((group) => group.members.length < FEWEST)
      .toSorted((a, b) => a.members.length - b.members.length || byText(a.domain, b.domain))[0]
    const partner = small && partnerOf(small, groups, links)
    if (!small || !partner) break
    groups = groups
      .map((group) =>
        group === partner ? { domain: group.domain, members: [...group.members, ...small.members] } : group,
      )
      .filter((group) => group !== small)
  }
  return groups.flatMap(split)
}

function startingGroups(finished: readonly Finished[]): readonly Group[] {
  const byDomain = new Map<string, Finished[]>()
  for (const one of finished) {
    const domain = domainOf(one.draft.intent.page)
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), one])
  }
  return [...byDomain].map(([domain, members]) => ({ domain, members }))
}

/** Pairs of pages that navigation or a shared identifier connects: 'a b', both ways. */
function linksOf(app: App, finished: readonly Finished[]): ReadonlyMap<string, number> {
  const links = new Map<string, number>()
  const add = (a: string, b: string, weight: number): void => {
    for (const key of [`${a} ${b}`, `${b} ${a}`]) links.set(key, (links.get(key) ?? 0) + weight)
  }
  for (const page of app.graph.pages) {
    for (const effect of page.actions.flatMap((action) => action.effects))
      if (effect.kind === 'navigate' && effect.to !== null) add(page.route, effect.to, 1)
  }
  const pages = new Map(finished.map(({ tool }) => [tool.name, tool.page]))
  for (const { tool } of finished) {
    for (const source of tool.inputs.flatMap((input) => input.provenance))
      if (source.from === 'tool') add(tool.page, pages.get(source.tool) ?? '', 2)
  }
  return links
}

function partnerOf(small: Group, groups: readonly Group[], links: ReadonlyMap<string, number>): Group | undefined {
  const others = groups.filter((group) => group !== small && group.members.length + small.members.length <= MOST)
  const known = others.map((group) => ({ group, affinity: affinity(group, small, links) }))
  const [best] = known.toSorted(
    (a, b) =>
      b.affinity - a.affinity ||
      a.group.members.length - b.group.members.length ||
      byText(a.group.domain, b.group.domain),
  )
  return best?.group
}

/** How much connects the pages of two groups, tool by tool. */
function affinity(one: Group, other: Group, links: ReadonlyMap<string, number>): number {
  const pairs = one.members.flatMap((a) => other.members.map((b) => `${a.tool.page} ${b.tool.page}`))
  return pairs.reduce((sum, pair) => sum + (links.get(pair) ?? 0), 0)
}

/** A domain with too many tools is cut between pages; a page with too many, between its tools. */
function split(group: Group): readonly Group[] {
  if (group.members.length <= MOST) return [group]
  const parts: Finished[][] = []
  for (const chunk of pageChunks(group)) {
    const last = parts.at(-1)
    if (last && last.length + chunk.length <= MOST) last.push(...chunk)
    else parts.push([...chunk])
  }
  return parts.map((members) => ({ domain: group.domain, members }))
}

/** The tools of each page, in even parts where there are too many. */
function pageChunks(group: Group): readonly (readonly Finished[])[] {
  return [...new Set(group.members.map(({ tool }) => tool.page))].flatMap((route) => {
    const ofPage = group.members.filter(({ tool }) => tool.page === route)
    const size = Math.ceil(ofPage.length / Math.ceil(ofPage.length / MOST))
    return ofPage.flatMap((_, index) => (index % size === 0 ? [ofPage.slice(index, index + size)] : []))
  })
}
