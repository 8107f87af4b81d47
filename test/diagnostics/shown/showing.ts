import type { Code } from '../../../src/diagnostics/catalogue.js'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js'
import { compile } from '../../../src/compile.js'
import { memoryHost } from '../../../src/host/memory.js'

/** By code, the smallest that makes it be said: what is said of an app, an archive, a policy or two versions. */
export type Showing = Readonly<Partial<Record<Code, () => Said | Promise<Said>>>>

type Said = readonly Diagnostic[]

/** What is said of an app, with its package. */
export function saidOf(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  return compile(memoryHost(files), '', { package: true })[1]
}
