import type { LineTable } from '../source/location.js'
import type { ExportIr, FunctionIr } from './script/ir.js'
import type { TypeTable } from './script/types/shape.js'
import type { TemplateNode } from './template/tree.js'

/** One file, understood without knowledge of any other. */
export type Unit = ScriptUnit | TemplateUnit | ConfigUnit

/** A script file (`.js`, `.ts`, `.wxs`) or a `<wxs>` block. */
export interface ScriptUnit {
  readonly kind: 'script'
  readonly file: string
  readonly lines: LineTable
  /** The top level, run when the module is first required. */
  readonly main: FunctionIr
  /** Static `import`s and literal `require`s, in source order, without repetition. */
  readonly dependencies: readonly string[]
  readonly exports: readonly ExportIr[]
  /** Whether it uses ES module syntax. */
  readonly esm: boolean
  /** What a TypeScript file declares about types; null for other files. */
  readonly types: TypeTable | null
  /** Whether all of it was read: the parser got over no syntax error, and nothing was cut. */
  readonly whole: boolean
  /** Why it is not analysed; then `main` is empty and its exports are unknown. */
  readonly opaque: 'too-large' | 'over-budget' | 'too-deep' | 'unparsable' | null
}

/** A template file. */
export interface TemplateUnit {
  readonly kind: 'template'
  readonly file: string
  readonly lines: LineTable
  readonly nodes: readonly TemplateNode[]
  /** `<template name>` definitions of this file. */
  readonly templates: ReadonlyMap<string, readonly TemplateNode[]>
  /** `<import src>`: templates of other files that may be used here. */
  readonly imports: readonly string[]
  readonly wxs: readonly WxsModule[]
}

export interface WxsModule {
  readonly module: string
  /** As written; null for an inline block. */
  readonly source: string | null
  readonly script: ScriptUnit | null
}

/** The `.json` beside a page or component. */
export interface ConfigUnit {
  readonly kind: 'config'
  readonly file: string
  readonly title: string | null
  readonly component: boolean
  /** tag → path as written. */
  readonly usingComponents: ReadonlyMap<string, string>
  /** Tag → tag that stands in for it while it loads or for a generic. */
  readonly genericDefaults: ReadonlyMap<string, string>
  readonly enablePullDownRefresh: boolean
  readonly disableScroll: boolean
}
