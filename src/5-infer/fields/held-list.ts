import type { Input } from '../../4-trace/graph.js'
import { isTypedOrigin } from '../facts/given.js'
import { fieldAt } from '../facts/state.js'
import type { Subject } from '../facts/subject.js'
import type { Intent } from '../intent.js'
import { rootOf } from '../words/identifier.js'
import { listsAround } from './binding.js'

/** Where one item is pointed at, the page's own list that it lies in is not asked for as well. */
export function isHeldList({ subjects }: Intent, subject: Subject, input: Input): boolean {
  const field = fieldAt(subject.unit, rootOf(input.name))
  if (input.from !== 'data' || input.control || (field?.from ?? input.origins ?? []).some(isTypedOrigin)) return false
  const isList = input.type === 'array' || input.type === 'object' || field?.type === 'array'
  return isList && (pointsAt(subject) || subjects.some((other) => pointsAt(other) && isWithin(other, input)))
}

function pointsAt({ given }: Subject): boolean {
  return given.some(({ from }) => from === 'dataset' || from === 'event')
}

/** The elements that are tapped are those of the list. */
function isWithin({ action }: Subject, list: Input): boolean {
  return action.triggers.some((trigger) => listsAround(trigger).some((path) => rootOf(path) === list.name))
}
