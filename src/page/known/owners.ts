import type { Action, GraphUnit } from '../../4-trace/graph.js'
import type { Model } from '../model.js'

/** An action where it stands. */
export interface Acting {
  /** 'route#handler'. */
  readonly id: string
  readonly unit: GraphUnit
  readonly action: Action
}

/** A page and the components on it, each once, the page first. */
export function unitsOn(model: Model, route: string): readonly GraphUnit[] {
  const found = new Map<string, GraphUnit>()
  const visit = (one: string): void => {
    const unit = model.unit(one)
    if (unit === undefined || found.has(one)) return
    found.set(one, unit)
    for (const used of unit.uses) visit(used)
  }
  visit(route)
  return [...found.values()]
}

/** Everything that can happen in `unit`; what its template binds and its code does not define stands where it is bound. */
export function actionsOf(unit: GraphUnit): readonly Acting[] {
  const absent = unit.missing.flatMap(({ handler, triggers }): readonly Action[] => {
    const [first] = triggers
    if (first === undefined || unit.actions.some((action) => action.handler === handler)) return []
    return [{ handler, kind: 'event', triggers, inputs: [], effects: [], at: first.at, missing: true }]
  })
  return [...unit.actions, ...absent].map((action) => ({ id: `${unit.route}#${action.handler}`, unit, action }))
}

/** The actions that `id` ('route#handler') names: several where elements open pages without a handler. */
export function actionsNamed(model: Model, id: string): readonly Acting[] {
  const unit = model.unit(routeOf(id))
  return unit === undefined ? [] : actionsOf(unit).filter((acting) => acting.id === id)
}

/** The route of 'route#handler'. */
export function routeOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('#')))
}
