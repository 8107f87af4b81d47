import { afresh, type Recall } from '../source/recall.js'
import { UnitTable, type Texts, type Units } from './units.js'

/** The files of a project as units, each parsed when it is first asked for: what app.json does not reach costs nothing. */
export function parse(project: Texts, recall: Recall = afresh): Units {
  return new UnitTable(project, recall)
}
