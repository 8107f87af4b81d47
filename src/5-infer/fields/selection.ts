import type { Action, GraphUnit, Input, Origin } from '../../4-trace/graph.js'
import { apiKind } from '../facts/effects.js'
import { once } from '../facts/once.js'
import { dataPath } from '../facts/origins.js'
import { subjectOf } from '../facts/subject.js'
import type { Subject } from '../facts/subject.js'
import { isReading } from '../intent.js'
import type { Intent } from '../intent.js'
import { rootOf } from '../words/identifier.js'
import { boundPaths, listsAround } from './binding.js'

/**
 * Choices that one handler takes, one for each group of a list: the options of a drink, the specifications of goods. They stay on
 * the page until another action sends them, all together.
 */
export interface Selection {
  /** Path of the list of groups. */
  readonly groups: string
  readonly subject: Subject
  /** What one choice consists of: which group, which option. */
  readonly members: readonly Input[]
  /** Fields of the page's data in which it keeps what was chosen and what it works out of that. */
  readonly keeps: ReadonlySet<string>
}

/** The selections that `intent` sends. */
export function selectionsOf(intent: Intent): readonly Selection[] {
  if (isReading(intent)) return []
  const { app, unit, page, action } = intent.lead
  const others = unit.actions.filter((other) => other !== action && groupsAround(other) !== null)
  return others.flatMap((other) => {
    const selection = selectionBy(subjectOf(app, page, unit, other))
    return selection !== null && (isJoined(intent, selection) || isSent(intent, selection)) ? [selection] : []
  })
}

function isJoined({ subjects }: Intent, { subject }: Selection): boolean {
  return subjects.some((other) => other.unit === subject.unit && other.action === subject.action)
}

/** What was chosen, or worked out of it, is among what the tool asks servers with and opens pages with. */
function isSent({ lead }: Intent, selection: Selection): boolean {
  const sent = lead.main.flatMap((effect): readonly Origin[] =>
    'from' in effect && effect.kind !== 'set' ? Object.values(effect.from ?? {}).flat() : [],
  )
  const read = lead.action.inputs.filter((input) => input.from === 'data').map((input) => `data.${input.name}`)
  return [...sent, ...read].some((origin) => isChosen(selection, origin))
}

/** Whether data at `origin` is one of the options or was worked out of those that were chosen. */
export function isChosen({ keeps, groups, subject }: Selection, origin: Origin): boolean {
  const path = dataPath(origin)
  if (path === null) return false
  return keeps.has(rootOf(path)) || (path.startsWith(`${groups}[]`) && writes(subject, rootOf(groups)))
}

function writes({ main }: Subject, root: string): boolean {
  return main.some((effect) => effect.kind === 'set' && rootOf(effect.path) === root)
}

/** The selection that `subject` makes; `null` where it makes none. */
export function selectionBy(subject: Subject): Selection | null {
  const { action, unit } = subject
  const groups = groupsAround(action)
  const members = action.inputs.filter((input) => input.from === 'dataset')
  if (groups === null || members.length < 2 || isLasting(subject)) return null
  if (subject.remote.length > 0 && !tellsLevels(action, members)) return null
  const keeps = keptBy(unit, action, groups)
  return keeps.size > 0 || writes(subject, rootOf(groups)) ? { groups, subject, members, keeps } : null
}

/** The list of groups, where every element that starts `action` stands for an option of one of its groups. */
const groupsAround = once((action: Action): string | null => {
  const lists = action.kind === 'event' ? action.triggers.map((trigger) => listsAround(trigger).at(-2)) : []
  const [first] = lists
  return first !== undefined && lists.every((list) => list === first) ? first : null
})

/** Asking what a choice costs changes nothing, where no more than the method of the request could say so. */
function isLasting({ main, remote, guessed, meaning }: Subject): boolean {
  if (remote.length > 0 && !(guessed && meaning.act === null)) return true
  return main.some(
    (effect) =>
      effect.kind === 'navigate' ||
      (effect.kind === 'storage' && effect.op !== 'get') ||
      (effect.kind === 'api' && apiKind(effect.name) === 'payment'),
  )
}

/** The members do not all come from one item: one says which group, another which option. */
function tellsLevels(action: Action, members: readonly Input[]): boolean {
  const items = members.map((member) => {
    const [path] = boundPaths(action, member)
    return path === undefined ? member.value : path.slice(0, path.lastIndexOf('.'))
  })
  return new Set(items).size > 1
}

/** Roots that nothing else on the page fills after it was opened; of the list itself only where it is a field of its own. */
function keptBy(unit: GraphUnit, { handler }: Action, groups: string): ReadonlySet<string> {
  const events = new Set(unit.actions.filter((action) => action.kind === 'event').map((action) => action.handler))
  const own = unit.state.filter(
    ({ path, writers }) =>
      writers.includes(handler) &&
      (path === groups || writers.every((writer) => writer === handler || !events.has(writer))),
  )
  const holder = rootOf(groups)
  return new Set(own.map(({ path }) => rootOf(path)).filter((root) => root !== holder || root === groups))
}
