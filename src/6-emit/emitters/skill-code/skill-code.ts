import type { Skill } from '../../../5-infer/toolset.js'
import type { Artifact } from '../../artifact.js'
import { definePackageEmitter } from '../../emitter.js'
import type { Wording } from '../../wording/wording.js'
import type { Context } from '../skill/compose.js'
import { apiScript } from './api-script.js'
import { callScript } from './call.js'
import { registration } from './registration.js'

/** skills/<skill>/index.js and apis/<tool>.js: what carries out what mcp.json declares. Part of a package only. */
export const skillCode = definePackageEmitter({
  name: 'skill-code',
  agentFacing: true,
  emit: ({ graph, toolset: { skills }, wording }) => [
    [sharedScript(skills, wording), ...skills.flatMap((skill) => scriptsOf(skill, { skills, graph, wording }))],
    [],
  ],
})

function scriptsOf(skill: Skill, { skills, graph, wording }: Context): readonly Artifact[] {
  const titles = new Map(graph.pages.map(({ route, title }) => [route, title]))
  const shared = skills.length > 1 ? '../../_shared/call' : '../utils/call'
  return [
    { path: `skills/${skill.name}/index.js`, text: registration(skill) },
    ...skill.tools.map((tool) => ({
      path: `skills/${skill.name}/apis/${tool.name}.js`,
      text: apiScript(tool, { pageTitle: titles.get(tool.page) ?? null, shared, wording }),
    })),
  ]
}

/** Code of several skills goes into `_shared`, code of one stays inside it: platform rule for a shared subpackage. */
function sharedScript(skills: readonly Skill[], { call }: Wording): Artifact {
  const folder = skills.length > 1 ? '_shared' : `${skills[0]?.name ?? ''}/utils`
  return { path: `skills/${folder}/call.js`, text: callScript(call) }
}
