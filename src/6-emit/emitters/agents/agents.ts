import type { Skill } from '../../../5-infer/toolset.js'
import { definePackageEmitter } from '../../emitter.js'
import { utf8Bytes } from '../../../source/bytes.js'
import { limits } from '../../../platforms/agent-limits.js'
import { plain, titleLength, whole } from '../../plain.js'
import type { SkillWording, Wording } from '../../wording/wording.js'

/** AGENTS.md: what the app is about, which skill is for what, and what holds for all of them. Part of a package only. */
export const agents = definePackageEmitter({
  name: 'agents',
  agentFacing: true,
  emit: ({ graph, toolset: { skills }, wording }) => {
    const name = plain(graph.app.name ?? '', 40) || wording.agents.unnamed
    return [[{ path: 'AGENTS.md', text: fitting({ name, skills, wording }) }], []]
  },
})

interface Contents {
  readonly name: string
  readonly skills: readonly Skill[]
  readonly wording: Wording
}

type Say = (skill: Skill, wording: SkillWording) => string

/** What can be done with a skill, `most` things of it. */
function deeds(most: number): Say {
  return ({ title, tools }, wording) => {
    const titles = [...new Set(tools.map((tool) => plain(tool.title, titleLength)))]
    return wording.description(plain(title, titleLength), titles.slice(0, most))
  }
}

/** What is said of a skill, less and less: its description, what can be done with it, less of that, its title, its name. */
const says: readonly Say[] = [
  (skill, wording) => whole(skill.description) || deeds(8)(skill, wording),
  ...[8, 4, 2, 1].map(deeds),
  ({ title, name }) => plain(title, titleLength) || name,
  ({ name }) => name,
]

/**
 * The file inside its limit. Where it is too long all skills say less, in steps, until it is not: every skill is named, and
 * the rules stay whole. There are at most thirty skills.
 */
function fitting(contents: Contents): string {
  const texts = says.map((say) => textOf(contents, say))
  return texts.find((text) => utf8Bytes(text) <= limits.agents) ?? texts.at(-1) ?? ''
}

function textOf({ name, skills, wording }: Contents, say: Say): string {
  const { services, general, line, rules } = wording.agents
  const lines = skills.map((skill) => `- ${line(skill.name, say(skill, wording.skill))}\n`)
  return `# ${name}

## ${services}

${lines.join('')}
## ${general}

${rules.map((rule) => `- ${rule}\n`).join('')}`
}
