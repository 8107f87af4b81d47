import type { Draft, Drafts } from './draft.js'
import { describeField } from './describe/field.js'
import type { Around } from './describe/field.js'
import { resultsOf } from './describe/results.js'
import { describeTool } from './describe/tool.js'
import type { Speech } from './describe/speech.js'
import { directnessOf } from './direct/direct.js'
import { groundsOf } from './evidence.js'
import { isMoney } from './fields/money.js'
import { outputSchema } from './fields/output-schema.js'
import type { Telling } from './fields/output-schema.js'
import type { OutputPath } from './fields/outputs.js'
import { fieldSchema } from './fields/types.js'
import type { Field } from './fields/field.js'
import { isOpening, isReading } from './intent.js'
import { planOf } from './plan.js'
import { preconditionsOf } from './preconditions.js'
import { reasonIn } from './reasons.js'
import { stepsBefore } from './sequence.js'
import { confirmOf, riskOf } from './risk.js'
import type { JsonSchema, Provenance, Tool, ToolInput } from './toolset.js'

/** All drafts, and where the values of their fields come from. */
export interface World {
  readonly drafts: Drafts
  readonly sources: ReadonlyMap<Field, readonly Provenance[]>
  /** Tool → paths of its result that other tools need. */
  readonly demands: ReadonlyMap<string, readonly string[]>
  readonly followers: ReadonlyMap<string, string>
  /** Tool → taps elsewhere that only open its page. */
  readonly walks: ReadonlyMap<string, readonly string[]>
  readonly speech: Speech
}

/** `draft` as a tool: sources, risk, preconditions, plan, grounds, and the words for all of it. */
export function toolOf(world: World, draft: Draft): Tool {
  const { intent } = draft
  const { speech } = world
  const names = draft.fields.map((field) => field.name)
  const around = { readers: world.drafts.readers, inputs: names }
  const inputs = draft.fields.map((field) => inputOf(world, field, around))
  const risk = riskOf(draft)
  const confirm = confirmOf(draft, risk)
  const preconditions = preconditionsOf(world.drafts, draft, inputs)
  const login = preconditions.some((one) => one.kind === 'login')
  const next = isReading(intent) ? (world.followers.get(draft.name) ?? null) : null
  const after = stepsBefore(world.drafts, draft)
  const told = { speech, draft, inputs, risk, confirm, login, ...looksOf(world.drafts, draft), next }
  const outputs = withDemanded(draft.outputs, world.demands.get(draft.name) ?? [])
  const direct = directnessOf({ draft, risk, inputs, outputs, preconditions })
  return {
    name: draft.name,
    title: speech.deed(intent),
    description: describeTool(told),
    page: intent.page.route,
    actions: [...new Set([...intent.subjects.map((subject) => subject.id), ...(world.walks.get(draft.name) ?? [])])],
    kind: intent.kind,
    risk,
    confirm,
    ...(draft.withheld !== null && { withheld: reasonIn(draft.withheld, 'en'), withheldFor: draft.withheld }),
    inputs,
    outputs: outputSchema(outputs, tellingOf(speech, draft)),
    preconditions,
    ...(after.length > 0 && { after }),
    results: resultsOf(told),
    plan: planOf(draft),
    ...(typeof direct === 'object' && { direct }),
    ...groundsOf(draft, inputs, direct),
  }
}

function tellingOf(speech: Speech, { intent }: Draft): Telling {
  const units = [intent.page, ...intent.subjects.map((subject) => subject.unit)]
  const headings = units.flatMap((unit) => unit.headings ?? []).map(({ path, text }) => [path, text] as const)
  return { speech, headings: new Map(headings) }
}

/** Shown values and, once each, what other tools are sent here for. */
function withDemanded(outputs: readonly OutputPath[], demanded: readonly string[]): readonly OutputPath[] {
  const known = new Set(outputs.map((output) => output.path))
  const fresh = [...new Set(demanded)].filter((path) => !known.has(path) && !path.endsWith('[]'))
  return [...outputs, ...fresh.map((path): OutputPath => ({ path, type: 'unknown', label: null }))]
}

function inputOf(world: World, field: Field, around: Around): ToolInput {
  const provenance = world.sources.get(field) ?? []
  const description = describeField(world.speech, field, provenance, around)
  const { name, required } = field
  if (field.members === undefined) return { name, schema: { ...fieldSchema(field), description }, required, provenance }
  const members = field.members.map((member) => inputOf(world, member, around))
  return { name, schema: { type: 'array', description, items: itemSchema(members) }, required, provenance, members }
}

/** One choice: all that says which it is. */
function itemSchema(members: readonly ToolInput[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
    required: members.map(({ name }) => name),
  }
}

/** The page's own opening, for those who only want to look; for payments as far as it shows an amount. */
function looksOf(drafts: Drafts, draft: Draft): { readonly look: string | null; readonly amount: string | null } {
  const others = isReading(draft.intent) ? [] : (drafts.byPage.get(draft.intent.page.route) ?? [])
  const look = others.find((other) => other !== draft && isOpening(other.intent))
  return { look: look?.name ?? null, amount: look?.outputs.some(isMoney) === true ? look.name : null }
}

/** Tool → the opening on another page that needs an identifier which the tool gives: where to look closer. */
export function followersOf(drafts: Drafts, sources: World['sources']): ReadonlyMap<string, string> {
  const followers = new Map<string, string>()
  for (const draft of drafts.all.filter((one) => isOpening(one.intent))) {
    const needed = draft.fields.filter((field) => field.required).flatMap((field) => sources.get(field) ?? [])
    for (const source of needed) {
      if (source.from === 'tool' && source.path.includes('[]') && !followers.has(source.tool))
        followers.set(source.tool, draft.name)
    }
  }
  return followers
}
