import type { Result } from '../diagnostics/diagnostic.js'
import { byText } from '../source/order.js'
import type { ChangeKind, Changes, Comparison, FieldChange, Reach, ReachChange, Side, ToolChange } from './changes.js'
import { compare } from './compared.js'
import type { Compared } from './compared.js'
import { hostOf, isPayment, isPrivacy } from './reached.js'
import type { Reaches } from './reached.js'
import { changeRules } from './rules/index.js'
import type { Snapshot, SnapshotTool } from './snapshot.js'
import { toolsOf } from './snapshot.js'

/** What is other about an app than it was, and what a reviewer must know of it. */
export function diff(before: Snapshot, after: Snapshot): Result<Changes> {
  const compared = compare(before, after)
  const changes = { tools: toolChanges(compared), reach: reachChanges(compared) }
  return [changes, changeRules.flatMap((rule) => rule(compared))]
}

/** The same, with what was compared. */
export function comparison(before: Snapshot, after: Snapshot): Result<Comparison> {
  const [changes, findings] = diff(before, after)
  return [{ before: sideOf(before), after: sideOf(after), ...changes }, findings]
}

function sideOf(snapshot: Snapshot): Side {
  const { from, graph, tools } = snapshot
  return { from, name: graph.app.name, tools: toolsOf(snapshot).length, input: tools.input }
}

function toolChanges({ pairs, added, removed }: Compared): readonly ToolChange[] {
  const changes = [
    ...added.map((tool): ToolChange => ({
      change: 'added',
      tool: tool.name,
      fields: summaryOf(tool, 'after'),
      ...placeOf(tool),
    })),
    ...removed.map((tool): ToolChange => ({ change: 'removed', tool: tool.name, fields: summaryOf(tool, 'before') })),
    ...pairs.flatMap(({ before, after, fields }): readonly ToolChange[] => {
      const change = kindOf(before.name !== after.name, fields)
      const was = before.name === after.name ? {} : { was: before.name }
      return change === null ? [] : [{ change, tool: after.name, ...was, fields, ...placeOf(after) }]
    }),
  ]
  return changes.sort((a, b) => byText(a.tool, b.tool) || byText(a.change, b.change))
}

function kindOf(isRenamed: boolean, fields: readonly FieldChange[]): ChangeKind | null {
  if (isRenamed) return 'renamed'
  if (fields.length === 0) return null
  const isMoved = fields.some(({ field }) => field === 'page')
  return isMoved && fields.every(({ field }) => field === 'page' || field === 'actions') ? 'moved' : 'changed'
}

/** What there is to know of a tool that is there on one side only. */
function summaryOf({ risk, confirm, page, withheld }: SnapshotTool, side: 'before' | 'after'): readonly FieldChange[] {
  const facts = { risk, confirm, page, ...(withheld !== undefined && { withheld }) }
  return Object.entries(facts).map(([field, value]) => ({ field, before: null, after: null, [side]: value }))
}

function placeOf({ evidence: [ground] }: SnapshotTool): Pick<ToolChange, 'at'> {
  return ground === undefined ? {} : { at: ground.at }
}

function reachChanges({ before, after, reaches }: Compared): readonly ReachChange[] {
  const old = reachOf(before, reaches.before)
  const now = reachOf(after, reaches.after)
  return (Object.keys(now) as Reach[]).flatMap((what) => [
    ...missingIn(old[what], now[what]).map((name): ReachChange => ({ change: 'added', what, name })),
    ...missingIn(now[what], old[what]).map((name): ReachChange => ({ change: 'removed', what, name })),
  ])
}

/** Gravest first. */
function reachOf({ graph }: Snapshot, { all }: Reaches): Readonly<Record<Reach, ReadonlySet<string>>> {
  return {
    payment: new Set(all.filter(isPayment).map(({ text }) => text)),
    privacy: new Set(all.filter(isPrivacy).map(({ text }) => text)),
    host: new Set(all.flatMap((one) => hostOf(one) ?? [])),
    plugin: new Set(graph.app.plugins),
    endpoint: new Set(graph.endpoints.map(({ id }) => id)),
    page: new Set(graph.pages.map(({ route }) => route)),
  }
}

function missingIn(known: ReadonlySet<string>, names: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => !known.has(name)).sort(byText)
}
