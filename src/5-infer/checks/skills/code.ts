import { expressionsIn } from '../../../2-parse/script/visit.js'
import type { ScriptUnit } from '../../../2-parse/unit.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import { folderOf, resolveInside } from '../../../source/path.js'
import type { Examined } from '../check.js'
import type { SkillPackage, SkillRule } from './package.js'

/** Folders of a skill that hold no code of the mini program: what runs in the cloud, and data. */
const foreign = ['cloudfunctions', 'database', 'miniprogram_npm', 'node_modules']

/** V001, V008: the subpackage of skills is independent: it sees no `getApp()` and no file outside. */
export const inside: SkillRule = (skill, examined) =>
  scriptsOf(skill, examined).flatMap((script) => [
    ...appsTaken(skill, script, examined),
    ...strays(skill, script, examined),
  ])

function scriptsOf({ folder }: SkillPackage, { project, units }: Examined): readonly ScriptUnit[] {
  return [...project.files.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && /\.[jt]s$/u.test(path) && !path.endsWith('.d.ts'))
    .filter((path) => !path.split('/').some((part) => foreign.includes(part)))
    .flatMap((path) => units.script(path) ?? [])
}

function appsTaken({ folder }: SkillPackage, script: ScriptUnit, { program }: Examined): readonly Diagnostic[] {
  return expressionsIn(script.main).flatMap((expr): readonly Diagnostic[] => {
    const isCall = expr.k === 'call' && expr.callee.k === 'global' && expr.callee.name === 'getApp'
    if (!isCall) return []
    return [
      {
        code: 'skills/outside',
        params: { skill: folder, subject: 'getApp()' },
        at: program.locate(script.file, expr.at),
      },
    ]
  })
}

function strays({ folder }: SkillPackage, script: ScriptUnit, { project, program }: Examined): readonly Diagnostic[] {
  const root = folderOf(folder)
  const others = project.skills.map((other) => other.folder).filter((other) => other !== folder)
  const at = program.locate(script.file, 0)
  return script.dependencies.flatMap((subject): readonly Diagnostic[] => {
    const isRelative = subject.startsWith('.')
    const path = isRelative ? resolveInside(folderOf(script.file), subject) : null
    const isOut = isRelative && (path === null || !below(root, path) || others.some((other) => below(other, path)))
    if (isOut || subject.startsWith('@/')) return [{ code: 'skills/outside', params: { skill: folder, subject }, at }]
    const isAbsent = isRelative && program.resolve(script.file, subject).m === 'missing'
    return isAbsent ? [{ code: 'skills/no-module', params: { skill: folder, subject }, at }] : []
  })
}

function below(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** V002: the platform awaits what an API gives. */
export const asynchronous: SkillRule = ({ apis }) =>
  apis.flatMap(({ code, name }): readonly Diagnostic[] =>
    code === null || code.async || code.partial === true
      ? []
      : [{ code: 'skills/not-async', params: { api: name }, at: code.at }],
  )
