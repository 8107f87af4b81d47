import type { JsonSchema, Provenance, Skill, Tool, ToolInput } from '../../../5-infer/toolset.js'
import { defineEmitter } from '../../emitter.js'
import { plain } from '../../plain.js'
import { byText } from '../../../source/order.js'

/**
 * surface.md: the whole surface that assistants are offered, short and in the order of names, so that a review sees at a
 * glance what a change to the app has added, removed or made riskier.
 */
export const surface = defineEmitter({
  name: 'surface',
  agentFacing: true,
  emit: ({ toolset: { skills } }) => {
    const parts = skills.toSorted((a, b) => byText(a.name, b.name)).map(skillPart)
    return [[{ path: 'surface.md', text: ['# Tools\n', ...parts].join('\n') }], []]
  },
})

function skillPart({ name, tools }: Skill): string {
  const parts = tools.toSorted((a, b) => byText(a.name, b.name)).map(toolPart)
  return `## ${name}\n\n${parts.join('\n')}`
}

function toolPart(tool: Tool): string {
  const risk = tool.confirm ? `${tool.risk}, confirmed` : tool.risk
  const gives = fieldsOf(tool.outputs)
  return [
    `- ${tool.name} (${tool.kind}, ${risk}) ${tool.page}: ${plain(tool.title, 60)}\n`,
    ...tool.inputs.toSorted((a, b) => byText(a.name, b.name)).map(inputLine),
    ...(gives.length > 0 ? [`  - → ${gives.join(', ')}\n`] : []),
  ].join('')
}

function inputLine({ name, required, schema, provenance }: ToolInput): string {
  const choices = schema.enum === undefined ? '' : ` ${schema.enum.map((value) => plain(String(value), 30)).join('|')}`
  const sources = [...new Set(provenance.map(sourceOf))].toSorted(byText).join(' or ')
  return `  - ${name}${required ? '' : '?'}: ${schema.type ?? 'unknown'}${choices} ← ${sources}\n`
}

function sourceOf(source: Provenance): string {
  return source.from === 'tool' ? `${source.tool}.${pathOf(source.path)}` : source.from
}

/** What the top level of a result holds. */
function fieldsOf({ properties = {} }: JsonSchema): readonly string[] {
  return Object.entries(properties)
    .map(([name, { type }]) => pathOf(type === 'array' ? `${name}[]` : name))
    .toSorted(byText)
}

/** Empty brackets make no link. */
function pathOf(path: string): string {
  return plain(path, 80).replace(/［］/gu, '[]')
}
