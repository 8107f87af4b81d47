import { noun } from '../../../5-infer/words/noun.js'
import type { Skill } from '../../../5-infer/toolset.js'
import type { Artifact } from '../../artifact.js'
import { definePackageEmitter } from '../../emitter.js'
import { targetOf } from '../../target.js'
import type { Context } from '../skill/compose.js'
import { apiScript } from './api-script.js'
import { callScript } from './call.js'
import { cardFiles } from './card.js'
import { dialectOf, type Dialect } from './dialect.js'
import { registration } from './registration.js'
import { requestScript } from './request.js'

/** skills/<skill>/index.js and apis/<tool>.js: what carries out what mcp.json declares. Part of a package only. */
export const skillCode = definePackageEmitter({
  name: 'skill-code',
  agentFacing: true,
  emit: ({ graph, toolset: { skills }, wording }) => {
    const context = { skills, graph, wording }
    const target = targetOf(graph.app.platform)
    const dialect = dialectOf(target)
    const scripts = skills.flatMap((skill) => [
      ...scriptsOf(skill, context, dialect),
      ...cardFiles(skill, target, wording.reply),
    ])
    return [[...helpers(context, dialect), ...scripts], []]
  },
})

function scriptsOf(skill: Skill, { skills, graph, wording }: Context, dialect: Dialect): readonly Artifact[] {
  const titles = new Map(graph.pages.map(({ route, title }) => [route, noun(title)]))
  const shared = isShared(skills, dialect) ? '../../_shared' : '../utils'
  return [
    { path: `skills/${skill.name}/index.js`, text: registration(skill, dialect) },
    ...skill.tools.map((tool) => ({
      path: `skills/${skill.name}/apis/${tool.name}.js`,
      text: apiScript(tool, { pageTitle: titles.get(tool.page) ?? null, shared, dialect, wording }),
    })),
  ]
}

/** Code of several skills goes into `_shared`, code of one stays inside it: platform rule for a shared subpackage. */
function isShared(skills: readonly Skill[], { shares }: Dialect): boolean {
  return shares && skills.length > 1
}

function helpers({ skills, wording }: Context, dialect: Dialect): readonly Artifact[] {
  if (isShared(skills, dialect)) return helpersIn('skills/_shared', skills, { wording, dialect })
  return skills.flatMap((skill) => helpersIn(`skills/${skill.name}/utils`, [skill], { wording, dialect }))
}

function helpersIn(
  folder: string,
  skills: readonly Skill[],
  { wording, dialect }: Pick<Context, 'wording'> & { readonly dialect: Dialect },
): readonly Artifact[] {
  const direct = skills.flatMap(({ tools }) => tools.flatMap((tool) => tool.direct ?? []))
  const hasCloud = direct.some(({ cloud }) => cloud !== undefined)
  const { helpers: files } = dialect
  const call = { path: `${folder}/${files.call}.js`, text: callScript(wording.call, dialect) }
  return direct.length === 0 && !files.alwaysRequest
    ? [call]
    : [call, { path: `${folder}/request.js`, text: requestScript(dialect, hasCloud) }]
}
