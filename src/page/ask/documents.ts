import type { Choice, GraphUnit, Meaning, Trigger } from '../../4-trace/graph.js'
import type { Tool, ToolInput } from '../../5-infer/toolset.js'
import type { Model } from '../model.js'

/** Fields in which a tool is looked for, the weightiest first. */
export const fields = ['title', 'name', 'labels', 'choices', 'inputs', 'page', 'description'] as const

export type Field = (typeof fields)[number]

/** What a tool is found by. */
export type ToolDocument = Readonly<Record<Field, string>> & { readonly id: string }

/** Every tool that assistants are offered, as a text to search. */
export function documentsOf(model: Model): readonly ToolDocument[] {
  return model.tools.filter(({ tool }) => tool.withheld === undefined).map(({ tool }) => documentOf(tool, model))
}

/** The tools that look for whatever words they are given. */
export function lookingUp(model: Model): readonly Tool[] {
  return model.tools.flatMap(({ tool }) => (tool.withheld === undefined && takesWords(tool) ? [tool] : []))
}

function takesWords({ kind, inputs }: Tool): boolean {
  const spoken = inputs.filter(({ schema, provenance }) => {
    return schema.type === 'string' && schema.enum === undefined && provenance.some(({ from }) => from === 'user')
  })
  return kind === 'query' && spoken.some(({ required }) => required)
}

function documentOf(tool: Tool, model: Model): ToolDocument {
  const page = model.unit(tool.page)
  const triggers = tool.actions.flatMap((action) => triggersOf(action, model))
  return {
    id: tool.name,
    name: tool.name,
    title: tool.title,
    labels: triggers.flatMap(({ label }) => label ?? []).join(' '),
    choices: tool.inputs.flatMap((input) => choicesOf(input, page).map(({ label }) => label)).join(' '),
    inputs: tool.inputs.map(({ name, schema }) => `${name} ${told(schema.description ?? '')}`).join(' '),
    page: page?.title ?? '',
    description: tool.description,
  }
}

/** What an input is. Behind the first sentence stands how it is come by, in the same words everywhere. */
function told(description: string): string {
  return description.split(/。|\. /u, 1).join('')
}

function triggersOf(action: string, model: Model): readonly Trigger[] {
  const [route = '', handler] = action.split('#')
  return model.unit(route)?.actions.find((one) => one.handler === handler)?.triggers ?? []
}

/** What each value of a closed set is called on `page`; itself where nothing else is known. */
export function choicesOf({ name, schema }: ToolInput, page: GraphUnit | undefined): readonly Required<Choice>[] {
  const all = page === undefined ? [] : labelled(page)
  // An element that carries the value under this very name tells more than one that carries it under another.
  const labels = [...all.filter(({ key }) => key === name), ...all]
  return (schema.enum ?? []).map((value) => {
    return { value, label: labels.find((choice) => choice.value === value)?.label ?? String(value) }
  })
}

interface Labelled extends Required<Choice> {
  /** The name under which an element carries the value. */
  readonly key?: string
}

/** Every value on `page` that has a label: of elements that carry it, choices of controls, what is said where data has a value. */
function labelled(page: GraphUnit): readonly Labelled[] {
  const triggers = page.actions.flatMap((action) => action.triggers)
  const fields = page.state.flatMap((field) => field.controls ?? [])
  const choices = [...triggers.flatMap(({ control }) => control ?? []), ...fields].flatMap(
    (control) => control.choices ?? [],
  )
  const meanings = (page.meanings ?? []).map(({ value, text }) => ({ value, label: text }))
  return [...triggers.flatMap(carried), ...[...choices, ...meanings].flatMap(named)]
}

function carried({ label, carries = {}, turns = [] }: Trigger): readonly Labelled[] {
  return [...(label === null ? [] : [{ label, carries }]), ...turns].flatMap((element) =>
    Object.entries(element.carries).map(([key, value]) => ({ key, value, label: element.label })),
  )
}

function named({ value, label }: Omit<Meaning, 'path' | 'text'> & { readonly label?: string }): readonly Labelled[] {
  return label === undefined || typeof value === 'boolean' ? [] : [{ value, label }]
}
