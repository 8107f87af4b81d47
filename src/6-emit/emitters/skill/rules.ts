import type { Tool, ToolInput } from '../../../5-infer/toolset.js'

/** What a skill's rules have to know of the rest of the app. */
export interface Surroundings {
  /** Tools of other skills: name → skill. */
  readonly elsewhere: ReadonlyMap<string, string>
  /** Page titles that can be shown, by route. */
  readonly titles: ReadonlyMap<string, string | null>
}

/** One line per ID: which tool has to be asked for it first. One line per act that is a person's own. Then what holds for all. */
export function rules(tools: readonly Tool[], around: Surroundings): readonly string[] {
  const ids = tools.flatMap((tool) => idRules(tool, around))
  const asked = tools.some(({ inputs }) => inputs.some((input) => input.required && isSaid(input)))
  return [
    ...ids,
    ...tools.flatMap((tool) => personRule(tool, around)),
    ...(ids.length > 0 ? ['编号只取自接口返回值；没有时先调用给出它的接口，不编造，不从用户的话推断'] : []),
    ...(asked ? ['必填信息以用户所说为准；没有说的先追问，不代填'] : []),
  ]
}

function isSaid({ provenance }: ToolInput): boolean {
  return provenance.some(({ from }) => from === 'user' || from === 'choice')
}

function idRules(tool: Tool, { elsewhere }: Surroundings): readonly string[] {
  return tool.inputs.flatMap(({ name, provenance }) => {
    const suppliers = provenance.flatMap((source) =>
      source.from === 'tool' && source.tool !== tool.name ? [source.tool] : [],
    )
    const named = [...new Set(suppliers)].map((supplier) => {
      const skill = elsewhere.get(supplier)
      return skill === undefined ? supplier : `${supplier}（技能 ${skill}）`
    })
    return named.length === 0 ? [] : [`${tool.name}：先用 ${named.join(' 或 ')} 取得 ${name}`]
  })
}

/** Paying, authorising and handling the phone are the person's own acts; what cannot be undone is asked first. */
function personRule(tool: Tool, { titles }: Surroundings): readonly string[] {
  const title = titles.get(tool.page)
  const where = typeof title === 'string' ? `在「${title}」页面` : '在页面上'
  if (tool.risk === 'payment') {
    return [`${tool.name}：先说明金额并取得用户明确同意；付款由用户本人${where}完成`]
  }
  if (tool.kind === 'auth') return [`${tool.name}：由用户本人${where}授权`]
  if (tool.kind === 'device') return [`${tool.name}：由用户本人${where}操作`]
  return tool.confirm ? [`${tool.name}：执行前须由用户确认`] : []
}
