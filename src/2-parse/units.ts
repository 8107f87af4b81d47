import type { Project } from '../1-load/project.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Recall } from '../source/recall.js'
import { parseConfig } from './config/parse.js'
import { opaqueScript, parseScript } from './script/parse.js'
import { parseTemplate } from './template/parse.js'
import type { ConfigUnit, ScriptUnit, TemplateUnit } from './unit.js'

/** The units of a project by path. `null` where there is no such file; the same path always gives the same unit. */
export interface Units {
  readonly script: (path: string) => ScriptUnit | null
  readonly template: (path: string) => TemplateUnit | null
  readonly config: (path: string) => ConfigUnit | null
  /** The paths of the files parsed so far. */
  readonly parsed: () => ReadonlySet<string>
  /** What had to be said about the files parsed so far, by file, so that the order of asking does not show. */
  readonly diagnostics: () => readonly Diagnostic[]
}

/** All that parsing needs of a project. */
export type Texts = Pick<Project, 'text'>

/** Makes a unit of a text; nothing else has a part in it. */
type Parse<Unit> = (file: string, text: string) => Result<Unit>

/** Characters of script that are parsed for one app: several times what the largest hand-written ones have. */
const MOST_SCRIPT = 8_000_000

/** Parses lazily and remembers. Whether a vendored file is worth asking for is the caller's decision. */
export class UnitTable implements Units {
  readonly #parsed = new Set<string>()
  readonly #said = new Map<string, readonly Diagnostic[]>()
  #scriptRead = 0
  readonly script: Units['script']
  readonly template: Units['template']
  readonly config: Units['config']

  constructor(
    project: Texts,
    private readonly recall: Recall,
  ) {
    this.script = this.#once(project, 'script', (file, text) => this.#parseScript(file, text))
    this.template = this.#once(project, 'template', this.#recalled('template', parseTemplate))
    this.config = this.#once(project, 'config', this.#recalled('config', parseConfig))
  }

  readonly parsed = (): ReadonlySet<string> => this.#parsed

  readonly diagnostics = (): readonly Diagnostic[] => {
    const keys = [...this.#said.keys()].sort()
    return keys.flatMap((key) => this.#said.get(key) ?? [])
  }

  #parseScript(file: string, text: string): Result<ScriptUnit> {
    if (this.#scriptRead + text.length > MOST_SCRIPT) return opaqueScript(file, text, 'over-budget')
    this.#scriptRead += text.length
    return this.#recalled('script', parseScript)(file, text)
  }

  #recalled<Unit>(kind: string, parse: Parse<Unit>): Parse<Unit> {
    return (file, text) => this.recall(`${kind} ${file}`, text, () => parse(file, text))
  }

  #once<Unit>(project: Texts, kind: string, parse: Parse<Unit>): (path: string) => Unit | null {
    const units = new Map<string, Unit | null>()
    return (path) => {
      const known = units.get(path)
      if (known !== undefined) return known
      const text = project.text(path)
      const [unit, diagnostics] = text === null ? [null, []] : parse(path, text)
      units.set(path, unit)
      if (unit !== null) this.#parsed.add(path)
      if (diagnostics.length > 0) this.#said.set(`${path}\0${kind}`, diagnostics)
      return unit
    }
  }
}
