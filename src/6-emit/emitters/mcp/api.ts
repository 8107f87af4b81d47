import type { AppGraph } from '../../../4-trace/graph.js'
import type { JsonSchema, Skill, Tool, ToolInput } from '../../../5-infer/toolset.js'
import { utf8Bytes } from '../../../source/bytes.js'
import { shortened, targetOf } from '../../target.js'

/** An entry of `apis`: what an assistant knows of a tool. */
export interface Api {
  readonly name: string
  readonly description: string
  readonly inputSchema: ArgumentsSchema
  readonly outputSchema: JsonSchema
  readonly _meta?: { readonly ui: { readonly pagePath: string } | { readonly componentPath: string } }
}

/** mcp.json: what the platform is told of a skill. */
export interface McpFile {
  readonly apis: readonly Api[]
  readonly components?: readonly Card[]
}

/** The schema of a call's arguments. */
export interface ArgumentsSchema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

/** A component of the package that shows results. */
export interface Card {
  readonly path: string
  /** The page that it opens where a result names none. */
  readonly relatedPage: string
}

/**
 * The entry of `tool`. Every call can end on the page that the person sees then, so each names it, or the card that opens it;
 * WeChat's evaluation expects a page behind every answer.
 */
function apiOf(tool: Tool, graph: AppGraph): Api {
  const target = targetOf(graph.app.platform)
  const api = {
    name: tool.name,
    description: shortened(tool.description, target.longest.tool),
    inputSchema: argumentsOf(tool.inputs),
    outputSchema: tool.outputs,
  }
  const own = target.takesQuotes ? api : withoutQuotes(api)
  if (!graph.pages.some(({ route }) => route === tool.page)) return own
  return {
    ...own,
    _meta: { ui: target.card === null ? { pagePath: `/${tool.page}` } : { componentPath: target.card } },
  }
}

/** The same without the marks that Alipay's format forbids in any text: words of the app keep others around them. What may be given for an input stays. */
function withoutQuotes<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key: string, part: unknown) =>
    typeof part === 'string' && key === 'description' ? withCorners(part) : part,
  ) as Value
}

function withCorners(text: string): string {
  return text
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    .replace(/["'‘’]/gu, '')
}

/** The components that the tools of a skill are shown by. */
export function cardsOf({ tools }: Pick<Skill, 'tools'>, graph: AppGraph): readonly Card[] {
  const { card } = targetOf(graph.app.platform)
  const [first] = tools.filter(({ page }) => graph.pages.some(({ route }) => route === page))
  return card === null || first === undefined ? [] : [{ path: card, relatedPage: `/${first.page}` }]
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

/** mcp.json of a skill. */
export function mcpOf(skill: Pick<Skill, 'tools'>, graph: AppGraph): McpFile {
  const cards = cardsOf(skill, graph)
  return { apis: skill.tools.map((tool) => apiOf(tool, graph)), ...(cards.length > 0 && { components: cards }) }
}

/**
 * How much of the platform's limit the skill takes. WeChat counts the file without white space and without `outputSchema`, and
 * three readings of that are about: bytes are the strictest. Of Alipay nothing of the kind is said, so all of it counts.
 */
export function countedBytes(file: McpFile, graph: AppGraph): number {
  if (targetOf(graph.app.platform).countsWholeFile) return utf8Bytes(JSON.stringify(file, null, 2))
  return utf8Bytes(JSON.stringify({ ...file, apis: file.apis.map((api) => ({ ...api, outputSchema: undefined })) }))
}
