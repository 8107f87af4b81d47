import type { Compilation } from '../compile.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { linkMessageOf, messageOf, severityOf } from '../diagnostics/message.js'
import type { Language, Sink } from '../diagnostics/message.js'
import type { Location } from '../source/location.js'
import { visible } from '../source/visible.js'
import type { Action, GraphUnit, MissingHandler } from '../4-trace/graph.js'
import type { Tool } from '../5-infer/toolset.js'
import type { Line } from './explanation.js'
import { frameOf } from './frame.js'
import { words } from './words.js'
import type { Words } from './words.js'

/** Values of the app are shown so that nothing obeys them. */
const shown: Sink = { words: (text) => text, value: visible }

/** An action, and where it stands. */
export interface Acting {
  readonly id: string
  readonly unit: GraphUnit
  readonly action: Action
}

/** A handler that the template binds and nothing defines: it stands where it is bound. */
function undefinedAction({ handler, triggers }: MissingHandler): Action {
  const at = triggers[0]?.at ?? { file: '', line: 1, column: 0 }
  return { handler, kind: 'event', triggers, inputs: [], effects: [], at, missing: true }
}

/** Everything that explanations are made of. */
export class Known {
  readonly say: Words
  readonly tools: readonly Tool[]
  readonly actions: readonly Acting[]
  readonly #framed = new Set<string>()

  constructor(
    readonly compilation: Compilation,
    readonly diagnostics: readonly Diagnostic[],
    readonly lang: Language,
  ) {
    const { graph, toolset } = compilation
    this.say = words[lang]
    this.tools = toolset.skills.flatMap(({ tools }) => tools)
    this.actions = [...graph.pages, ...graph.components].flatMap((unit) =>
      [...unit.actions, ...unit.missing.map(undefinedAction)].map((action) => {
        return { id: `${unit.route}#${action.handler}`, unit, action }
      }),
    )
  }

  /** A sentence about a place; its code is shown where it is told for the first time. */
  line(text: string, at: Location): Line {
    const key = `${at.file}:${String(at.line)}:${String(at.column)}`
    const source = this.#framed.has(key) ? null : this.compilation.text(at.file)
    this.#framed.add(key)
    const frame = source === null ? undefined : frameOf(source, at)
    return { text, at, ...(frame !== undefined && { frame }) }
  }

  /** A finding, with the steps of its evidence. */
  finding(diagnostic: Diagnostic): readonly Line[] {
    const { code, at, chain = [] } = diagnostic
    const text = `${severityOf(diagnostic)} ${code}: ${messageOf(diagnostic, this.lang, shown)}`
    const steps = chain.map((link) => this.line(`  ${linkMessageOf(link, this.lang, shown)}`, link.at))
    return [at === undefined ? { text } : this.line(text, at), ...steps]
  }

  /** Findings about any of `actions`. */
  findingsOf(actions: readonly string[]): readonly Line[] {
    return this.diagnostics
      .filter((diagnostic) => diagnostic.actions?.some((action) => actions.includes(action)) === true)
      .flatMap((diagnostic) => this.finding(diagnostic))
  }
}
