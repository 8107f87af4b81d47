import type { Action, AppGraph, Effect, GraphUnit, Input, Output, Param, Trigger } from '../../src/4-trace/graph.js'

const at = { file: 'pages/a/a.js', line: 1, column: 0 }

/** A graph of `pages`, the first being the entry page. */
export function graph(pages: readonly GraphUnit[], components: readonly GraphUnit[] = []): AppGraph {
  const stats = { files: 1, bytes: 1, pages: pages.length, components: components.length }
  const home = pages[0]?.route ?? ''
  return {
    app: { name: null, appid: null, platform: 'wechat', framework: 'native', form: 'source', home, tabs: [], stats },
    pages,
    components,
    endpoints: [],
  }
}

/** A page; everything that is not given is empty. */
export function page(route: string, facts: Partial<GraphUnit> = {}): GraphUnit {
  return {
    route,
    package: '',
    title: null,
    searchable: true,
    uses: [],
    params: [],
    shows: [],
    embeds: [],
    actions: [],
    state: [],
    missing: [],
    ...facts,
  }
}

export function lifecycle(handler: string, effects: readonly Effect[], inputs: readonly Input[] = []): Action {
  return { handler, kind: 'lifecycle', triggers: [], inputs, effects, at }
}

export function tap(
  handler: string,
  effects: readonly Effect[],
  facts: Partial<Trigger> & { inputs?: readonly Input[] } = {},
): Action {
  const { inputs = [], ...own } = facts
  const trigger: Trigger = { event: 'tap', element: 'button', label: null, selector: `.${handler}`, at, ...own }
  return { handler, kind: 'event', triggers: [trigger], inputs, effects, at }
}

export function request(
  method: string,
  url: string,
  facts: Partial<Extract<Effect, { kind: 'request' }>> = {},
): Effect {
  return { kind: 'request', method, url, fields: [], at, ...facts }
}

export function navigate(
  to: string,
  params: readonly string[] = [],
  from: Readonly<Record<string, readonly string[]>> = {},
): Effect {
  return { kind: 'navigate', via: 'navigateTo', to, params, from, at }
}

export function api(name: string): Effect {
  return { kind: 'api', name, at }
}

export function store(op: 'get' | 'set' | 'remove' | 'clear', key: string | null): Effect {
  return { kind: 'storage', op, key, at }
}

export function set(path: string, ...origins: readonly string[]): Effect {
  return { kind: 'set', path, from: { [path]: origins }, at }
}

export function shows(...paths: readonly string[]): readonly Output[] {
  return paths.map((path) => ({ path, type: 'unknown', label: null }))
}

export function param(name: string, facts: Partial<Param> = {}): Param {
  return { name, type: 'string', required: true, at, ...facts }
}
