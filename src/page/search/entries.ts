import type { Language } from '../../diagnostics/message.js'
import type { Action, GraphUnit } from '../../4-trace/graph.js'
import type { Model } from '../model.js'
import { addressOf } from '../place.js'

/** What kinds of things can be found, in the order in which equally good ones are listed. */
export const kinds = ['page', 'tool', 'component', 'handler', 'finding', 'endpoint', 'file'] as const

export type Kind = (typeof kinds)[number]

/** Something that can be found, in the app's words. */
export interface Entry {
  readonly kind: Kind
  readonly title: string
  /** What else it is known by: a route, a tool's name. */
  readonly detail: string
  readonly address: string
}

/** Everything in the report that has an address, in the reader's language. */
export function entriesOf(model: Model, language: Language): readonly Entry[] {
  const { graph, findings, coverage } = model.report
  return [
    ...graph.pages.flatMap((unit) => ofUnit('page', unit)),
    ...model.tools.map(({ tool: { name, title } }): Entry => {
      return { kind: 'tool', title, detail: name, address: addressOf('tools', name) }
    }),
    ...graph.components.flatMap((unit) => ofUnit('component', unit)),
    ...findings.map(({ message, at, code }, number): Entry => {
      const detail = at === undefined ? code : `${at.file}:${at.line}`
      return { kind: 'finding', title: message[language], detail, address: addressOf('findings', String(number)) }
    }),
    ...graph.endpoints.flatMap(({ id, method, url, name, usedBy }): readonly Entry[] => {
      const [action] = usedBy
      if (action === undefined) return []
      const title = url === undefined ? (name ?? id) : `${method ?? ''} ${url}`.trim()
      return [{ kind: 'endpoint', title, detail: action, address: addressOf('pages', action) }]
    }),
    ...[...coverage.partial, ...coverage.skipped].map(({ file }): Entry => {
      return { kind: 'file', title: file, detail: '', address: addressOf('coverage', file) }
    }),
  ]
}

/** A page or component, and what can be done on it. */
function ofUnit(kind: 'page' | 'component', { route, title, actions }: GraphUnit): readonly Entry[] {
  const unit = { kind, title: title ?? route, detail: title === null ? '' : route, address: addressOf('pages', route) }
  return [unit, ...actions.flatMap((action) => ofAction(route, action))]
}

/** A handler, called as what people press is called. Lifecycle callbacks are on every page and tell nobody anything. */
function ofAction(route: string, { handler, kind, triggers }: Action): readonly Entry[] {
  if (kind === 'lifecycle') return []
  const id = `${route}#${handler}`
  const labels = [...new Set(triggers.flatMap(({ label }) => (label === null ? [] : [label])))]
  return [{ kind: 'handler', title: labels.join(' / ') || handler, detail: id, address: addressOf('pages', id) }]
}
