import type { GraphUnit, Param } from '../../../4-trace/graph.js'
import type { JsonSchema, Tool, ToolInput } from '../../../5-infer/toolset.js'
import { utf8Bytes } from '../../../source/bytes.js'
import { plain, titleLength } from '../../plain.js'
import type { PageMetaWording, Wording } from '../../wording/wording.js'
import type { PageMeta } from './schema.js'
import { own } from '../../../source/own.js'

/** The entry of `page`, on which `tools` work. */
export function describePage(page: GraphUnit, tools: readonly Tool[], wording: Wording): PageMeta {
  const name = wording.speech.page(page)
  const query = queryOf(page.params, tools)
  return {
    path: page.route,
    name,
    description: descriptionOf(name, tools, wording.pageMeta),
    ...(query !== null && { query }),
  }
}

function descriptionOf(name: string, tools: readonly Tool[], say: PageMetaWording): string {
  const abilities = [...new Set(tools.map((tool) => plain(tool.title, titleLength)).filter(Boolean))]
  return abilities.length === 0 ? say.opens(name) : say.does(name, abilities)
}

function queryOf(params: readonly Param[], tools: readonly Tool[]): Exclude<PageMeta['query'], undefined> | null {
  const named = params.filter(({ name }) => name !== '__proto__')
  if (named.length === 0) return null
  const properties = Object.fromEntries(named.map((param) => [param.name, paramSchema(param, tools)]))
  const required = named.filter((param) => param.required).map(({ name }) => name)
  return { type: 'object', properties, ...(required.length > 0 && { required }) }
}

/** A query is text in the end: what the page takes apart itself is passed as a string. */
function paramSchema(param: Param, tools: readonly Tool[]): JsonSchema {
  const type = param.type === 'number' || param.type === 'boolean' ? param.type : 'string'
  const description = tools.flatMap((tool) => inputsFor(tool, param.name))[0]?.schema.description
  return { type, ...(description !== undefined && { description }), ...(param.enum && { enum: param.enum }) }
}

/** The input of `tool` that its page is opened with under the query key `key`; tools may call it otherwise. */
function inputsFor(tool: Tool, key: string): readonly ToolInput[] {
  const [hole] = tool.plan.flatMap((step) =>
    step.do === 'open' && step.route === tool.page ? [own(step.query, key)] : [],
  )
  return tool.inputs.filter(({ name }) => (hole === undefined ? name === key : hole === `{${name}}`))
}

/** `page` without the query parameters that it can do without; the same object where there are none. */
export function withoutOptionalQuery(page: PageMeta): PageMeta {
  const { query, ...rest } = page
  if (query === undefined) return page
  const required = query.required ?? []
  if (required.length === 0) return rest
  const kept = Object.entries(query.properties).filter(([name]) => required.includes(name))
  if (kept.length === Object.keys(query.properties).length) return page
  return { ...rest, query: { ...query, properties: Object.fromEntries(kept) } }
}

/** `page` said to be opened, whatever can be done there, and its query by names and types alone. */
export function inBrief(page: PageMeta, say: PageMetaWording): PageMeta {
  const { path, name, description, query } = page
  const opens = say.opens(name)
  const kept = { path, name, description: utf8Bytes(opens) < utf8Bytes(description) ? opens : description }
  if (query === undefined) return kept
  const properties = Object.entries(query.properties).map(([key, { type }]) => [
    key,
    type === undefined ? {} : { type },
  ])
  return { ...kept, query: { ...query, properties: Object.fromEntries(properties) as typeof query.properties } }
}
