import type { Project } from '../1-load/project.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { spelledOut } from '../source/spelling.js'

/** What is said where none of `places` is a file: that one of them is spelled otherwise, or else `otherwise`. */
export function absent(project: Project, places: readonly string[], otherwise: Diagnostic): Diagnostic {
  return respelling(project, places, otherwise.at) ?? otherwise
}

/** That one of `places` is there in another spelling, said at it where no `at` names it; null where none is, or one is as it is written. */
export function respelling(project: Project, places: readonly string[], at?: Diagnostic['at']): Diagnostic | null {
  if (places.some((place) => project.files.has(place))) return null
  for (const place of places) {
    const found = project.respelled(place)
    if (found === null) continue
    const params = { written: spelledOut(place), found: spelledOut(found) }
    return { code: 'load/other-spelling', params, at: at ?? { file: found, line: 1, column: 0 } }
  }
  return null
}
