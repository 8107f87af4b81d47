import type { Project } from '../1-load/project.js'
import { dialects } from '../2-parse/template/dialect.js'
import type { TemplateNode } from '../2-parse/template/tree.js'
import type { ScriptUnit, TemplateUnit } from '../2-parse/unit.js'
import type { Units } from '../2-parse/units.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { locate } from '../source/location.js'
import { folderOf, resolveInside } from '../source/path.js'
import { absent } from './absent.js'
import { mentionOf } from './mention.js'
import type { ScopeEntry } from './program.js'
import { isVendored } from './resolve.js'

/** What the template stage of linking may find missing. */
export type TemplateFault = Extract<
  Diagnostic['code'],
  'link/no-template-file' | 'link/no-template' | 'link/dynamic-template' | 'link/no-view-script' | 'link/view-too-large'
>

/** A `<template name>` and the file that defines it. */
export interface Definition {
  readonly unit: TemplateUnit
  readonly nodes: readonly TemplateNode[]
}

/** What template files give each other. Everything is looked up once per file. */
export class Templates {
  private readonly definitions = new Map<TemplateUnit, ReadonlyMap<string, Definition>>()
  private readonly scriptScopes = new Map<TemplateUnit, ReadonlyMap<string, ScopeEntry>>()

  constructor(
    private readonly project: Project,
    private readonly units: Units,
    private readonly report: (diagnostic: Diagnostic) => void,
  ) {}

  /** Says what is wrong at an offset, or at the mention of `subject`, in `unit`. Third-party code is not found fault with. */
  fault(code: TemplateFault, subject: string, unit: TemplateUnit, at: number | null): void {
    if (this.isForeign(unit)) return
    const { file, lines } = unit
    const place = at === null ? mentionOf(subject, file, this.project) : locate(file, lines, at)
    const fault: Diagnostic = { code, params: { subject }, at: place }
    this.report(isAboutFile(code) ? absent(this.project, places(unit, subject), fault) : fault)
  }

  /** The template file beside `route`, whatever its dialect; null where there is none. */
  beside(route: string): TemplateUnit | null {
    const file = this.existing(route)
    return file === null ? null : this.units.template(file)
  }

  /** The template file that `source`, as written in `from`, names. */
  file(from: TemplateUnit, source: string): TemplateUnit | null {
    const path = resolveInside(folderOf(from.file), source)
    if (path === null) return null
    const file = this.project.files.has(path) ? path : this.existing(path)
    return file === null ? null : this.units.template(file)
  }

  /** The templates that may be used in `unit`: its own, then those of the files it imports, but not what these import. */
  visible(unit: TemplateUnit): ReadonlyMap<string, Definition> {
    const known = this.definitions.get(unit)
    if (known !== undefined) return known
    const imported = unit.imports.map((source) => this.imported(unit, source)).filter((file) => file !== null)
    const found = new Map([...imported, unit].flatMap((from) => [...ownTemplates(from)]))
    this.definitions.set(unit, found)
    return found
  }

  private imported(unit: TemplateUnit, source: string): TemplateUnit | null {
    const found = this.file(unit, source)
    if (found === null) this.fault('link/no-template-file', source, unit, null)
    return found
  }

  /** Whether `unit` is third-party code: its elements are real, what it shows is its own affair. */
  isForeign(unit: TemplateUnit): boolean {
    return isVendored(this.project, unit.file)
  }

  /** The view scripts of `unit` by module name. */
  scripts(unit: TemplateUnit): ReadonlyMap<string, ScopeEntry> {
    const known = this.scriptScopes.get(unit)
    if (known !== undefined) return known
    const found = new Map<string, ScopeEntry>()
    for (const { module, source, script } of unit.wxs) {
      const resolved = script ?? (source === null ? null : this.script(unit, source))
      if (resolved !== null) found.set(module, { x: 'wxs', script: resolved })
    }
    this.scriptScopes.set(unit, found)
    return found
  }

  private script(from: TemplateUnit, source: string): ScriptUnit | null {
    const path = resolveInside(folderOf(from.file), source)
    const script = path === null ? null : this.units.script(path)
    if (script === null) this.fault('link/no-view-script', source, from, null)
    return script
  }

  private existing(path: string): string | null {
    return dialects.map(({ extension }) => `${path}.${extension}`).find((file) => this.project.files.has(file)) ?? null
  }
}

function isAboutFile(code: TemplateFault): boolean {
  return code === 'link/no-template-file' || code === 'link/no-view-script'
}

/** The files that `source`, as written in `unit`, may mean. */
function places(unit: TemplateUnit, source: string): readonly string[] {
  const path = resolveInside(folderOf(unit.file), source)
  return path === null ? [] : [path, ...dialects.map(({ extension }) => `${path}.${extension}`)]
}

function ownTemplates(unit: TemplateUnit): readonly (readonly [string, Definition])[] {
  return [...unit.templates].map(([name, nodes]) => [name, { unit, nodes }] as const)
}
