import type { Action, AppGraph, Flow, FlowSink } from '../../4-trace/graph.js'
import type { Code } from '../../diagnostics/catalogue.js'
import type { Diagnostic, Link } from '../../diagnostics/diagnostic.js'
import { defineCheck } from './check.js'

const codes = {
  page: 'flows/web-page',
  host: 'flows/request-host',
  program: 'flows/mini-program',
  code: 'flows/code',
  payment: 'flows/payment',
  route: 'flows/route',
  function: 'flows/cloud-function',
} as const satisfies Record<FlowSink, Code>

/** What a stranger sends decides, unchecked, what is loaded, opened, called or paid. */
export const decidedOutside = defineCheck({
  codes: Object.values(codes),
  find: ({ graph }) => (graph.flows ?? []).map((flow) => findingOf(graph, flow)),
})

function findingOf(graph: AppGraph, flow: Flow): Diagnostic {
  const { sink, effect, source, owner, at } = flow
  const [page = ''] = (owner === '' ? flow.action : owner).split('#')
  return {
    code: codes[sink],
    params: { page, source, effect },
    at,
    chain: chainOf(graph, flow, page),
    actions: barred(graph, flow, page),
  }
}

function chainOf(graph: AppGraph, { source, kept, effect, at }: Flow, page: string): readonly Link[] {
  const opened = actionsOf(graph, page).find(({ kind }) => kind === 'lifecycle')?.at ?? at
  const places = kept.toReversed().map((place): Link => ({ is: 'carried', params: { place }, at: opened }))
  return [{ is: 'source', params: { origin: source }, at: opened }, ...places, { is: 'effect', params: { effect }, at }]
}

/** The action that reaches the sink; for what the page is opened with, all that it does by itself. */
function barred(graph: AppGraph, { action }: Flow, page: string): readonly string[] {
  const own = actionsOf(graph, page)
    .filter(({ kind }) => kind === 'lifecycle')
    .map(({ handler }) => `${page}#${handler}`)
  return [...new Set([action, ...own])]
}

function actionsOf({ pages, components }: AppGraph, route: string): readonly Action[] {
  return [...pages, ...components].find((unit) => unit.route === route)?.actions ?? []
}
