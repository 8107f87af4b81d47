import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { chainOf } from '../chain.js'
import type { Compared } from '../compared.js'
import type { Pair } from '../match.js'
import type { Reached } from '../reached.js'
import type { SnapshotTool } from '../snapshot.js'

/** Looks for one kind of change that a reviewer must see. */
export type ChangeRule = (compared: Compared) => readonly Diagnostic[]

/** Whether assistants have been offered `tool`. */
export function isOffered(tool: SnapshotTool): boolean {
  return tool.withheld === undefined
}

/** 'payOrder (was viewOrder)': what we call a tool follows from what it does, so the name may change with that. */
export function calledNow({ before, after }: Pair): string {
  return before.name === after.name ? after.name : `${after.name} (${before.name})`
}

/** The evidence of a finding about what is reached now. */
export function evidenceOf(reached: Reached): Pick<Diagnostic, 'at' | 'chain' | 'actions'> {
  return { at: reached.effect.at, chain: chainOf(reached), actions: [reached.id] }
}

/** The evidence of a finding about a tool as a whole. */
export function groundOf({ actions, evidence: [ground] }: SnapshotTool): Pick<Diagnostic, 'at' | 'actions'> {
  return { actions, ...(ground !== undefined && { at: ground.at }) }
}

/** What `after` has that no one of `before` says. */
export function newAmong(before: readonly Reached[], after: readonly Reached[]): readonly Reached[] {
  const known = new Set(before.map(({ text }) => text))
  return after.filter(({ text }) => !known.has(text))
}

/** A few of `names`, and how many more there are. */
export function fewOf(names: readonly string[]): string {
  const distinct = [...new Set(names)]
  const shown = distinct.slice(0, MOST_NAMED).join(', ')
  return distinct.length > MOST_NAMED ? `${shown} +${String(distinct.length - MOST_NAMED)}` : shown
}

const MOST_NAMED = 4
