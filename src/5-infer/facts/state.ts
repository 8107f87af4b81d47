import type { GraphUnit, StateField } from '../../4-trace/graph.js'
import { rootOf } from '../words/identifier.js'
import { once } from './once.js'

/** The field of a unit's data at `path`; undefined where it has none. */
export function fieldAt(unit: GraphUnit, path: string): StateField | undefined {
  return byPath(unit).get(path)
}

/** The field at `path`, else the one that it lies in. */
export function fieldAround(unit: GraphUnit, path: string): StateField | undefined {
  return fieldAt(unit, path) ?? fieldAt(unit, rootOf(path))
}

/** The fields at and below `root`. */
export function fieldsUnder(unit: GraphUnit, root: string): readonly StateField[] {
  return byRoot(unit).get(root) ?? []
}

/** Handlers that run by themselves when the unit is opened, as `writers` of state name them. */
export const openingHandlers = once((unit: GraphUnit): ReadonlySet<string> => {
  return new Set(unit.actions.filter(({ kind }) => kind === 'lifecycle').map(({ handler }) => handler))
})

const byPath = once((unit: GraphUnit): ReadonlyMap<string, StateField> => {
  return new Map(unit.state.map((field) => [field.path, field]))
})

const byRoot = once((unit: GraphUnit): ReadonlyMap<string, readonly StateField[]> => {
  const roots = new Map<string, StateField[]>()
  for (const field of unit.state) {
    const root = rootOf(field.path)
    const fields = roots.get(root)
    if (fields) fields.push(field)
    else roots.set(root, [field])
  }
  return roots
})
