import { inputIn } from '../../../5-infer/plan.js'
import type { DirectRequest, Tool } from '../../../5-infer/toolset.js'
import { fieldLabel } from '../../field-label.js'
import { plain } from '../../plain.js'
import { argumentsOf } from '../mcp/api.js'
import type { Wording } from '../../wording/wording.js'
import type { Dialect } from './dialect.js'
import { placesOf, sendingOf, textsOf } from './direct-body.js'
import { argument, quoted } from './literal.js'
import { replyOf } from './reply.js'

/** What a script has to know besides its tool. */
export interface Around {
  readonly pageTitle: string | null
  /** The folder of the helpers of all scripts. */
  readonly shared: string
  readonly dialect: Dialect
  readonly wording: Wording
}

/**
 * apis/<tool>.js: checks the arguments, carries the tool out where that is one request, and hands over to the page, with what
 * the page takes in its query. What the page does not take there, the person enters on it.
 */
export function apiScript(tool: Tool, { pageTitle, shared, dialect, wording }: Around): string {
  const asked = argumentsOf(tool.inputs)
  const query = queryPairs(tool, new Set(Object.keys(asked.properties)))
  const reminders = tool.inputs
    .filter(({ name }) => name in asked.properties && !query.some(({ input }) => input === name))
    .map((input) => `[${quoted(fieldLabel(input, 30))}, ${argument(input.name)}]`)
  const page = dialect.page({
    route: tool.page,
    title: plain(pageTitle ?? tool.title, 30),
    query: `queryOf([${query.map(({ text }) => text).join(', ')}])`,
  })
  const handover = wording.speech.told(replyOf(tool, pageTitle, wording.reply))
  const texts = { failure: wording.reply.failed(plain(pageTitle ?? '', 30) || null), page: handover }
  const { head, tail } = dialect.entry(tool.name)
  const body = tool.direct
    ? directBody(tool.direct, page, textsOf(tool.results, texts))
    : handoverBody(page, handover, reminders)
  return `${usesOf(tool, dialect, shared)}

const inputSchema = ${JSON.stringify(asked, null, 2)}
${tool.direct ? `\n${placesOf(tool.direct)}\n` : ''}
/** ${plain(tool.title)} */
${head}(args = {}) {
  const problems = problemsOf(inputSchema, args, ${quoted(wording.call.arguments)})
  if (problems.length > 0) return refused(problems)
${body}
}
${tail}`
}

function usesOf({ direct }: Tool, dialect: Dialect, shared: string): string {
  if (direct === undefined)
    return dialect.use(['problemsOf', 'refused', 'queryOf', 'remind'], `${shared}/${dialect.helpers.call}`)
  return [
    dialect.use(['problemsOf', 'refused', 'queryOf'], `${shared}/${dialect.helpers.call}`),
    dialect.use([sendingOf(direct).helper, 'answered'], `${shared}/request`),
  ].join('\n')
}

function handoverBody(page: string, handover: string, reminders: readonly string[]): string {
  return `  return {
    isError: false,
    content: [{ type: 'text', text: ${quoted(handover)} + remind([${reminders.join(', ')}]) }],
    ${page},
  }`
}

/** Asks what the page would ask. */
function directBody(direct: DirectRequest, page: string, texts: string): string {
  return `  const response = await ${sendingOf(direct).call}
  return answered(response, places, ${texts}, { ${page} })`
}

interface QueryPair {
  readonly text: string
  /** Name of the argument that gives the value; absent where the app always passes the same. */
  readonly input?: string
}

/** The page's query keys that the call can fill: from an argument, or with what the app always passes. */
function queryPairs(tool: Tool, asked: ReadonlySet<string>): readonly QueryPair[] {
  const [open] = tool.plan.flatMap((step) => (step.do === 'open' ? [step.query] : []))
  return Object.entries(open ?? {}).flatMap(([key, value]): readonly QueryPair[] => {
    const input = inputIn(value)
    if (input === null) return [{ text: `[${quoted(key)}, ${quoted(value)}]` }]
    return asked.has(input) ? [{ text: `[${quoted(key)}, ${argument(input)}]`, input }] : []
  })
}
