import { canonical } from '../source/digest.js'
import { byText } from '../source/order.js'
import type { FieldChange } from './changes.js'
import type { ComparedPair } from './pair.js'
import type { Reached } from './reached.js'
import type { SnapshotTool } from './snapshot.js'
import type { Translation } from './translation.js'

type Input = SnapshotTool['inputs'][number]
type Schema = SnapshotTool['outputs']

/** What is compared of a tool: a name for it, and its value; null where there is none. */
type Facts = ReadonlyMap<string, unknown>

/** Everything that is other about a tool, where `translate` says what its neighbours and pages are called now. */
export function compareTools({ before, after, own }: ComparedPair, translate: Translation): readonly FieldChange[] {
  const old = translate.tool(before)
  return [
    ...changed(behaviourOf(old, textsOf(own.before).map(translate.effect)), behaviourOf(after, textsOf(own.after))),
    ...inputChanges(old.inputs, after.inputs),
    ...changed(new Map(outputFacts('outputs', old.outputs)), new Map(outputFacts('outputs', after.outputs))),
    ...changed(wordsOf(old), wordsOf(after)),
  ]
}

function textsOf(reached: readonly Reached[]): readonly string[] {
  return [...new Set(reached.map(({ text }) => text))]
}

function changed(before: Facts, after: Facts): readonly FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const change = { field, before: before.get(field) ?? null, after: after.get(field) ?? null }
    return canonical(change.before) === canonical(change.after) ? [] : [change]
  })
}

/** In the order in which a reviewer wants to read them, as are the words. */
function behaviourOf(tool: SnapshotTool, effects: readonly string[]): Facts {
  return new Map<string, unknown>([
    ['risk', tool.risk],
    ['confirm', tool.confirm],
    ['kind', tool.kind],
    ['effects', effects.toSorted(byText)],
    ['withheld', tool.withheld ?? null],
    ['page', tool.page],
    ['actions', tool.actions.toSorted(byText)],
    ['plan', tool.plan.map(stepOf)],
    ['preconditions', tool.preconditions.map(({ kind, detail }) => `${kind}: ${detail}`).sort(byText)],
    ['direct', tool.direct ?? null],
  ])
}

function wordsOf({ title, description, results, after }: SnapshotTool): Facts {
  return new Map<string, unknown>(Object.entries({ title, description, results, after: after ?? null }))
}

/** An input that is there on one side only is one change. */
function inputChanges(before: readonly Input[], after: readonly Input[]): readonly FieldChange[] {
  const old = new Map(before.map((input) => [input.name, input]))
  const now = new Map(after.map((input) => [input.name, input]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)]
    if (was !== undefined && is !== undefined) return changed(inputFacts(was), inputFacts(is))
    return [{ field: `inputs.${name}`, before: summaryOf(was), after: summaryOf(is) }]
  })
}

function summaryOf(input: Input | undefined): string | null {
  if (input === undefined) return null
  return `${input.required ? 'required' : 'optional'} ${input.schema.type ?? 'unknown'}`
}

function inputFacts({ name, schema, required, provenance }: Input): Facts {
  const { type = null, enum: choices = null, description = null, ...rest } = schema
  const facts = {
    required,
    type,
    enum: choices,
    provenance: provenance.map((source) => canonical(source)).sort(byText),
    schema: Object.keys(rest).length === 0 ? null : rest,
    description,
  }
  return new Map<string, unknown>(Object.entries(facts).map(([key, value]) => [`inputs.${name}.${key}`, value]))
}

/** 'outputs.items[].id' → its type. */
function outputFacts(path: string, { type, properties, items }: Schema): readonly (readonly [string, unknown])[] {
  return [
    [path, type ?? 'unknown'],
    ...Object.entries(properties ?? {}).flatMap(([name, inner]) => outputFacts(`${path}.${name}`, inner)),
    ...(items === undefined ? [] : outputFacts(`${path}[]`, items)),
  ]
}

function stepOf(step: SnapshotTool['plan'][number]): string {
  switch (step.do) {
    case 'open':
      return `open ${step.route}${queryOf(step.query)}`
    case 'fill':
      return `fill ${step.element} with ${step.input}`
    case 'confirm':
      return `confirm ${step.what}`
    case 'expect':
      return `expect ${step.effect.kind}`
    default:
      return [step.do, step.element, step.input, step.row].filter((word) => word !== undefined).join(' ')
  }
}

function queryOf(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([key, value], at) => `${at === 0 ? '?' : '&'}${key}=${value}`)
    .join('')
}
