import type { QueryType } from '../../3-link/program.js'
import type { Interpreter } from '../machine/interpreter.js'
import type { Source, Value } from '../domain/value.js'
import { membersOf } from '../domain/constants.js'
import { fieldOf, originText } from '../domain/source.js'
import type { Location } from '../../source/location.js'
import type { Effect, Param, Scalar, ValueType } from '../graph.js'
import type { Live } from '../surface/live.js'
import { closedScalars, scalarsIn, typeOf, ultimateOrigins } from './knowledge.js'
import type { Run } from './run.js'
import type { Usage } from './usage.js'
import { own } from '../../source/own.js'

/** Query keys that a page reads; properties of a component. */
export function paramsOf(uses: Usage, live: Live, runs: readonly Run[], at: Location): readonly Param[] {
  if (live.surface.kind === 'component') return properties(live, at)
  const read = queryParams(uses, live, runs, at)
  const declared = properties(live, at)
  const others = declared.filter((property) => !read.some((param) => param.name === property.name))
  const types = read.length > 0 ? uses.machine.program.declared.query(live.surface) : []
  return [...read.map((param) => ({ ...typed(param, types), ...typeOfDeclared(declared, param) })), ...others]
}

/** What TypeScript declares. The platform gives strings, whatever is written: only the code makes numbers of them. */
function typed(param: Param, types: readonly QueryType[]): Param {
  const declared = types.find(({ name }) => name === param.name)
  if (!declared) return param
  const structured = declared.type === 'object' || declared.type === 'array'
  const type = param.type === 'string' && structured ? declared.type : param.type
  const choices =
    type === 'number' ? declared.literals.map(Number).filter(Number.isFinite) : declared.literals.map(String)
  const required = param.required && !declared.optional
  return { ...param, type, required, ...(choices.length > 0 && { enum: choices }) }
}

/** A property declares its type; what the code does with it may say more. */
function typeOfDeclared(declared: readonly Param[], param: Param): Partial<Param> {
  const property = declared.find(({ name }) => name === param.name)
  if (!property) return {}
  return {
    ...(param.type === 'string' && { type: property.type }),
    required: param.required && property.required,
    ...(property.default !== undefined && { default: property.default }),
  }
}

function queryParams(uses: Usage, live: Live, runs: readonly Run[], at: Location): readonly Param[] {
  const { machine } = uses
  const read = [...querySources(machine, live, runs)].map(([name, source]) => ({
    name,
    source,
    use: uses.of(source),
  }))
  const tested = read.filter(({ use }) => use.tested).length
  return read.map(({ name, source, use }) => {
    const fillings = besides(machine, source, runs)
    const options = [...new Set([...use.compared, ...choicesBeside(fillings, machine)])]
    const used = use.selects || isUsed(machine, source, runs)
    const alone = !use.tested || (tested === 1 && !hasStart(fillings) && isNeededToLoad(machine, source, runs))
    const required =
      !use.defaulted && used && alone && !hasAlternative(source, runs) && !isAlsoGiven(machine, source, runs)
    const fallback = use.defaulted && use.fallback !== undefined && use.fallback !== '' ? { default: use.fallback } : {}
    return { name, type: typeFrom(use.types), required, ...(options.length > 1 && { enum: options }), ...fallback, at }
  })
}

/** What a person can choose on the page instead: constants that the field which it fills takes otherwise. */
function choicesBeside(fillings: readonly (readonly Value[])[], machine: Interpreter): readonly Scalar[] {
  return fillings.flatMap((others) => {
    const choices = others.map((one) => closedScalars(machine, one))
    return choices.some((one) => one.length > 1) && choices.every((one) => one.length > 0) ? choices.flat() : []
  })
}

/** The field that it fills holds something already: the page goes on with that. */
function hasStart(fillings: readonly (readonly Value[])[]): boolean {
  return fillings.some((others) => others.some((one) => one.v === 'const' && Boolean(one.value)))
}

/** What else the fields hold that the parameter is put into. */
function besides(machine: Interpreter, source: Source, runs: readonly Run[]): readonly (readonly Value[])[] {
  const fields = runs.flatMap(({ entry }) =>
    [...entry.written].flatMap(([place, value]) => (membersOf(value).includes(source) ? [place] : [])),
  )
  return [...new Set(fields)].map((field) => {
    const known = machine.known(field)
    return known ? membersOf(known).filter((one) => one !== source) : []
  })
}

/** It only fills a field that a person can fill on the page, too. */
function isAlsoGiven(machine: Interpreter, source: Source, runs: readonly Run[]): boolean {
  const fields = [...new Set(runs.flatMap(({ entry }) => [...entry.sinks]))].filter(
    (sink) => sink.root.kind === 'data' && sink.path.length > 0,
  )
  return fields.some((field) => {
    const origins = ultimateOrigins(machine, field)
    return origins.includes(source) && origins.some((origin) => origin.root.kind === 'detail')
  })
}

