import { byText } from '../../source/order.js'
import { FEWEST, MOST, pagesOf } from './group.js'
import type { Group } from './group.js'
import { domainOf } from './domain.js'
import { affinity } from './links.js'
import type { Links } from './links.js'

/** What pages of one business have in common beside their links. */
const SAME_BUSINESS = 2

/**
 * A group with too many tools in parts of about the same size. A page stays whole where it can; pages that have most in
 * common, on average, stay together, of equals those whose routes come first.
 */
export function split(group: Group, links: Links): readonly Group[] {
  const count = group.members.length
  if (count <= MOST) return [group]
  const chunks = pageChunks(group)
  const even = Math.ceil(count / Math.ceil(count / MOST))
  const most = Math.max(even, ...chunks.map(({ members }) => members.length))
  const parts = joinNearest(chunks, { links, fits: (size) => size <= most })
  return joinNearest(parts, { links, fits: (size, least) => size <= MOST && least < FEWEST })
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
function pageChunks(group: Group): readonly Group[] {
  return pagesOf(group).flatMap((route) => {
    const ofPage = group.members.filter(({ tool }) => tool.page === route)
    const size = Math.ceil(ofPage.length / Math.ceil(ofPage.length / MOST))
    return ofPage.flatMap((_, at): readonly Group[] => {
      const members = ofPage.slice(at, at + size)
      return at % size === 0 ? [{ id: `${route} ${at}`, members }] : []
    })
  })
}
