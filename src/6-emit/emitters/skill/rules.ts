import type { Tool, ToolInput } from '../../../5-infer/toolset.js'
import type { RuleWording } from '../../wording/wording.js'
import { suppliersOf } from './suppliers.js'
import type { Surroundings } from './suppliers.js'

/** One line per ID: which tool has to be asked for it first. One line per act that is a person's own. Then what holds for all. */
export function rules(tools: readonly Tool[], around: Surroundings, say: RuleWording): readonly string[] {
  const ids = tools.flatMap((tool) => idRules(tool, around, say))
  const asked = tools.some(({ inputs }) => inputs.some((input) => input.required && isSaid(input)))
  return [
    ...ids,
    ...tools.flatMap((tool) => personRule(tool, around, say)),
    ...(ids.length > 0 ? [say.ids] : []),
    ...(asked ? [say.required] : []),
    ...(tools.some(isDone) ? [say.changes] : []),
  ]
}

/** What a call carries out to the end, once the person has asked for it. */
function isDone(tool: Tool): boolean {
  return tool.confirm && tool.kind === 'mutate' && tool.risk === 'write'
}

function isSaid({ provenance }: ToolInput): boolean {
  return provenance.some(({ from }) => from === 'user' || from === 'choice')
}

/** Values that come from the same tools share a line. Nobody is told to change or pay something to learn an ID. */
function idRules(tool: Tool, around: Surroundings, say: RuleWording): readonly string[] {
  const lines = new Map<string, IdRule>()
  for (const input of tool.inputs) {
    const suppliers = suppliersOf(tool, input, around)
    if (suppliers.length === 0) continue
    const names = suppliers.map(({ name, skill }) => (skill === around.skill ? name : say.abroad(name, skill)))
    const how = !input.required ? 'optional' : suppliers.some(({ reads }) => reads) ? 'read' : 'given'
    const key = [how, ...names].join(' ')
    lines.set(key, { how, names, inputs: [...(lines.get(key)?.inputs ?? []), input.name] })
  }
  return [...lines.values()].map(({ how, names, inputs }) => say.line(tool.name, say.values(how, names, inputs)))
}

/** What may be left out keeps nobody waiting. */
interface IdRule {
  readonly how: 'optional' | 'read' | 'given'
  readonly names: readonly string[]
  readonly inputs: readonly string[]
}

/** Paying, authorising and handling the phone are the person's own acts: a call gets as far as their page. */
function personRule(tool: Tool, { titles }: Surroundings, say: RuleWording): readonly string[] {
  const page = titles.get(tool.page) ?? null
  if (tool.risk === 'payment') return [say.line(tool.name, say.payment(page))]
  if (tool.kind === 'auth' && tool.risk === 'privacy') return [say.line(tool.name, say.authorisation(page))]
  if (tool.kind === 'device') return [say.line(tool.name, say.device(page))]
  return []
}
