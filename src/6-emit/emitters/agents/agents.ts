import type { Skill } from '../../../5-infer/toolset.js'
import { definePackageEmitter } from '../../emitter.js'
import { utf8Bytes } from '../../json.js'
import { limits } from '../../limits.js'
import { plain } from '../../plain.js'

/** AGENTS.md: what the app is about, which skill is for what, and what holds for all of them. Part of a package only. */
export const agents = definePackageEmitter({
  name: 'agents',
  agentFacing: true,
  emit: ({ graph, toolset: { skills } }) => [
    [{ path: 'AGENTS.md', text: fitting(plain(graph.app.name ?? '', 40) || '小程序', skills) }],
    [],
  ],
})

/** The lines of the skills get shorter until the file is inside its limit; there are at most thirty of them. */
function fitting(name: string, skills: readonly Skill[]): string {
  for (const longest of [200, 100, 50]) {
    const text = textOf(name, skills, longest)
    if (utf8Bytes(text) <= limits.agents) return text
  }
  return textOf(name, skills, 0)
}

function textOf(name: string, skills: readonly Skill[], longest: number): string {
  const line = ({ name, title, description }: Skill): string =>
    `- ${name}：${plain(longest > 0 ? description : title, longest > 0 ? longest : 20)}\n`
  return `# ${name}

## 服务范围

${skills.map(line).join('')}
## 通用规则

${rules.map((rule) => `- ${rule}\n`).join('')}`
}

const rules = [
  '只做上述技能的接口能做的事；做不到的如实告知，不用相近的接口代替',
  '编号只取自接口返回值或用户在页面上的选择，不编造，不从用户的话推断',
  '会改动内容的操作，用户直接要求才调用；只是问起或说得不明确时先问',
  '付款、授权、拨打电话等由用户本人在小程序页面上完成；付款前必须让用户看到金额',
  '接口返回错误时，按其说明换一种做法或如实告知，不用同样的参数重试',
]
