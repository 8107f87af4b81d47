import type { Action, AppGraph, Flow, FlowSink } from '../../4-trace/graph.js'
import type { Code } from '../../diagnostics/catalogue.js'
import type { Diagnostic, Link } from '../../diagnostics/diagnostic.js'
import { apiKind } from '../facts/effects.js'
import { defineCheck } from './check.js'

const codes = {
  page: 'flows/web-page',
  host: 'flows/request-host',
  program: 'flows/mini-program',
  programPage: 'flows/mini-program-page',
  extraData: 'flows/extra-data',
  amount: 'flows/amount',
  markup: 'flows/markup',
  code: 'flows/code',
  payment: 'flows/payment',
  route: 'flows/route',
  function: 'flows/cloud-function',
} as const satisfies Record<FlowSink, Code>

/** What a stranger sends decides, unchecked, what is loaded, opened, called or paid. */
export const decidedOutside = defineCheck({
  codes: [...Object.values(codes), 'flows/address', 'flows/enumerated'],
  find: ({ graph }) => (graph.flows ?? []).flatMap((flow) => findingOf(graph, flow)),
})

function findingOf(graph: AppGraph, flow: Flow): readonly Diagnostic[] {
  const { sink, source, owner, at } = flow
  const [page = ''] = (owner === '' ? flow.action : owner).split('#')
  const effect = sink === 'amount' ? paymentOf(graph, flow) : flow.effect
  if (effect === null) return []
  return [
    {
      code: codeOf(graph, flow, page),
      params: { page, source, effect },
      at,
      chain: chainOf(graph, flow, page),
      actions: barred(graph, flow, page),
    },
  ]
}

/** What can be weakened where the app itself names only fixed values; code and payments are not. */
const choosable: ReadonlySet<FlowSink> = new Set(['page', 'host', 'program', 'function'])

function codeOf(graph: AppGraph, { sink, extent, source }: Flow, page: string): Code {
  if (extent === 'end') return 'flows/address'
  return choosable.has(sink) && isEnumerated(graph, page, source) ? 'flows/enumerated' : codes[sink]
}

/** Whether all that this app opens the page with are constants. */
function isEnumerated({ pages }: AppGraph, page: string, source: string): boolean {
  const params = pages.find(({ route }) => route === page)?.params ?? []
  const { suppliers = [] } = params.find(({ name }) => source === `query.${name}`) ?? {}
  return suppliers.length > 0 && suppliers.every(({ from, values = [] }) => from.length === 0 && values.length > 0)
}

/** An amount is of interest where the action that sends it goes on to a payment. */
function paymentOf(graph: AppGraph, { action }: Flow): string | null {
  const [page = '', handler] = action.split('#')
  const effects = actionsOf(graph, page).flatMap((one) => (one.handler === handler ? one.effects : []))
  const paying = effects.flatMap((effect) =>
    effect.kind === 'api' && apiKind(effect.name) === 'payment' ? [effect.name] : [],
  )
  return paying[0] === undefined ? null : `wx.${paying[0]}`
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
