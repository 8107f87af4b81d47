import type { AppGraph } from '../../../4-trace/graph.js'
import type { JsonSchema, Skill, Tool, ToolInput } from '../../../5-infer/toolset.js'
import { utf8Bytes } from '../../json.js'

/** An entry of `apis`: what an assistant knows of a tool. */
export interface Api {
  readonly name: string
  readonly description: string
  readonly inputSchema: ArgumentsSchema
  readonly outputSchema: JsonSchema
  readonly _meta?: { readonly ui: { readonly pagePath: string } }
}

/** The schema of a call's arguments. */
export interface ArgumentsSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

/**
 * The entry of `tool`. Every call can end on the page that the person sees then, so each names it; the platform's evaluation
 * expects a page behind every answer.
 */
function apiOf(tool: Tool, graph: AppGraph): Api {
  const api = {
    name: tool.name,
    description: tool.description,
    inputSchema: argumentsOf(tool.inputs),
    outputSchema: tool.outputs,
  }
  if (!graph.pages.some(({ route }) => route === tool.page)) return api
  return { ...api, _meta: { ui: { pagePath: `/${tool.page}` } } }
}

/** What the assistant must supply: values that the app itself holds are no arguments of a call. */
export function argumentsOf(inputs: readonly ToolInput[]): ArgumentsSchema {
  const asked = inputs.filter(({ name, provenance }) => name !== '__proto__' && !provenance.every(isHeld))
  const properties = Object.fromEntries(asked.map(({ name, schema }) => [name, schema]))
  const required = asked.filter((input) => input.required).map(({ name }) => name)
  return { type: 'object', properties, ...(required.length > 0 && { required }) }
}

function isHeld({ from }: ToolInput['provenance'][number]): boolean {
  return from === 'session' || from === 'storage' || from === 'constant'
}

/**
 * How much of the platform's limit the skill takes: it counts the file without white space and without `outputSchema`.
 * Three readings of the limit are about; bytes are the strictest.
 */
export function countedBytes(apis: readonly Api[]): number {
  const counted = apis.map((api) => ({ ...api, outputSchema: undefined }))
  return utf8Bytes(JSON.stringify({ apis: counted }))
}

/** `apis` of a skill. */
export function apisOf(skill: Pick<Skill, 'tools'>, graph: AppGraph): readonly Api[] {
  return skill.tools.map((tool) => apiOf(tool, graph))
}
