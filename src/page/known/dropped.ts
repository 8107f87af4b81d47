import { because, reasons } from '../../5-infer/reasons.js'
import type { Reason, ReasonCode, ReasonKind } from '../../5-infer/reasons.js'
import type { Model } from '../model.js'
import { actionsOf } from './owners.js'

/** Something that assistants are not offered. */
export interface NotOffered {
  /** 'route#handler' of an action, or the name of a tool that is withheld. */
  readonly id: string
  readonly is: 'action' | 'tool'
  readonly why: Reason
}

/** What is not offered for the same reason. */
export interface NotOfferedGroup {
  readonly code: ReasonCode
  readonly kind: ReasonKind
  readonly members: readonly NotOffered[]
}

const order: readonly ReasonKind[] = ['change', 'part', 'presentation']

/** Everything that is not offered by its reason: first what the developer can change, in the order of the catalogue. */
export function notOffered(model: Model): readonly NotOfferedGroup[] {
  const groups = new Map<ReasonCode, NotOffered[]>()
  for (const one of all(model)) {
    const members = groups.get(one.why.code)
    if (members === undefined) groups.set(one.why.code, [one])
    else members.push(one)
  }
  const found = [...groups].map(([code, members]) => ({ code, kind: reasons[code].kind, members }))
  const codes = Object.keys(reasons)
  const rank = ({ code, kind }: NotOfferedGroup): number => order.indexOf(kind) * codes.length + codes.indexOf(code)
  return found.sort((a, b) => rank(a) - rank(b))
}

function all(model: Model): readonly NotOffered[] {
  const { graph, toolset } = model.report
  const dropped = toolset.dropped.map(({ action, why }): NotOffered => ({ id: action, is: 'action', why }))
  const known = new Set(dropped.map(({ id }) => id))
  const missing = [...graph.pages, ...graph.components]
    .flatMap(actionsOf)
    .filter(({ id, action }) => action.missing === true && !known.has(id))
    .map(({ id, action }): NotOffered => ({ id, is: 'action', why: because('missing', { handler: action.handler }) }))
  const withheld = model.tools.flatMap(({ tool }): NotOffered[] =>
    tool.withheldFor === undefined ? [] : [{ id: tool.name, is: 'tool', why: tool.withheldFor }],
  )
  return [...withheld, ...missing, ...dropped]
}
