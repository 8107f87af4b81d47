import { limits } from '../../../platforms/agent-limits.js'
import { skills as catalogue } from '../../../diagnostics/catalogue/skills.js'
import type { Code } from '../../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { defineCheck } from '../check.js'
import type { Examined } from '../check.js'
import { answers, inputs } from './answers.js'
import { cardFiles, cards } from './cards.js'
import { asynchronous, inside } from './code.js'
import { conduct } from './conduct.js'
import { complete, inManifest, registered, unique } from './declaration.js'
import { files, sizes } from './files.js'
import { handoffs, pagePaths } from './handoff.js'
import { pageMetadata } from './page-meta.js'
import { packagesOf } from './package.js'
import type { SkillRule } from './package.js'

/** Every rule for one skill. */
const rules: readonly SkillRule[] = [
  files,
  sizes,
  inManifest,
  complete,
  registered,
  unique,
  inside,
  asynchronous,
  answers,
  inputs,
  pagePaths,
  handoffs,
  conduct,
  cardFiles,
  cards,
]

/**
 * The skills that an app already has, against the platform's rules and against what their code does: all that the platform's
 * validator looks for (V001–V018), on code that was run and in bytes.
 */
export const skills = defineCheck({
  codes: Object.keys(catalogue) as Code[],
  find: (examined) => [
    ...tooMany(examined),
    ...packagesOf(examined).flatMap((skill) => rules.flatMap((rule) => rule(skill, examined))),
    ...pageMetadata(examined),
  ],
})

function tooMany({ project }: Examined): readonly Diagnostic[] {
  const [first] = project.skills
  const count = project.skills.length
  if (first === undefined || count <= limits.skills) return []
  return [{ code: 'skills/too-many', params: { count, limit: limits.skills }, at: first.at }]
}