/** One argument of an effect may be this parameter or another one: the page takes either. */
function hasAlternative(source: Source, runs: readonly Run[]): boolean {
  const own = originText(source)
  const isOwn = (origin: string): boolean =>
    origin === own || origin.startsWith(`${own}.`) || origin.startsWith(`${own}[`)
  return runs
    .flatMap(({ entry }) => [...entry.effects.values()])
    .flatMap((effect) => ('from' in effect ? Object.values(effect.from) : []))
    .some((origins) => origins.some(isOwn) && origins.some((origin) => origin.startsWith('query.') && !isOwn(origin)))
}

/** The query keys that are read: of the query itself, or of a place of the state that the query was copied into. */
function querySources(machine: Interpreter, live: Live, runs: readonly Run[]): ReadonlyMap<string, Source> {
  const read = new Map<string, Source>()
  const touched = new Set(runs.flatMap((run) => [...run.entry.reads, ...run.entry.sinks]))
  for (const source of [...touched].flatMap((one) => [one, ...copiedInto(machine, one)])) {
    const name = source.root.kind === 'query' && source.root.owner === live.surface.route ? source.path[0] : undefined
    if (name !== undefined && name !== '[]' && !read.has(name)) read.set(name, fieldOf(source))
  }
  return read
}

function copiedInto(machine: Interpreter, place: Source): readonly Source[] {
  const known = place.root.backing && place.path.length > 1 ? machine.known(place) : null
  return known ? membersOf(known).filter((member) => member.v === 'source') : []
}

/** Whether the parameter goes into an effect, however far the way. */
function isUsed(machine: Interpreter, source: Source, runs: readonly Run[]): boolean {
  return runs.some((run) => [...run.entry.sinks].some((sink) => comesFrom(machine, sink, source)))
}

function comesFrom(machine: Interpreter, sink: Source, source: Source): boolean {
  return ultimateOrigins(machine, sink).some((origin) => origin === source || isPartOf(origin, source))
}

function isPartOf(source: Source, whole: Source): boolean {
  return source.root === whole.root && whole.path.every((key, index) => source.path[index] === key)
}

/** The page loads nothing without it, and a person cannot give it there: `if (id) load(id)` and nothing else. */
function isNeededToLoad(machine: Interpreter, source: Source, runs: readonly Run[]): boolean {
  const loads = runs
    .filter(({ point }) => point?.kind === 'lifecycle')
    .flatMap(requestsOf)
    .filter((load) => !isLogin(load))
  const names = namesOf(machine, source, runs)
  const filled = runs.filter(({ point }) => point?.triggers.some(({ event }) => FILLING.has(event)) ?? false)
  if (filled.some(({ point }) => point?.triggers.some(({ event }) => event === 'submit' || event === 'input')))
    return false
  const reloaded = new Set(filled.flatMap(requestsOf).map(endpointOf))
  return loads.length > 0 && loads.every((load) => isFedBy(load, names) && !reloaded.has(endpointOf(load)))
}

/** Logging in on the way is not what the page loads. */
function isLogin({ from }: Load): boolean {
  return Object.values(from ?? {})
    .flat()
    .some((origin) => origin.startsWith('response(wx.login)'))
}

const FILLING: ReadonlySet<string> = new Set(['submit', 'input', 'change', 'confirm'])

type Load = Extract<Effect, { kind: 'request' | 'cloud' }>

function requestsOf({ entry }: Run): readonly Load[] {
  return [...entry.effects.values()].filter((effect) => effect.kind === 'request' || effect.kind === 'cloud')
}

function endpointOf(load: Load): string {
  return load.kind === 'request' ? `${load.method} ${load.url}` : `${load.op} ${load.name} ${load.action ?? ''}`
}

function isFedBy({ from }: Load, names: ReadonlySet<string>): boolean {
  return Object.values(from ?? {})
    .flat()
    .some((origin) => names.has(origin))
}

/** Under which names the parameter reaches effects: its own, and those of state that was filled from it. */
function namesOf(machine: Interpreter, source: Source, runs: readonly Run[]): ReadonlySet<string> {
  const sinks = runs.flatMap(({ entry }) => [...entry.sinks])
  return new Set(sinks.filter((sink) => comesFrom(machine, sink, source)).map(originText))
}

/** A query value is a string unless the code makes something else of it. */
function typeFrom(types: ReadonlySet<ValueType>): ValueType {
  if (types.has('object')) return 'object'
  if (types.has('number')) return 'number'
  if (types.has('boolean')) return 'boolean'
  return 'string'
}

function booleanIn(value: Value | null): boolean | undefined {
  return value?.v === 'const' && typeof value.value === 'boolean' ? value.value : undefined
}

const CONSTRUCTORS: Readonly<Record<string, ValueType>> = {
  String: 'string',
  Number: 'number',
  Boolean: 'boolean',
  Object: 'object',
  Array: 'array',
}

function properties(live: Live, at: Location): readonly Param[] {
  return [...live.configuration.properties].map(([name, property]) => {
    const type = own(CONSTRUCTORS, property.type) ?? typeOf(property.value)
    const [value] = scalarsIn(property.value)
    const fallback: Scalar | boolean | undefined = value ?? booleanIn(property.value)
    return { name, type, required: property.value === null, ...(fallback !== undefined && { default: fallback }), at }
  })
}
