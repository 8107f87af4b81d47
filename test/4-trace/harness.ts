import { load } from '../../src/1-load/load.js'
import { parse } from '../../src/2-parse/parse.js'
import { link } from '../../src/3-link/link.js'
import type { Action, AppGraph, Effect, GraphUnit, Origin, Param } from '../../src/4-trace/graph.js'
import { trace } from '../../src/4-trace/trace.js'
import { memoryHost } from '../../src/host/memory.js'

/** A page 'pages/home/home' (`js`, `wxml`, `json`) and the other files of its app, by their paths. */
export type App = Readonly<Record<string, string>>

/** The page that tests look at, unless they name another. */
export const HOME = 'pages/home/home'

const DEFAULTS: App = {
  'app.json': '{"pages":["pages/home/home","pages/detail/detail","pages/list/list"]}',
  'pages/home/home.wxml': '<button bindtap="onTap"/>',
  'pages/detail/detail.js': 'Page({})',
  'pages/detail/detail.wxml': '<view/>',
  'pages/list/list.js': 'Page({})',
  'pages/list/list.wxml': '<view/>',
}

/** All files of an app. */
export function filesOf(app: App): Record<string, string> {
  const { js, wxml, json, ...files } = app
  const page = new Map([
    [`${HOME}.js`, js],
    [`${HOME}.wxml`, wxml],
    [`${HOME}.json`, json],
  ])
  const all: Record<string, string> = { ...DEFAULTS, ...files }
  for (const [path, text] of page) if (text !== undefined) all[path] = text
  return all
}

/** What the real stages make of an app, and the codes of what the tracer said. */
export function traced(app: App): { readonly graph: AppGraph; readonly said: readonly string[] } {
  const [project] = load(memoryHost(filesOf(app)), '')
  if (project === null) throw new Error('the test wants an app')
  const [graph, diagnostics] = trace(link(project, parse(project))[0])
  return { graph, said: diagnostics.map(({ code }) => code) }
}

/** The page or component with this route. */
export function unitOf(app: App, route = HOME): GraphUnit {
  const { graph } = traced(app)
  const unit = [...graph.pages, ...graph.components].find((one) => one.route === route)
  if (unit === undefined) throw new Error(`no unit ${route}`)
  return unit
}

/** The action of this handler. */
export function actionOf(app: App, handler: string, route = HOME): Action {
  const found = unitOf(app, route).actions.find((action) => action.handler === handler)
  if (found === undefined) throw new Error(`no action ${handler} in ${route}`)
  return found
}

/** What a handler does, each effect as a line, in order of their text. */
export function effectsOf(app: App, handler: string, route = HOME): string[] {
  return actionOf(app, handler, route).effects.map(sentence).sort()
}

/** The effects of the body of the handler `onTap`. */
export function effectsOfBody(body: string, app: App = {}): string[] {
  return effectsOf({ ...app, js: `Page({ onTap(event) { ${body} } })` }, 'onTap')
}

/** An effect as a line: 'request POST /cart/add goodsId,number', 'navigate navigateTo pages/detail/detail ?id'. */
export function sentence(effect: Effect): string {
  switch (effect.kind) {
    case 'request':
      return line('request', effect.method, effect.url, effect.fields.join())
    case 'navigate':
      return line('navigate', effect.via, effect.to ?? 'null', effect.params.map((name) => `?${name}`).join(''))
    case 'cloud':
      return line('cloud', effect.op, effect.name, effect.action ?? '', effect.fields?.join() ?? '')
    case 'storage':
      return line('storage', effect.op, effect.key ?? 'null')
    case 'api':
      return line('api', effect.name)
    case 'set':
      return line('set', effect.path)
    case 'emit':
      return line('emit', effect.event)
  }
}

function line(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ')
}

/** Where the arguments of a handler's effects come from: 'goodsId ← dataset.id'. */
export function originsOf(app: App, handler: string, route = HOME): string[] {
  return actionOf(app, handler, route).effects.flatMap((effect) => {
    const from: Readonly<Record<string, readonly Origin[]>> = 'from' in effect ? (effect.from ?? {}) : {}
    return Object.entries(from).map(([name, origins]) => `${name} ← ${origins.join()}`)
  })
}

/** The inputs of a handler: 'dataset id', 'form phone number'; an unknown type is left out. */
export function inputsOf(app: App, handler: string, route = HOME): string[] {
  return actionOf(app, handler, route)
    .inputs.map(({ from, name, type }) => line(from, name, type === 'unknown' ? '' : type))
    .sort()
}

/** A parameter of a page: 'id string required', 'tab number 1|2'. */
export function paramsOf(app: App, route = HOME): string[] {
  return unitOf(app, route).params.map(describeParam)
}

function describeParam({ name, type, required, ...param }: Param): string {
  return line(name, type, required ? 'required' : '', param.enum?.join('|') ?? '')
}
