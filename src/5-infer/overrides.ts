import type { Override, Overrides } from '../1-load/overrides/overrides.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Intent } from './intent.js'
import type { Finished } from './skills/group.js'
import type { Risk, Tool } from './toolset.js'
import { sentence } from './words/noun.js'

/** None of `overrides`, and where they are: a submission neither hides tools from its review nor words what an assistant reads. */
export function unheeded(overrides: Overrides): Result<Overrides> {
  const [first] = overrides.values()
  if (first === undefined) return [overrides, []]
  return [new Map(), [{ code: 'infer/overrides-ignored', params: { count: overrides.size }, at: first.at }]]
}

/** The override of the tool that `intent` becomes: that of its leading action before those of others that it stands for. */
export function overrideOf(overrides: Overrides, intent: Intent): Override | undefined {
  if (overrides.size === 0) return undefined
  const ids = [intent.lead.id, ...intent.subjects.map(({ id }) => id)]
  return ids.map((id) => overrides.get(id)).find((override) => override !== undefined && override.into === undefined)
}

/** `intents` with those joined that are to be one tool. */
export function joined(overrides: Overrides, intents: readonly Intent[]): readonly Intent[] {
  const hosts = new Map(
    intents.flatMap((intent) => {
      const into = overrides.get(intent.lead.id)?.into
      if (into === undefined) return []
      const host = intents.find((other) => other !== intent && other.subjects.some(({ id }) => id === into))
      return host === undefined ? [] : [[intent, host] as const]
    }),
  )
  if (hosts.size === 0) return intents
  return intents
    .filter((intent) => !hosts.has(intent))
    .map((intent) => {
      const guests = [...hosts].filter(([, host]) => host === intent).flatMap(([guest]) => guest.subjects)
      return guests.length === 0 ? intent : { ...intent, subjects: [...intent.subjects, ...guests] }
    })
}

/** `finished` with the words and the risk that the developer wants. */
export function overridden(overrides: Overrides, finished: readonly Finished[]): readonly Finished[] {
  return finished.map(({ draft, tool }) => {
    const override = overrideOf(overrides, draft.intent)
    return override === undefined ? { draft, tool } : { draft, tool: withOverride(tool, override) }
  })
}

function said(text: string | undefined): string | null {
  return text === undefined ? null : sentence(text)
}

const risks: readonly Risk[] = ['read', 'write', 'privacy', 'payment']

/** Risk only rises: the file comes with the app, and an app must not talk its way past a person's consent. */
function withOverride(tool: Tool, override: Override): Tool {
  const title = said(override.title) ?? tool.title
  const description = said(override.description) ?? tool.description
  const risk = isHigher(override.risk, tool.risk) ? override.risk : tool.risk
  const confirm = tool.confirm || override.confirm === true || risk === 'payment' || risk === 'privacy'
  return { ...tool, title, description, risk, confirm }
}

function isHigher(wanted: Risk | undefined, found: Risk): wanted is Risk {
  return wanted !== undefined && risks.indexOf(wanted) > risks.indexOf(found)
}

/** What could not be done as it is written: no such tool, a lower risk than was found, text that may not be shown. */
export function aboutOverrides(overrides: Overrides, finished: readonly Finished[]): readonly Diagnostic[] {
  const byAction = new Map(
    finished.flatMap(({ draft, tool }) => draft.intent.subjects.map(({ id }) => [id, tool] as const)),
  )
  return [...overrides].flatMap(([id, override]): readonly Diagnostic[] => {
    const tool = byAction.get(id)
    const { into, at } = override
    if (tool === undefined) return [{ code: 'infer/stale-override', params: { id }, at }]
    if (into !== undefined && !byAction.has(into)) return [{ code: 'infer/stale-override', params: { id: into }, at }]
    return refusals(id, override, tool.risk)
  })
}

function refusals(id: string, { title, description, risk, at }: Override, found: Risk): readonly Diagnostic[] {
  const refused = Object.entries({ title, description }).filter(([, text]) => text !== undefined && said(text) === null)
  const lower: readonly Diagnostic[] =
    risk !== undefined && isHigher(found, risk)
      ? [{ code: 'infer/risk-not-lowered', params: { id, risk, found }, at }]
      : []
  return [...lower, ...refused.map(([key]): Diagnostic => ({ code: 'infer/text-refused', params: { id, key }, at }))]
}
