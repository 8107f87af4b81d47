import { compile } from '../compile.js'
import type { Compilation } from '../compile.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { inOrder, messageOf, severityOf } from '../diagnostics/message.js'
import type { Language } from '../diagnostics/message.js'
import { HostError } from '../host/host.js'
import type { Artifact } from '../6-emit/artifact.js'
import { pageOf } from '../6-emit/report/html.js'
import type { Bundle } from '../6-emit/report/html.js'
import { layouter } from '../6-emit/report/map/layout.js'
import { summarise } from '../6-emit/summary.js'
import { cacheFor, keep } from './cache.js'
import { exit } from './exit.js'
import { inputAt } from './input.js'
import { said } from './said.js'
import type { AnalyzeOptions, Terminal } from './terminal.js'

/** `mini2mcp analyze`: prints what was found, writes it to `--out`, and gives the exit code. */
export async function analyze(path: string, options: AnalyzeOptions, terminal: Terminal): Promise<number> {
  const { lang = 'en' } = options
  const [input, opening] = await inputAt(path, terminal.host)
  const bundle = options.out === undefined || options.report === false ? null : terminal.bundle()
  const cache = await cacheFor(path, options.cache, terminal)
  const means = { ...(bundle && { layout: await layouter() }), ...(cache && { recall: cache.recall }) }
  const [compilation, compiling] =
    input === null ? nothing : compile(input.host, input.folder, { ...options, ...means })
  keep(cache, terminal)
  const diagnostics = [...opening, ...compiling]
  if (compilation === null) {
    if (options.format === 'json') terminal.out(asJson(null, diagnostics, lang))
    for (const diagnostic of diagnostics) terminal.err(`${said(diagnostic, lang)}\n`)
    return exit.nothing
  }
  const files = [...compilation.artifacts, ...reportPage(compilation, bundle, lang)]
  const fault = options.out === undefined ? null : write(files, options.out, terminal)
  if (fault !== null) {
    terminal.err(`${said(fault, lang)}\n`)
    return exit.usage
  }
  terminal.out(report(compilation, diagnostics, options))
  return diagnostics.some((diagnostic) => severityOf(diagnostic) === 'error') ? exit.findings : exit.ok
}

const nothing: Result<null> = [null, []]

function report(
  compilation: Compilation,
  diagnostics: readonly Diagnostic[],
  { format, lang = 'en' }: AnalyzeOptions,
): string {
  if (format === 'json') return asJson(compilation, diagnostics, lang)
  return summarise(compilation, diagnostics, lang)
}

/** The page for people, where there is one to show it on. */
function reportPage({ report }: Compilation, bundle: Bundle | null, lang: Language): readonly Artifact[] {
  return report === null || bundle === null ? [] : [{ path: 'report.html', text: pageOf(report, bundle, { lang }) }]
}

/** Writes the artefacts; gives what stood in the way, if it is something that the person can mend. */
function write(artifacts: readonly Artifact[], out: string, { host, err }: Terminal): Diagnostic | null {
  try {
    host.write(host.folder(out), artifacts)
  } catch (fault) {
    if (!(fault instanceof HostError)) throw fault
    return { code: `host/${fault.reason}`, params: { place: fault.path } }
  }
  err(`${artifacts.length} files written to ${out}\n`)
  return null
}

/** One object: the two main files as they would be written, what became of the app's files, and every diagnostic. */
function asJson(compilation: Compilation | null, diagnostics: readonly Diagnostic[], lang: Language): string {
  const result = {
    graph: written(compilation, 'graph.json'),
    tools: written(compilation, 'tools.json'),
    coverage: compilation?.coverage ?? null,
    diagnostics: inOrder(diagnostics).map((diagnostic) => ({
      code: diagnostic.code,
      severity: severityOf(diagnostic),
      message: messageOf(diagnostic, lang),
      ...(diagnostic.at === undefined ? {} : { at: diagnostic.at }),
    })),
  }
  return `${JSON.stringify(result, null, 2)}\n`
}

function written(compilation: Compilation | null, path: string): unknown {
  const artifact = compilation?.artifacts.find((candidate) => candidate.path === path)
  return artifact === undefined ? null : JSON.parse(artifact.text)
}
