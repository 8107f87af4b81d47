import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import type { DeclaredApi, SkillPackage, SkillRule } from './package.js'
import { packagesOf } from './package.js'

/** What the platform's own examples and its validator's expressions take for a name. */
const apiName = /^[A-Za-z_]\w*$/

/** V016 and what else app.json has to say of a skill. */
export const inManifest: SkillRule = ({ declared, folder }, { project }) => {
  const { at, description } = declared
  const params = { skill: folder }
  const isPackaged = project.subpackages.some(({ root, independent }) => independent && within(root, folder))
  return [
    ...((description ?? '').trim() === '' ? [{ code: 'skills/no-description' as const, params, at }] : []),
    ...(isPackaged ? [] : [{ code: 'skills/not-packaged' as const, params, at }]),
  ]
}

function within(root: string, folder: string): boolean {
  const clean = root.replace(/^\/+|(?<!\/)\/+$/gu, '')
  return folder === clean || folder.startsWith(`${clean}/`)
}

/** What each API must have to be offered; the platform's validator asks for none of it. */
export const complete: SkillRule = ({ folder, apis }) =>
  apis.flatMap((api) =>
    lacking(api).map((field): Diagnostic => ({
      code: 'skills/api-incomplete',
      params: { api: api.name, skill: folder, field },
      at: api.at(),
    })),
  )

function lacking({ entry, name }: DeclaredApi): readonly string[] {
  return [
    ...(apiName.test(name) ? [] : ['name']),
    ...((entry.description ?? '').trim() === '' ? ['description'] : []),
    ...(entry.inputSchema?.type === 'object' ? [] : ['inputSchema']),
  ]
}

/** V007: what is declared is registered, and the other way round, however the code does it. */
export const registered: SkillRule = ({ folder, apis, code }) => {
  const names = code?.apis.map(({ name }) => name) ?? []
  // A registration whose name is made at run time may be any of them.
  const isOpen = code === null || code.partial === true || names.includes(null)
  const declared = new Set(apis.map(({ name }) => name))
  const absent = isOpen ? [] : apis.filter(({ name }) => name !== '' && !names.includes(name))
  const extra = code?.apis.filter(({ name }) => name !== null && !declared.has(name)) ?? []
  return [
    ...absent.map((api): Diagnostic => ({
      code: 'skills/not-registered',
      params: { skill: folder, api: api.name },
      at: api.at('name'),
    })),
    ...extra.map(({ name, at }): Diagnostic => ({
      code: 'skills/not-declared',
      params: { skill: folder, api: name ?? '' },
      at,
    })),
  ]
}

/** The registry is one for the whole app: of two APIs that differ by capital letters at most one can be meant. */
export const unique: SkillRule = (skill, examined) => {
  const before = earlier(packagesOf(examined), skill)
  return skill.apis.flatMap((api, index): readonly Diagnostic[] => {
    const key = api.name.toLowerCase()
    const isTwice = skill.apis.slice(0, index).some(({ name }) => name.toLowerCase() === key)
    const other = isTwice ? skill.folder : before.get(key)
    if (other === undefined || key === '') return []
    return [
      { code: 'skills/duplicate-name', params: { api: api.name, skill: skill.folder, other }, at: api.at('name') },
    ]
  })
}

/** Name, in small letters → folder of the skill that declares it before `skill` does. */
function earlier(packages: readonly SkillPackage[], skill: SkillPackage): ReadonlyMap<string, string> {
  const index = packages.findIndex(({ folder }) => folder === skill.folder)
  return new Map(
    packages
      .slice(0, index)
      .flatMap(({ folder, apis }) => apis.map(({ name }): [string, string] => [name.toLowerCase(), folder])),
  )
}
