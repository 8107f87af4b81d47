import type { Tool, ToolInput } from '../../../5-infer/toolset.js'
import { suppliersOf } from './suppliers.js'
import type { Surroundings } from './suppliers.js'

/** One line per ID: which tool has to be asked for it first. One line per act that is a person's own. Then what holds for all. */
export function rules(tools: readonly Tool[], around: Surroundings): readonly string[] {
  const ids = tools.flatMap((tool) => idRules(tool, around))
  const asked = tools.some(({ inputs }) => inputs.some((input) => input.required && isSaid(input)))
  return [
    ...ids,
    ...tools.flatMap((tool) => personRule(tool, around)),
    ...(ids.length > 0 ? ['编号只取自接口返回值；没有时先调用给出它的接口，不编造，不从用户的话推断'] : []),
    ...(asked ? ['必填信息以用户所说为准；没有说的先追问，不代填'] : []),
    ...(tools.some(isDone)
      ? ['会改动内容的接口：用户直接要求即为确认，信息齐全就调用；只是问起或说得不明确时先问']
      : []),
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
function idRules(tool: Tool, around: Surroundings): readonly string[] {
  const bySuppliers = new Map<string, string[]>()
  for (const input of tool.inputs) {
    const suppliers = suppliersOf(tool, input, around)
    if (suppliers.length === 0) continue
    const names = suppliers.map(({ name, skill }) => (skill === around.skill ? name : `${name}（技能 ${skill}）`))
    const rule = ruleOf(
      input.required,
      suppliers.some(({ reads }) => reads),
      names.join(' 或 '),
    )
    bySuppliers.set(rule, [...(bySuppliers.get(rule) ?? []), input.name])
  }
  return [...bySuppliers].map(([rule, names]) => `${tool.name}：${rule}${names.join('、')}`)
}

/** What may be left out keeps nobody waiting. */
function ruleOf(required: boolean, reads: boolean, names: string): string {
  if (!required) return `可从 ${names} 的结果取 `
  return reads ? `先用 ${names} 取得 ` : `只在 ${names} 已给出结果后调用，从中取 `
}

/** Paying, authorising and handling the phone are the person's own acts: a call gets as far as their page. */
function personRule(tool: Tool, { titles }: Surroundings): readonly string[] {
  const title = titles.get(tool.page)
  const where = typeof title === 'string' ? `在「${title}」页面` : '在页面上'
  if (tool.risk === 'payment') {
    return [`${tool.name}：先说明金额并取得用户明确同意；付款由用户本人${where}完成`]
  }
  if (tool.kind === 'auth' && tool.risk === 'privacy') return [`${tool.name}：调用后由用户本人${where}授权`]
  if (tool.kind === 'device') return [`${tool.name}：调用后由用户本人${where}完成`]
  return []
}
