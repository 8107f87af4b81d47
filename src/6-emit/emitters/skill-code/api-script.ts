import { inputIn } from '../../../5-infer/plan.js'
import type { Tool } from '../../../5-infer/toolset.js'
import { fieldLabel } from '../../field-label.js'
import { plain } from '../../plain.js'
import { argumentsOf } from '../mcp/api.js'
import type { Wording } from '../../wording/wording.js'
import { quoted } from './literal.js'
import { replyOf } from './reply.js'

/** What a script has to know besides its tool. */
export interface Around {
  readonly pageTitle: string | null
  /** Where the helpers of all scripts are. */
  readonly shared: string
  readonly wording: Wording
}

/**
 * apis/<tool>.js: checks the arguments and hands over to the page, with what the page takes in its query. What the page does
 * not take there, the person enters on it.
 */
export function apiScript(tool: Tool, { pageTitle, shared, wording }: Around): string {
  const asked = argumentsOf(tool.inputs)
  const query = queryPairs(tool, new Set(Object.keys(asked.properties)))
  const reminders = tool.inputs
    .filter(({ name }) => name in asked.properties && !query.some(({ input }) => input === name))
    .map((input) => `[${quoted(fieldLabel(input, 20))}, ${argument(input.name)}]`)
  return `const { problemsOf, refused, queryOf, remind } = require('${shared}')

const inputSchema = ${JSON.stringify(asked, null, 2)}

/** ${plain(tool.title)} */
async function ${tool.name}(args = {}) {
  const problems = problemsOf(inputSchema, args, ${quoted(wording.call.arguments)})
  if (problems.length > 0) return refused(problems)
  return {
    isError: false,
    content: [{ type: 'text', text: ${quoted(wording.told(replyOf(tool, pageTitle, wording.reply)))} + remind([${reminders.join(', ')}]) }],
    handoff: { query: queryOf([${query.map(({ text }) => text).join(', ')}]) },
  }
}

module.exports = ${tool.name}
`
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

/** An argument of the call, whatever the app calls it. */
function argument(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `args.${name}` : `args[${quoted(name)}]`
}
