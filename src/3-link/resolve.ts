import type { Alias, Project } from '../1-load/project.js'
import { folderOf, resolveInside, withoutExtension } from '../source/path.js'
import type { ModuleTarget } from './program.js'

/** Extensions that an import may leave out. Where source and compiled script lie side by side, the source counts. */
const scriptEndings = ['.ts', '.js', '.json', '/index.ts', '/index.js', '/index.json', '.d.ts'] as const
/** Where the developer tools put the npm packages that they build. */
export const packagesFolder = 'miniprogram_npm'

/** Finds the file that a specifier names, as the platform's bundler does. */
export function moduleResolver(project: Project): (from: string, specifier: string) => ModuleTarget {
  const known = new Map<string, ModuleTarget>()
  return (from, specifier) => {
    const key = `${folderOf(from)}\n${specifier}`
    const target = known.get(key) ?? resolveModule(project, folderOf(from), specifier)
    known.set(key, target)
    return target
  }
}

function resolveModule(project: Project, folder: string, specifier: string): ModuleTarget {
  if (specifier.includes('://')) return { m: 'vendor', name: specifier }
  for (const path of placesOf(project, folder, specifier)) {
    const file = completeScript(project, path)
    if (file !== null) return isVendored(project, file) ? { m: 'vendor', name: vendorName(file) } : { m: 'file', file }
  }
  const packaged = specifier.split(`${packagesFolder}/`).at(-1) ?? specifier
  return isBare(packaged) ? { m: 'vendor', name: packageOf(packaged) } : { m: 'missing' }
}

/** Paths that `specifier` may mean when written in a file of `folder`, the likeliest first; extensions may be missing. */
export function placesOf(project: Project, folder: string, specifier: string): readonly string[] {
  if (!isBare(specifier)) return present([resolveInside(folder, specifier)])
  const aliased = project.aliases.map((alias) => throughAlias(alias, specifier)).filter((path) => path !== null)
  const packages = foldersUp(folder).map((up) => resolveInside(up, `${packagesFolder}/${specifier}`))
  return present([...aliased, ...packages, resolveInside(folder, specifier), resolveInside('', specifier)])
}

/** Every file that `specifier` may mean when written in `from`. */
export function candidatesOf(project: Project, from: string, specifier: string): readonly string[] {
  return placesOf(project, folderOf(from), specifier).flatMap((place) => [place, ...completed(place)])
}

/** Whether `file` is third-party code shipped with the app. */
export function isVendored(project: Project, file: string): boolean {
  return project.files.get(file)?.vendored === true
}

/** Whether `specifier` starts at neither the file's folder nor the root: an alias or a package. */
export function isBare(specifier: string): boolean {
  return !specifier.startsWith('.') && !specifier.startsWith('/')
}

/** The package of a bare specifier: 'lodash', '@scope/name'. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function completeScript(project: Project, path: string): string | null {
  return project.files.has(path) ? path : (completed(path).find((file) => project.files.has(file)) ?? null)
}

/** TypeScript lets './a.ts' be imported as './a.js'. */
function completed(path: string): readonly string[] {
  return [...scriptEndings.map((ending) => path + ending), `${withoutExtension(path)}.ts`]
}

function throughAlias(alias: Alias, specifier: string): string | null {
  const star = alias.pattern.indexOf('*')
  if (star < 0) return specifier === alias.pattern ? resolveInside('', alias.target) : null
  const [before, after] = [alias.pattern.slice(0, star), alias.pattern.slice(star + 1)]
  const fits =
    specifier.startsWith(before) && specifier.endsWith(after) && specifier.length >= before.length + after.length
  if (!fits) return null
  const middle = specifier.slice(before.length, specifier.length - after.length)
  return resolveInside(
    '',
    alias.target.replace('*', () => middle),
  )
}

/** `folder` and all above it, the root last. */
function foldersUp(folder: string): readonly string[] {
  const segments = folder.split('/').filter(Boolean)
  return Array.from({ length: segments.length + 1 }, (_, dropped) =>
    segments.slice(0, segments.length - dropped).join('/'),
  )
}

function vendorName(file: string): string {
  const inside = file.split(`${packagesFolder}/`).at(-1)
  return inside === undefined || inside === file ? file : packageOf(withoutExtension(inside))
}

function present(paths: readonly (string | null)[]): readonly string[] {
  return paths.filter((path) => path !== null)
}
