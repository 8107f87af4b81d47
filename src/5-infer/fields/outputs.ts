import type { GraphUnit, Meaning, Rendering, ValueType } from '../../4-trace/graph.js'
import type { App } from '../facts/app.js'
import { once } from '../facts/once.js'
import { fieldAt, fieldsUnder } from '../facts/state.js'
import { isOpening } from '../intent.js'
import type { Intent } from '../intent.js'
import { rootOf } from '../words/identifier.js'
import { boundPaths, pathsOf } from './binding.js'
import { isEcho } from './echo.js'
import { handedOver } from './handover.js'
import { shownAs, shownInside } from './inside.js'

/** One value that a tool's page shows or hands on. */
export interface OutputPath {
  /** 'items[].id'. */
  readonly path: string
  readonly type: ValueType
  readonly label: string | null
  readonly rendering?: Rendering
  /** What its values mean, as far as the page says. */
  readonly meanings?: readonly Meaning[]
}

/** What `intent` gives: what its page shows of the data that it loads, and the identifiers that list items hand on. */
export function outputsOf(app: App, intent: Intent): readonly OutputPath[] {
  const units = [
    intent.page,
    ...new Set(intent.subjects.map((subject) => subject.unit).filter((unit) => unit !== intent.page)),
  ]
  const outputs = [
    ...units.map((unit) => [unit, givenBy(unit)] as const),
    [intent.page, shownInside(app, intent.page)] as const,
  ]
  const found = new Map<string, OutputPath>()
  for (const [unit, given] of outputs) {
    const isGiven = givingTest(intent, unit)
    for (const output of given) if (!found.has(output.path) && isGiven(output.path)) found.set(output.path, output)
  }
  for (const key of handedOver(intent)) if (!found.has(key)) found.set(key, { path: key, type: 'unknown', label: null })
  return [...found.values()]
}

/** All that a unit may give, whichever of its actions is asked. */
const givenBy = once((unit: GraphUnit): readonly OutputPath[] => [
  ...shownBy(unit),
  ...handedOn(unit),
  ...carriedAway(unit),
  ...askedAbout(unit),
])

/** A test for what `intent` gives: openings all that is not interface text, other tools what their actions write. */
function givingTest(intent: Intent, unit: GraphUnit): (path: string) => boolean {
  const acting = intent.subjects.filter((subject) => subject.unit === unit)
  const handlers = new Set(acting.map((subject) => subject.action.handler))
  const effects = intent.subjects.flatMap((subject) => subject.main)
  const written = new Set(effects.flatMap((effect) => (effect.kind === 'set' ? [rootOf(effect.path)] : [])))
  const all = isOpening(intent) || (intent.kind === 'query' && unit.state.length === 0)
  return (path) => {
    const root = rootOf(path)
    const state = fieldsUnder(unit, root)
    if (isEcho(unit, path) || (state.length > 0 && state.every(isConstant)) || isInterfaceText(unit, path)) return false
    return all || written.has(root) || state.some((field) => field.writers.some((writer) => handlers.has(writer)))
  }
}

/** Text of the interface that comes from a table of texts: keyed by a text itself, or one that the source states and nothing else. */
function isInterfaceText(unit: GraphUnit, path: string): boolean {
  const field = fieldAt(unit, path)
  const isNews = fieldsUnder(unit, rootOf(path)).some(({ from }) => from.some((one) => one.startsWith('response(')))
  if (/\p{Script=Han}/u.test(path) || textTables.has(rootOf(path))) return !isNews
  if (field?.type !== 'string' || path.includes('[')) return false
  const [only, ...others] = field.values ?? []
  if (typeof only !== 'string' || others.length > 0 || !/\p{L}/u.test(only)) return false
  return field.from.every((origin) => origin.startsWith('global.'))
}

/** Names under which pages keep the texts of the language that is set. */
const textTables: ReadonlySet<string> = new Set('$t _t t $i18n i18n _i18n locale'.split(' '))

/** Text of the interface: it has only the value that it starts with. */
function isConstant(field: GraphUnit['state'][number]): boolean {
  return field.from.length === 0 && field.writers.every((writer) => writer === '')
}

function shownBy(unit: GraphUnit): readonly OutputPath[] {
  return unit.shows.map((output) => shownAs(unit, output))
}

/** What shown records are asked about without being shown: '售罄' stands there where `soldOut` is true. */
function askedAbout(unit: GraphUnit): readonly OutputPath[] {
  const records = new Set(unit.shows.map(({ path }) => path.slice(0, path.lastIndexOf('.'))))
  const paths = [...new Set((unit.meanings ?? []).map(({ path }) => path))]
  return paths
    .filter((path) => records.has(path.slice(0, path.lastIndexOf('.'))) && !isRecord(unit, path))
    .map((path) => shownAs(unit, { path, type: 'unknown', label: null }))
}

/** Something of it is shown: to ask about it is to ask whether it is there. */
function isRecord({ shows }: GraphUnit, path: string): boolean {
  return shows.some((output) => output.path.startsWith(`${path}.`) || output.path.startsWith(`${path}[`))
}

/** Identifiers that a template binds for its handlers: `data-id="{{item.id}}"` is part of what the list gives. */
function handedOn(unit: GraphUnit): readonly OutputPath[] {
  return unit.actions.flatMap((action) =>
    action.inputs
      .filter((input) => input.from === 'dataset' || input.from === 'event')
      .flatMap((input) =>
        boundPaths(action, input)
          .filter((path) => !path.endsWith('[]'))
          .map((path) => ({ path, type: input.type, label: null })),
      ),
  )
}

/** Paths that navigation away from the page carries: `url="/detail?id={{item.id}}"`. */
function carriedAway(unit: GraphUnit): readonly OutputPath[] {
  const paths = unit.actions.flatMap((action) =>
    action.effects.flatMap((effect) =>
      effect.kind === 'navigate' ? Object.values(effect.from ?? {}).flatMap((from) => pathsOf(action, from)) : [],
    ),
  )
  const items = [...new Set(paths)].filter((path) => path.includes('[]') && !path.endsWith('[]'))
  return items.map((path) => ({ path, type: 'unknown', label: null }))
}
