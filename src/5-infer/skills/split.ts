import { byText } from '../../source/order.js'
import { FEWEST, isSmall, MOST, pagesOf } from './group.js'
import type { Finished, Group } from './group.js'
import { domainOf } from './domain.js'
import { affinity } from './links.js'
import type { Links } from './links.js'

/** What pages of one business have in common beside their links. */
const SAME_BUSINESS = 2

/** Tools of one group that are compared, each with each, again after every join: real groups have a fourth of it. */
const MOST_COMPARED = 200

/**
 * A group with too many tools in parts. What has most in common, on average, stays together, of equals what comes first by
 * its id. Businesses stay whole where no part is then too small; failing that with parts that are about even; failing
 * that, pages stay whole.
 */
export function split(group: Group, links: Links): readonly Group[] {
  const { members } = group
  if (members.length <= MOST) return [group]
  if (members.length > MOST_COMPARED) return pageChunks(members)
  const even = Math.ceil(members.length / Math.ceil(members.length / MOST))
  const businesses = piecesOf(members)
  for (const [pieces, wanted] of [
    [businesses, MOST],
    [businesses, even],
  ] as const) {
    const parts = joinUpTo(pieces, wanted, links)
    if (!parts.some(isSmall)) return parts
  }
  const parts = joinUpTo(pageChunks(members), even, links)
  return joinNearest(parts, { links, fits: (size, least) => size <= MOST && least < FEWEST })
}

function joinUpTo(pieces: readonly Group[], wanted: number, links: Links): readonly Group[] {
  const most = Math.max(wanted, ...pieces.map(({ members }) => members.length))
  return joinNearest(pieces, { links, fits: (size) => size <= most })
}

/** The businesses of a group, those of too many tools by page. */
function piecesOf(members: readonly Finished[]): readonly Group[] {
  const businesses = new Map<string, Finished[]>()
  for (const one of members) {
    const business = domainOf(one.draft.intent.page)
    businesses.set(business, [...(businesses.get(business) ?? []), one])
  }
  return [...businesses].flatMap(([id, own]) => (own.length <= MOST ? [{ id, members: own }] : pageChunks(own)))
}

/** Which groups may be joined, by how many tools they have together and the smaller one alone. */
interface Joining {
  readonly links: Links
  readonly fits: (size: number, least: number) => boolean
}

/** Joins the two that are nearest to each other until no two fit together. */
function joinNearest(groups: readonly Group[], joining: Joining): readonly Group[] {
  let parts = groups
  for (let pair = nearestPair(parts, joining); pair !== undefined; pair = nearestPair(parts, joining)) {
    const { one, other } = pair
    const joined = { id: one.id, members: [...one.members, ...other.members] }
    parts = [...parts.filter((part) => part !== one && part !== other), joined]
  }
  return parts
}

interface Pair {
  readonly one: Group
  readonly other: Group
  readonly nearness: number
}

function nearestPair(parts: readonly Group[], { links, fits }: Joining): Pair | undefined {
  const inOrder = parts.toSorted((a, b) => byText(a.id, b.id))
  let best: Pair | undefined
  inOrder.forEach((one, at) => {
    for (const other of inOrder.slice(at + 1)) {
      const [a, b] = [one.members.length, other.members.length]
      if (!fits(a + b, Math.min(a, b))) continue
      const nearness = nearnessOf(one, other, links)
      if (best === undefined || nearness > best.nearness) best = { one, other, nearness }
    }
  })
  return best
}

/** What a page of one and a page of the other have in common on average. */
function nearnessOf(one: Group, other: Group, links: Links): number {
  const same = businessesOf(one).filter((business) => businessesOf(other).includes(business)).length
  const pairs = pagesOf(one).length * pagesOf(other).length
  return affinity(links, one, other) / pairs + (same > 0 ? SAME_BUSINESS : 0)
}

function businessesOf({ members }: Group): readonly string[] {
  return [...new Set(members.map(({ draft }) => domainOf(draft.intent.page)))]
}

/** The tools of each page, in even parts where there are too many. */
function pageChunks(members: readonly Finished[]): readonly Group[] {
  return [...new Set(members.map(({ tool }) => tool.page))].flatMap((route) => {
    const ofPage = members.filter(({ tool }) => tool.page === route)
    const size = Math.ceil(ofPage.length / Math.ceil(ofPage.length / MOST))
    return ofPage.flatMap((_, at): readonly Group[] => {
      return at % size === 0 ? [{ id: `${route} ${at}`, members: ofPage.slice(at, at + size) }] : []
    })
  })
}
