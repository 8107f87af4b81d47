import type { Skill } from '../../../5-infer/toolset.js'
import { definePackageEmitter } from '../../emitter.js'
import { utf8Bytes } from '../../json.js'
import { limits } from '../../limits.js'
import { plain, titleLength } from '../../plain.js'
import type { AgentsWording } from '../../wording/wording.js'

/** AGENTS.md: what the app is about, which skill is for what, and what holds for all of them. Part of a package only. */
export const agents = definePackageEmitter({
  name: 'agents',
  agentFacing: true,
  emit: ({ graph, toolset: { skills }, wording: { agents: say } }) => [
    [{ path: 'AGENTS.md', text: fitting(plain(graph.app.name ?? '', 40) || say.unnamed, skills, say) }],
    [],
  ],
})

/** The lines of the skills get shorter until the file is inside its limit; there are at most thirty of them. */
function fitting(name: string, skills: readonly Skill[], say: AgentsWording): string {
  for (const longest of [600, 300, 150]) {
    const text = textOf({ name, skills, say }, longest)
    if (utf8Bytes(text) <= limits.agents) return text
  }
  return textOf({ name, skills, say }, 0)
}

interface Contents {
  readonly name: string
  readonly skills: readonly Skill[]
  readonly say: AgentsWording
}

function textOf({ name, skills, say }: Contents, longest: number): string {
  const line = ({ name, title, description }: Skill): string =>
    `- ${say.line(name, longest > 0 ? shortened(plain(description), longest) : plain(title, titleLength))}\n`
  return `# ${name}

## ${say.services}

${skills.map(line).join('')}
## ${say.general}

${say.rules.map((rule) => `- ${rule}\n`).join('')}`
}

/** As many of the parts of `text` as fit into `bytes`: a list loses things from its end. */
function shortened(text: string, bytes: number): string {
  if (utf8Bytes(text) <= bytes) return text
  const parts = text.split(/(?<=[、，。；]|[,.;] )/u)
  while (parts.length > 1 && utf8Bytes(parts.join('')) > bytes) parts.pop()
  return `${parts.join('').replace(/[、，。；,.; ]+$/u, '')}…`
}
