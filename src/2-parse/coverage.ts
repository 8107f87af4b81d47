import type { Project } from '../1-load/project.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { entryOf } from '../diagnostics/message.js'
import { extensionOf, withoutExtension } from '../source/path.js'
import { dialects } from './template/dialect.js'
import type { Units } from './units.js'

/** What became of the files of an app. Each script, template and configuration is exactly one of these. */
export interface Coverage {
  /** Files of which nothing was lost. */
  readonly analysed: number
  readonly partial: readonly PartialFile[]
  readonly skipped: readonly PartialFile[]
}

/** A file of which something was not analysed. */
export interface PartialFile {
  readonly file: string
  /** The codes that say why. */
  readonly because: readonly Diagnostic['code'][]
}

const scripts: ReadonlySet<string> = new Set(['js', 'ts', 'wxs', 'sjs', 'qs'])
const templates: ReadonlySet<string> = new Set(dialects.map(({ extension }) => extension))
const manifests: ReadonlySet<string> = new Set(['app.json', 'sitemap.json'])

/** What became of each file, told by which were parsed and by what was said about them. */
export function coverageOf(project: Project, units: Units, diagnostics: readonly Diagnostic[]): Coverage {
  const losses = lossesOf(diagnostics)
  const files = new Set([...sourcesOf(project, units), ...losses.keys()])
  const fates = [...files].sort().map((file) => fateOf(file, losses.get(file) ?? nothing, { project, units }))
  return {
    analysed: fates.filter(({ fate }) => fate === 'analysed').length,
    partial: filesOf(fates, 'partial'),
    skipped: filesOf(fates, 'skipped'),
  }
}

interface Fate extends PartialFile {
  readonly fate: 'analysed' | 'partial' | 'skipped'
}

/** What was lost of one file. */
interface Loss {
  readonly because: readonly Diagnostic['code'][]
  readonly whole: boolean
}

const nothing: Loss = { because: [], whole: false }

/** What was lost, by file. */
function lossesOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Loss> {
  const losses = new Map<string, Loss>()
  for (const { code, params, at } of diagnostics) {
    const { costs } = entryOf(code)
    if (at === undefined || costs === undefined) continue
    const { because, whole } = losses.get(at.file) ?? nothing
    // A view script that stands in a template ('a.wxml#tools') is a part of it.
    const isWhole = costs === 'file' && (params['file'] ?? at.file) === at.file
    losses.set(at.file, { because: [...new Set([...because, code])].sort(), whole: whole || isWhole })
  }
  return losses
}

/** Scripts, templates, and configurations beside them; what else was read as one of these. */
function sourcesOf({ files }: Project, units: Units): readonly string[] {
  const sources = [...files.keys()].filter((path) => isCode(path) || manifests.has(path))
  const stems = new Set(sources.map(withoutExtension))
  const configs = [...files.keys()].filter((path) => extensionOf(path) === 'json' && stems.has(withoutExtension(path)))
  return [...sources, ...configs, ...[...units.parsed()].filter((path) => files.has(path))]
}

function isCode(path: string): boolean {
  const extension = extensionOf(path)
  return scripts.has(extension) || templates.has(extension)
}

interface Known {
  readonly project: Project
  readonly units: Units
}

function fateOf(file: string, { because, whole }: Loss, { project, units }: Known): Fate {
  if (whole) return { file, fate: 'skipped', because }
  if (because.length > 0) return { file, fate: 'partial', because }
  if (units.parsed().has(file) || manifests.has(file)) return { file, fate: 'analysed', because }
  const isLibrary = project.files.get(file)?.vendored === true
  return { file, fate: 'skipped', because: [isLibrary ? 'parse/library' : 'parse/not-reached'] }
}

function filesOf(fates: readonly Fate[], wanted: Fate['fate']): readonly PartialFile[] {
  return fates.filter(({ fate }) => fate === wanted).map(({ file, because }) => ({ file, because }))
}
