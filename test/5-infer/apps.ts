import { infer } from '../../src/5-infer/infer.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import { traced, type App } from '../4-trace/harness.js'

/** The tools of an app, from its source. */
export function toolsOf(app: App): readonly Tool[] {
  return infer(traced(app).graph)[0].skills.flatMap((skill) => skill.tools)
}
