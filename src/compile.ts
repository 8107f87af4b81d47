import { load } from './1-load/load.js'
import type { Project } from './1-load/project.js'
import { coverageOf } from './2-parse/coverage.js'
import type { Coverage } from './2-parse/coverage.js'
import { parse } from './2-parse/parse.js'
import { link } from './3-link/link.js'
import type { Program } from './3-link/program.js'
import type { AppGraph } from './4-trace/graph.js'
import { trace } from './4-trace/trace.js'
import { cleanse } from './5-infer/cleanse/cleanse.js'
import { barredBy, examine } from './5-infer/examine.js'
import { infer } from './5-infer/infer.js'
import { unheeded } from './5-infer/overrides.js'
import type { ToolSet } from './5-infer/toolset.js'
import type { Artifact } from './6-emit/artifact.js'
import { emit } from './6-emit/emit.js'
import type { Emission } from './6-emit/emit.js'
import type { Layout } from './6-emit/report/map/layout.js'
import { reportOf } from './6-emit/report/report.js'
import { cleared } from './6-emit/secrets.js'
import { wordings } from './6-emit/wording/wordings.js'
import type { AppSources, SourceFile } from './6-emit/emitter.js'
import type { Diagnostic, Result } from './diagnostics/diagnostic.js'
import { withoutFlood } from './diagnostics/flood.js'
import { withoutSecrets } from './diagnostics/conceal.js'
import type { Language } from './diagnostics/message.js'
import type { Host } from './host/host.js'
import type { Recall } from './source/recall.js'

/** Everything that was found out about a mini program, and the files that say it. */
export interface Compilation {
  readonly graph: AppGraph
  readonly toolset: ToolSet
  /** SHA-256 of what was read, as hex digits. */
  readonly input: string
  readonly artifacts: readonly Artifact[]
  readonly coverage: Coverage
  /** The files where `findings` speak against tools too. */
  readonly withholding: (findings: readonly Diagnostic[]) => readonly Artifact[]
  /** The report as JSON, for the page that shows it; null where none is wanted. */
  readonly report: string | null
  /** A file as it was read, without its secrets; null where there is none. */
  readonly text: (path: string) => string | null
}

/** What else is wanted of a compilation. */
export interface CompileOptions {
  /** Language of what an assistant reads; Chinese where it is not said, as the platform's users are. */
  readonly lang?: Language
  /** Whether to write a package for development mode: code, and the changes to the app that it needs. */
  readonly package?: boolean
  /** Whether the app is somebody else's: what it wants otherwise of its tools is then not heeded, and that is said. */
  readonly untrusted?: boolean
  /** What is held against the app beside our own checks. */
  readonly ruling?: Ruling
  /** What was made of the same files before: it changes how long it takes and nothing else. */
  readonly recall?: Recall
  /** Lays out the map of the report; absent where no report is wanted. */
  readonly layout?: Layout
}

/** What somebody else has decided about apps. It takes tools away and never gives any. */
export interface Ruling {
  readonly find: (graph: AppGraph) => readonly Diagnostic[]
  /** Whether a finding is so grave that no tool may stand for its actions. */
  readonly bars: (finding: Diagnostic) => boolean
}

/** Analyses the mini program in, below or above `folder`; null, and why, where there is none. */
export function compile(host: Host, folder: string, options: CompileOptions = {}): Result<Compilation | null> {
  const wording = wordings[options.lang ?? 'zh-CN']
  const [project, loading] = load(host, folder, options.recall)
  if (project === null) return [null, withoutSecrets(loading, [])]
  const units = parse(project, options.recall)
  const [program, linking] = link(project, units)
  const [traced, tracing] = trace(program)
  const secrets = project.secrets().map(({ value }) => value)
  const findings = examine({ project, units, program, graph: traced })
  const [graph, cleansing] = cleanse(traced)
  const [overrides, ignoring] = options.untrusted === true ? unheeded(project.overrides) : [project.overrides, []]
  const against = [...findings, ...(options.ruling?.find(graph) ?? [])]
  const inferred = (findings: readonly Diagnostic[]): Result<ToolSet> =>
    infer(graph, { overrides, speech: wording.speech, barred: barredBy(findings, options.ruling?.bars) })
  const [toolset, inferring] = inferred(against)
  const input = project.digest()
  const reading = [...loading, ...project.problems(), ...units.diagnostics()]
  const said = [...reading, ...linking, ...tracing, ...against, ...cleansing, ...ignoring, ...inferring]
  const all = withoutSecrets(said, secrets)
  const coverage = coverageOf(project, units, all)
  const diagnostics = withoutFlood(all)
  const sources = options.package === true && { sources: sourcesOf(project, program) }
  const emitted = (tools: ToolSet): Result<Emission> =>
    emit({ graph, toolset: tools, input, diagnostics, secrets, wording, ...sources })
  const [{ artifacts, toolset: written }, emitting] = emitted(toolset)
  const told = withoutFlood([...diagnostics, ...withoutSecrets(emitting, secrets)])
  const { layout } = options
  const found = { graph, toolset: written, program, input, artifacts, diagnostics: told, coverage }
  const report = layout === undefined ? null : cleared(JSON.stringify(reportOf({ ...found, layout })), secrets)
  const withholding: Compilation['withholding'] = (more) => emitted(inferred([...against, ...more])[0])[0].artifacts
  const text = (path: string): string | null => project.text(path)
  return [{ graph, toolset, input, artifacts, coverage, withholding, report, text }, told]
}

function sourcesOf(project: Project, { app }: Program): AppSources {
  const sourceOf = (path: string, text: string): SourceFile => {
    return { path, text, concealed: project.secretsIn(path).length > 0 }
  }
  const script = app === null ? null : project.text(app.file)
  return {
    manifest: sourceOf('app.json', project.text('app.json') ?? '{}'),
    script: app === null || script === null ? null : sourceOf(app.file, script),
    skillFolders: project.skills.map(({ folder }) => folder),
  }
}
