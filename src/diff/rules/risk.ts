import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Risk } from '../../5-infer/toolset.js'
import type { ComparedPair } from '../pair.js'
import { isPayment } from '../reached.js'
import type { SnapshotTool } from '../snapshot.js'
import type { ChangeRule } from './rule.js'
import { calledNow, evidenceOf, groundOf, isOffered, newAmong } from './rule.js'

const ORDER: readonly Risk[] = ['read', 'write', 'privacy', 'payment']

/** What has become worse about a tool under the name by which it was approved. */
export const worse: ChangeRule = ({ underSameName }) =>
  underSameName.filter(({ before }) => isOffered(before)).flatMap(worsened)

/** The same of tools that are called otherwise now, in all respects: the new name may well say what they do. */
export const worseUnderNewName: ChangeRule = ({ pairs, underSameName }) => {
  const told = new Set(underSameName.map(({ before }) => before))
  return pairs.filter(({ before }) => isOffered(before) && !told.has(before)).flatMap(renamedAndWorse)
}

function renamedAndWorse(pair: ComparedPair): readonly Diagnostic[] {
  const { before, after } = pair
  const params = { was: before.name, tool: after.name, before: levelOf(before), after: levelOf(after) }
  return worsened(pair)
    .slice(0, 1)
    .map((found) => ({ ...found, code: 'changes/renamed-and-worse', params }))
}

/** What has become harmless, or seems so. */
export const better: ChangeRule = ({ pairs }) =>
  pairs
    .filter(({ before, after }) => isOffered(before) && isOffered(after) && rankOf(after) < rankOf(before))
    .map(({ before, after }) => ({
      code: 'changes/risk-lowered',
      params: { tool: after.name, before: before.risk, after: after.risk },
      ...groundOf(after),
    }))

function rankOf({ risk }: SnapshotTool): number {
  return ORDER.indexOf(risk)
}

function levelOf({ risk, confirm }: SnapshotTool): string {
  return confirm ? `${risk}, confirmed` : risk
}

function worsened(pair: ComparedPair): readonly Diagnostic[] {
  const paid = payment(pair)
  return [...(paid.length > 0 ? paid : raised(pair)), ...unasked(pair)]
}

function payment(pair: ComparedPair): readonly Diagnostic[] {
  const pays = pair.all.after.find(isPayment)
  if (pays === undefined || pair.all.before.some(isPayment)) return []
  const params = { tool: calledNow(pair), effect: pays.text }
  return [{ code: 'changes/payment-reached', params, ...evidenceOf(pays), actions: pair.after.actions }]
}

function raised(pair: ComparedPair): readonly Diagnostic[] {
  const { before, after } = pair
  if (rankOf(after) <= rankOf(before)) return []
  const params = { tool: calledNow(pair), before: before.risk, after: after.risk }
  return [{ code: 'changes/risk-raised', params, ...groundFor(pair) }]
}

/** A tool that only reads any more needs nobody's leave. */
function unasked(pair: ComparedPair): readonly Diagnostic[] {
  const { before, after } = pair
  if (!before.confirm || after.confirm || after.risk === 'read') return []
  return [{ code: 'changes/confirm-lowered', params: { tool: calledNow(pair), risk: after.risk }, ...groundFor(pair) }]
}

/** What it reaches now and did not, or else what it reaches, shows it best. */
function groundFor({ after, own }: ComparedPair): Pick<Diagnostic, 'at' | 'chain' | 'actions'> {
  const shows = newAmong(own.before, own.after)[0] ?? own.after[0]
  return shows === undefined ? groundOf(after) : { ...evidenceOf(shows), actions: after.actions }
}
