import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import type { CallToolResult, Tool as McpTool } from '@modelcontextprotocol/sdk/types.js'
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv'
import type { AnswerWording } from '../6-emit/wording/wording.js'
import { answerOf } from './answer.js'
import type { Answer, Arguments } from './answer.js'
import { answerSchema } from './catalog.js'
import type { Catalog, CatalogTool } from './catalog.js'

/** An MCP server over a catalog that can change while it runs. */
export interface ToolServer {
  readonly connect: McpServer['connect']
  readonly close: () => Promise<void>
  /** Offers `catalog` from now on, and tells the client what has changed. */
  readonly offer: (catalog: Catalog) => Promise<void>
  /** Tells the client what people should know. */
  readonly warn: (text: string) => Promise<void>
}

/** A server that offers `first`, until it is told otherwise. */
export function toolServer(first: Catalog, version: string): ToolServer {
  let catalog = first
  const capabilities = { tools: { listChanged: true }, resources: { listChanged: true }, logging: {} }
  const mcp = new McpServer({ name: 'mini2mcp', version }, { capabilities })
  const { server } = mcp
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listOf(catalog) }))
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => called(catalog, params.name, params.arguments ?? {}))
  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: [...catalog.resources.values()].map(({ uri, name, mimeType }) => ({ uri, name, mimeType })),
  }))
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => ({ contents: [readFrom(catalog, uri)] }))
  return {
    connect: (transport) => mcp.connect(transport),
    close: () => mcp.close(),
    offer: async (next) => {
      const before = catalog
      catalog = next
      if (!mcp.isConnected()) return
      if (listText(before) !== listText(next)) await server.sendToolListChanged()
      if (!sameFiles(before, next)) await server.sendResourceListChanged()
    },
    warn: async (data) => {
      if (mcp.isConnected()) await server.sendLoggingMessage({ level: 'warning', logger: 'mini2mcp', data })
    },
  }
}

function listOf({ tools, say }: Catalog): McpTool[] {
  const outputSchema = answerSchema(say)
  return [...tools.values()].map((each) => listed(each, outputSchema))
}

function listed({ tool, inputSchema, annotations, meta }: CatalogTool, outputSchema: object): McpTool {
  const { name, title, description } = tool
  // The protocol's type asks for mutable records of a looser kind than ours: a copy as plain JSON is both.
  return JSON.parse(
    JSON.stringify({ name, title, description, inputSchema, outputSchema, annotations, _meta: meta }),
  ) as McpTool
}

function listText(catalog: Catalog): string {
  return JSON.stringify(listOf(catalog))
}

function sameFiles(one: Catalog, other: Catalog): boolean {
  if (one.resources.size !== other.resources.size) return false
  return [...one.resources].every(([uri, { text }]) => other.resources.get(uri)?.text === text)
}

function readFrom(catalog: Catalog, uri: string): { uri: string; mimeType: string; text: string } {
  const resource = catalog.resources.get(uri)
  if (resource === undefined) throw new McpError(ErrorCode.InvalidParams, `no resource ${uri}`)
  return { uri, mimeType: resource.mimeType, text: resource.text }
}

const validator = new AjvJsonSchemaValidator()

function called(catalog: Catalog, name: string, args: Arguments): CallToolResult {
  const known = catalog.tools.get(name)
  if (known === undefined) throw new McpError(ErrorCode.InvalidParams, `no tool ${name}`)
  const checked = validator.getValidator({ ...known.inputSchema, additionalProperties: false })(args)
  if (!checked.valid) {
    return { isError: true, content: [{ type: 'text', text: catalog.say.refused(checked.errorMessage) }] }
  }
  const answer = answerOf(known.tool, args)
  return { content: [{ type: 'text', text: told(known, answer, catalog.say) }], structuredContent: { ...answer } }
}

/** The answer for those who read text only. */
function told({ tool }: CatalogTool, { url, confirm, steps }: Answer, say: AnswerWording): string {
  const lines = steps.map(({ do: deed, element, value, what }) =>
    [deed, element ?? what, value === undefined ? null : JSON.stringify(value)]
      .filter((part) => part !== null)
      .join(' '),
  )
  return [say.planned(tool.title, confirm), `open ${url}`, ...lines].join('\n')
}
