import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import type { Compared } from '../compared.js'
import { hostOf, isPayment, isPrivacy } from '../reached.js'
import type { Reached } from '../reached.js'
import type { ChangeRule } from './rule.js'
import { calledNow, evidenceOf, fewOf, isOffered, newAmong } from './rule.js'

/** Hosts that the app did not ask before: they get what it sends, and what they answer is shown. */
export const newHosts: ChangeRule = ({ reaches }) => {
  const known = new Set(reaches.before.all.map(hostOf))
  const fresh = reaches.after.all.filter((one) => hostOf(one) !== null && !known.has(hostOf(one)))
  return firstOf(fresh, (one) => hostOf(one) ?? '').map((one): Diagnostic => ({
    code: 'changes/new-host',
    params: { host: hostOf(one) ?? '', effect: one.text },
    ...evidenceOf(one),
  }))
}

/** Personal data that the app did not get before, or that a tool did not get under its name. */
export const newPrivacy: ChangeRule = (compared) => {
  const known = new Set(compared.reaches.before.all.filter(isPrivacy).map(({ text }) => text))
  const fresh = compared.reaches.after.all.filter((one) => isPrivacy(one) && !known.has(one.text))
  const byTool = newlyPrivate(compared)
  const all = [...fresh, ...byTool.map(({ reached }) => reached)]
  return firstOf(all, ({ text }) => text).map((one): Diagnostic => {
    const tools = byTool.filter(({ reached }) => reached.text === one.text).map(({ tool }) => tool)
    if (tools.length === 0) return { code: 'changes/new-privacy', params: { effect: one.text }, ...evidenceOf(one) }
    return { code: 'changes/privacy-reached', params: { effect: one.text, tools: fewOf(tools) }, ...evidenceOf(one) }
  })
}

function newlyPrivate({ underSameName }: Compared): readonly { readonly tool: string; readonly reached: Reached }[] {
  return underSameName
    .filter(({ before }) => isOffered(before))
    .flatMap((pair) =>
      newAmong(pair.all.before, pair.all.after)
        .filter(isPrivacy)
        .map((reached) => ({ tool: calledNow(pair), reached })),
    )
}

/** An app that took no money before. */
export const firstPayment: ChangeRule = ({ reaches, underSameName }) => {
  const [pays] = reaches.after.all.filter(isPayment)
  const isToldOfATool = underSameName.some(
    ({ before, all }) => isOffered(before) && all.after.some(isPayment) && !all.before.some(isPayment),
  )
  if (pays === undefined || isToldOfATool || reaches.before.all.some(isPayment)) return []
  return [{ code: 'changes/new-payment', params: { effect: pays.text }, ...evidenceOf(pays) }]
}

/** Code of others that cannot be looked into. */
export const newPlugins: ChangeRule = ({ before, after }) => {
  const known = new Set(before.graph.app.plugins)
  return (after.graph.app.plugins ?? [])
    .filter((name) => !known.has(name))
    .map((plugin) => ({ code: 'changes/new-plugin', params: { plugin }, at: { file: 'app.json', line: 1, column: 0 } }))
}

/** The first of each. */
function firstOf(all: readonly Reached[], keyOf: (one: Reached) => string): readonly Reached[] {
  const seen = new Map<string, Reached>()
  for (const one of all) if (!seen.has(keyOf(one))) seen.set(keyOf(one), one)
  return [...seen.values()]
}
