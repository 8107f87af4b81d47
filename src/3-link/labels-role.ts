import { remembered } from '../source/remember.js'
import type { Spot } from './expand.js'
import { isChoice, isField, isGroup } from './tags.js'

/** What a spot is to the words around it. */
export type Role = 'text' | 'field' | 'choice' | 'group' | 'form' | 'plain'

/** The role of a node, from its tag alone. */
export function roleOf(node: Spot['node']): Role {
  if (node.n === 'element') return roleOfTag(node.tag)
  return node.n === 'text' ? 'text' : 'plain'
}

const roleOfTag = remembered((tag): Role => {
  if (tag === 'form') return 'form'
  if (isGroup(tag)) return 'group'
  return isChoice(tag) ? 'choice' : isField(tag) ? 'field' : 'plain'
})

/** Whether a person can tap `node` by itself. */
export function isTouched(node: Spot['node']): boolean {
  return node.n === 'element' && (node.events.length > 0 || node.tag === 'button' || node.tag === 'navigator')
}

/** Tags in which a page's parts move or lie: what happens to them is not named by what is in them. */
const places: ReadonlySet<string> = new Set(
  'scroll-view swiper swiper-item movable-area movable-view page-container root-portal map canvas popup'.split(' '),
)

/** Whether `tag` is a place for other things, never one thing by itself. */
export function isPlace(tag: string): boolean {
  return places.has(tag) || tag.endsWith('-popup')
}
