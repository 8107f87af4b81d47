import type { Draft } from './draft.js'
import type { Directness } from './direct/finding.js'
import { endpointOf } from './facts/effects.js'
import { samplesFor } from './fields/samples.js'
import type { Evidence, ToolInput } from './toolset.js'
import { expected } from './plan.js'
import type { Effect } from '../4-trace/graph.js'

/** A reason to trust a tool less. */
interface Doubt {
  readonly when: (draft: Draft, inputs: readonly ToolInput[]) => boolean
  readonly cost: number
  readonly claim: string
}

const doubts: readonly Doubt[] = [
  {
    cost: 0.15,
    claim: 'not everything that the action does could be followed',
    when: ({ intent }) => intent.subjects.some((subject) => subject.action.partial === true),
  },
  {
    cost: 0.15,
    claim: 'the endpoint does not say what it does; judged by the name of the handler',
    when: ({ intent }) => intent.lead.guessed,
  },
  {
    cost: 0.2,
    claim: 'no other page leads to this page',
    when: ({ intent }) => !intent.lead.app.distance.has(intent.page.route),
  },
  {
    cost: 0.1,
    claim: 'no label on the page says what it does',
    when: ({ intent }) =>
      intent.lead.action.kind === 'event' && intent.lead.action.triggers.every((trigger) => trigger.label === null),
  },
  {
    cost: 0.1,
    claim: 'an identifier is needed and no tool is known that gives it',
    when: (_, inputs) =>
      inputs.some(
        (input) => input.required && input.name.endsWith('Id') && input.provenance.every((one) => one.from === 'user'),
      ),
  },
]

/** Confidence 0..1 with the reasons, and the places in the source that the tool rests on. */
export function groundsOf(
  draft: Draft,
  inputs: readonly ToolInput[],
  direct: Directness,
): { readonly confidence: number; readonly evidence: readonly Evidence[] } {
  const { intent } = draft
  const held = doubts.filter((doubt) => doubt.when(draft, inputs))
  const confidence = Math.max(0.05, intent.confidence - held.reduce((sum, doubt) => sum + doubt.cost, 0))
  const at = intent.lead.action.at
  const evidence = [
    { claim: intent.claim, at },
    ...expected(draft).map((effect) => ({ claim: effectClaim(effect), at: effect.at })),
    ...draft.fields.flatMap((field) =>
      field.param ? [{ claim: `the page reads the query key ${field.key}`, at: field.param.at }] : [],
    ),
    ...draft.fields.flatMap((field) =>
      samplesFor(field).map(({ at: place }) => ({ claim: `a sample value of ${field.key}`, at: place })),
    ),
    ...intent.subjects
      .slice(1)
      .map((subject) => ({ claim: `${subject.id} does the same or refines it`, at: subject.action.at })),
    { claim: typeof direct === 'string' ? `handed over to the page: ${direct}` : 'carried out without the page', at },
    ...held.map((doubt) => ({ claim: `less sure: ${doubt.claim}`, at })),
  ]
  return { confidence: Math.round(confidence * 100) / 100, evidence }
}

function effectClaim(effect: Effect): string {
  switch (effect.kind) {
    case 'request':
    case 'cloud':
      return `asks ${endpointOf(effect)}`
    case 'navigate':
      return `goes to ${effect.to ?? effect.via}`
    case 'storage':
      return `${effect.op} of storage ${effect.key ?? '(any key)'}`
    case 'api':
      return `calls ${effect.name}`
    case 'set':
      return `sets ${effect.path}`
    case 'emit':
      return `emits ${effect.event}`
  }
}
