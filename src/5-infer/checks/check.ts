import type { Project } from '../../1-load/project.js'
import type { Units } from '../../2-parse/units.js'
import type { Program } from '../../3-link/program.js'
import type { AppGraph } from '../../4-trace/graph.js'
import type { Code } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'

/** What a check may look at. */
export interface Examined {
  readonly project: Project
  readonly units: Units
  readonly program: Program
  readonly graph: AppGraph
}

/** Looks for one kind of thing that a reviewer must know. */
export interface Check {
  /** Everything that it can find. */
  readonly codes: readonly Code[]
  readonly find: (examined: Examined) => readonly Diagnostic[]
}

/** Names a literal as a check; `checks/index.ts` lists it. */
export function defineCheck(check: Check): Check {
  return check
}
