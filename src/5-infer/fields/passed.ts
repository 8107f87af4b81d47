import type { GraphUnit, Origin, Param, Scalar, Supplier } from '../../4-trace/graph.js'
import { unitActing } from '../facts/app.js'
import type { App } from '../facts/app.js'
import { dataPath } from '../facts/origins.js'
import { fieldAt } from '../facts/state.js'
import { firstNoun } from '../words/noun.js'

/** A constant that a page is opened with, and what is written on what opens it with that. */
export interface Passed {
  readonly value: Scalar
  readonly label: string | null
}

/** Pages that hand a key on to the next after which it is given up. */
const DEEPEST = 3

/** The constants that a query key has, also where a page hands on what it was opened with; null where it can have others. */
export function passedAs(app: App, param: Param | undefined, depth = 0): readonly Passed[] | null {
  if (depth > DEEPEST) return null
  const found = new Map<string, Passed>()
  for (const supplier of param?.suppliers ?? []) {
    const passed = passedBy(app, supplier, depth)
    if (passed === null) return null
    for (const one of passed) if (found.get(String(one.value))?.label == null) found.set(String(one.value), one)
  }
  return [...found.values()]
}

function passedBy(app: App, supplier: Supplier, depth: number): readonly Passed[] | null {
  const unit = unitActing(app, supplier.action)
  const isOnly = supplier.from.length === 0
  const values = (supplier.values ?? []).filter((value) => isOnly || value !== '')
  const own = values.map((value): Passed => {
    return { value, label: unit === undefined ? null : labelFor(unit, supplier, value) }
  })
  const handed = supplier.from.map((origin) => (unit === undefined ? null : handedOn(app, unit, origin, depth)))
  return handed.some((one) => one === null) ? null : [...own, ...handed.flatMap((one) => one ?? [])]
}

/** What a page was opened with and hands on, as it is or by way of its data. */
function handedOn(app: App, unit: GraphUnit, origin: Origin, depth: number): readonly Passed[] | null {
  const key = keyIn(unit, origin)
  const param = unit.params.find(({ name }) => name === key)
  return param === undefined ? null : passedAs(app, param, depth + 1)
}

function keyIn(unit: GraphUnit, origin: Origin): string | null {
  if (origin.startsWith('query.')) return origin.slice('query.'.length)
  const state = fieldAt(unit, dataPath(origin) ?? '')
  const [only, ...others] = state?.from ?? []
  return others.length === 0 && only?.startsWith('query.') === true ? only.slice('query.'.length) : null
}

/** What is written on the element that carries `value`, or on all that open the page where they open it with nothing else. */
function labelFor(unit: GraphUnit, { action, values }: Supplier, value: Scalar): string | null {
  const handler = action.slice(action.indexOf('#') + 1)
  const triggers = unit.actions.filter((one) => one.handler === handler).flatMap((one) => one.triggers)
  const elements = triggers.flatMap(({ carries, label, turns = [] }) => [{ carries, label }, ...turns])
  const carrying = elements.filter(({ carries }) =>
    Object.values(carries ?? {}).some((carried) => String(carried) === String(value)),
  )
  const telling = carrying.length > 0 ? carrying : values?.length === 1 ? triggers : []
  return firstNoun(telling.map(({ label }) => label))
}
