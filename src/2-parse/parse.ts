import type { Project } from '../1-load/project.js'
import { UnitTable, type Units } from './units.js'

/** The files of a project as units, each parsed when it is first asked for: what app.json does not reach costs nothing. */
export function parse(project: Project): Units {
  return new UnitTable(project)
}
