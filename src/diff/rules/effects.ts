import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { actOfRemote, remoteOf } from '../../5-infer/facts/effects.js'
import type { Compared } from '../compared.js'
import type { ComparedPair } from '../pair.js'
import type { Pair } from '../match.js'
import { hostOf, isPayment, isPrivacy } from '../reached.js'
import type { Reached } from '../reached.js'
import type { ChangeRule } from './rule.js'
import { calledNow, evidenceOf, fewOf, groundOf, isOffered, newAmong } from './rule.js'

/** What tools do now that they did not do under the same name. */
export const otherEffects: ChangeRule = (compared) => {
  const isSame = sameIn(compared)
  const hosts = new Set(compared.reaches.before.all.map(hostOf))
  return compared.underSameName
    .filter((pair) => isOffered(pair.before) && isSame(pair))
    .flatMap((pair) => deletion(pair) ?? added(pair, hosts))
}

/** A name by which another tool was approved. */
export const takenNames: ChangeRule = (compared) => {
  const isSame = sameIn(compared)
  return compared.underSameName
    .filter((pair) => isOffered(pair.before) && isOffered(pair.after) && !isSame(pair))
    .map(({ before, after }) => ({
      code: 'changes/name-reused',
      params: { tool: after.name, before: before.actions[0] ?? before.page, after: after.actions[0] ?? after.page },
      ...groundOf(after),
    }))
}

/** Whether two tools of the same name are the same tool. */
function sameIn({ pairs }: Compared): (pair: Pair) => boolean {
  const same = new Map(pairs.map(({ before, after }) => [before, after]))
  return ({ before, after }) => same.get(before) === after
}

function deletion(pair: ComparedPair): readonly Diagnostic[] | null {
  const deletes = pair.all.after.find(isDeletion)
  if (deletes === undefined || pair.all.before.some(isDeletion)) return null
  const params = { tool: calledNow(pair), effect: deletes.text }
  return [{ code: 'changes/deletes-now', params, ...evidenceOf(deletes), actions: pair.after.actions }]
}

function isDeletion({ effect }: Reached): boolean {
  return remoteOf([effect]).some((remote) => actOfRemote(remote) === 'destroy')
}

/** What leaves the phone or the app, unless other findings tell of it. */
function added(pair: ComparedPair, hosts: ReadonlySet<string | null>): readonly Diagnostic[] {
  const isTold = (one: Reached): boolean => isPayment(one) || isPrivacy(one) || !hosts.has(hostOf(one) ?? null)
  const [first, ...others] = newAmong(pair.own.before, pair.own.after).filter((one) => isOutward(one) && !isTold(one))
  if (first === undefined) return []
  const params = { tool: calledNow(pair), effects: fewOf([first, ...others].map(({ text }) => text)) }
  return [{ code: 'changes/effects-added', params, ...evidenceOf(first), actions: pair.after.actions }]
}

function isOutward({ effect }: Reached): boolean {
  return effect.kind === 'request' || effect.kind === 'cloud' || effect.kind === 'api'
}
