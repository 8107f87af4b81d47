import type { Skill, Tool, ToolInput } from '../../../5-infer/toolset.js'
import { definePackageEmitter } from '../../emitter.js'
import { jsonArtifact } from '../../json.js'
import { plain } from '../../plain.js'
import { fieldLabel } from '../../field-label.js'
import { utterancesOf } from '../skill/utterances.js'
import type { EvaluationWording, Wording } from '../../wording/wording.js'
import { evaluationFile } from './schema.js'

/** The platform takes one to a hundred. */
const MOST_CASES = 100

/**
 * evaluation.json: what people would ask for, to begin an evaluation with: every tool once, and then, where a tool needs what
 * another one gives, both as one request. Names and values that only the server knows are left to the developer. Part of a
 * package only.
 */
export const evaluation = definePackageEmitter({
  name: 'evaluation',
  agentFacing: true,
  emit: ({ toolset: { skills }, wording }) => {
    const cases = [...chained(skills, wording.evaluation), ...skills.flatMap((skill) => simple(skill, wording))].slice(
      0,
      MOST_CASES,
    )
    return [[jsonArtifact('evaluation.json', evaluationFile, { cases: cases.map((intent) => ({ intent })) })], []]
  },
})

function simple(skill: Skill, wording: Wording): readonly string[] {
  return skill.tools.flatMap((tool) => utterancesOf({ ...skill, tools: [tool] }, wording).slice(0, 1))
}

/** '先查看菜单列表，从里面选一项，再加入购物袋，杯型要 large': a search, a choice, and what is then said of it. */
function chained(skills: readonly Skill[], say: EvaluationWording): readonly string[] {
  const tools = new Map(skills.flatMap((skill) => skill.tools).map((tool) => [tool.name, tool]))
  return [...tools.values()].flatMap((tool) => {
    const supplier = tool.inputs.flatMap((input) => supplierOf(input, tools)).find((other) => other !== tool)
    if (supplier === undefined) return []
    return [say.chained(supplier, tool, wishes(tool, say))]
  })
}

function supplierOf(input: ToolInput, tools: ReadonlyMap<string, Tool>): readonly Tool[] {
  if (!input.required) return []
  const names = input.provenance.flatMap((source) => (source.from === 'tool' ? [source.tool] : []))
  return names.flatMap((name) => tools.get(name) ?? []).filter((tool) => tool.risk === 'read')
}

/** What is chosen: one of the values that the source lists, the last, because the first is what happens anyway. */
function wishes(tool: Tool, say: EvaluationWording): readonly string[] {
  const chosen = tool.inputs.flatMap(({ name, schema }) => {
    const value = schema.enum?.at(-1)
    const label = fieldLabel({ name, schema }, 30)
    return value === undefined ? [] : [say.wish(label, plain(String(value), 20))]
  })
  return chosen.slice(0, 3)
}
