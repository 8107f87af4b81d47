import type { Project } from '../1-load/project.js'
import { lineTable, locate, type Location } from '../source/location.js'

/**
 * Where `file` mentions `path`: units do not keep where an import stands, and the first quoted mention is it. The start
 * of the file where there is none.
 */
export function mentionOf(path: string, file: string, project: Project): Location {
  const text = project.text(file) ?? ''
  const offsets = ['"', "'", '`'].map((quote) => text.indexOf(quote + path + quote)).filter((at) => at >= 0)
  return locate(file, lineTable(text), offsets.length === 0 ? 0 : Math.min(...offsets))
}
