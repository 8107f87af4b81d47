import type { Program } from '../../3-link/program.js'
import type { Unseen } from '../graph.js'
import { onlyComputes, onlyShows } from '../library/computing-packages.js'

/** '@vant/weapp/dialog/dialog' → '@vant/weapp'. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/**
 * Whether a module that is not analysed is not even there, and something is lost by that: nobody ran "build npm", or it
 * is not checked in.
 */
export function isAbsent(program: Program, name: string): boolean {
  if (name === '' || name.includes('://') || onlyComputes(packageOf(name))) return false
  return !program.project.files.has(name) && !isShipped(program, packageOf(name))
}

/** Whether such a call may do something that was not seen: code that only computes or shows does not count. */
export function mayHaveEffects(program: Program, { is, name }: Unseen): boolean {
  if (is !== 'module' || name === '') return true
  return isUnread(program, name) || (isAbsent(program, name) && !onlyShows(packageOf(name)))
}

/** A script of the app's own that was not analysed, or not to its end. */
function isUnread({ project }: Program, name: string): boolean {
  return project.files.get(name)?.vendored === false
}

function isShipped(program: Program, name: string): boolean {
  return [...program.project.files.keys()].some(
    (path) => `/${path}`.includes(`/${name}/`) || `/${path}`.includes(`/${name}.`),
  )
}
