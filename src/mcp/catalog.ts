import type { Compilation } from '../compile.js'
import type { JsonSchema, Tool } from '../5-infer/toolset.js'
import { argumentsOf } from '../6-emit/emitters/mcp/api.js'
import type { ArgumentsSchema } from '../6-emit/emitters/mcp/api.js'
import { offeredOf } from '../6-emit/offered.js'
import { wordings } from '../6-emit/wording/wordings.js'
import type { AnswerWording } from '../6-emit/wording/wording.js'
import type { Language } from '../diagnostics/message.js'
import { annotationsOf, effectsOf } from './annotations.js'
import type { Annotations } from './annotations.js'

/** What the server offers at one time: the tools that assistants are offered, and the files that were written. */
export interface Catalog {
  readonly tools: ReadonlyMap<string, CatalogTool>
  readonly resources: ReadonlyMap<string, Resource>
  readonly say: AnswerWording
}

export interface CatalogTool {
  readonly tool: Tool
  readonly inputSchema: ArgumentsSchema
  readonly annotations: Annotations
  readonly meta: Readonly<Record<string, unknown>>
}

export interface Resource {
  readonly uri: string
  readonly name: string
  readonly mimeType: string
  readonly text: string
}

/** Keys of `_meta` are prefixed, as MCP demands. */
const prefix = 'mini2mcp/'

/** The schema of what a call answers: a plan, for nothing is carried out. What the page shows then is in `_meta`. */
export function answerSchema({ url, confirm }: AnswerWording): JsonSchema & { readonly type: 'object' } {
  return {
    type: 'object',
    properties: {
      url: { type: 'string', description: url },
      risk: { type: 'string', enum: ['read', 'write', 'payment', 'privacy'] },
      confirm: { type: 'boolean', description: confirm },
      steps: { type: 'array', items: { type: 'object' } },
    },
    required: ['url', 'risk', 'confirm', 'steps'],
  }
}

/** `compilation` as a catalog that speaks `lang`, in the order of the files. */
export function catalogOf({ graph, toolset, artifacts }: Compilation, lang: Language = 'zh-CN'): Catalog {
  const tools = offeredOf(toolset).skills.flatMap((skill) =>
    skill.tools.map((tool): CatalogTool => {
      const meta = {
        [`${prefix}skill`]: skill.name,
        [`${prefix}pagePath`]: `/${tool.page}`,
        [`${prefix}outputs`]: tool.outputs,
        [`${prefix}results`]: tool.results,
        [`${prefix}confidence`]: tool.confidence,
      }
      const annotations = annotationsOf(tool, effectsOf(tool, graph))
      return { tool, inputSchema: argumentsOf(tool.inputs), annotations, meta }
    }),
  )
  return {
    tools: new Map(tools.map((each) => [each.tool.name, each])),
    resources: new Map(artifacts.map(({ path, text }) => [uriOf(path), resourceOf(path, text)])),
    say: wordings[lang].answer,
  }
}

function resourceOf(path: string, text: string): Resource {
  const mimeType = path.endsWith('.json') ? 'application/json' : path.endsWith('.md') ? 'text/markdown' : 'text/plain'
  return { uri: uriOf(path), name: path, mimeType, text }
}

function uriOf(path: string): string {
  return `mini2mcp:///${path}`
}
