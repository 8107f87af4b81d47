import type { Project } from '../1-load/project.js'
import type { Expr } from '../2-parse/script/ir.js'
import type { ElementNode, EventBinding, Interpolation } from '../2-parse/template/tree.js'
import type { ConfigUnit, ScriptUnit } from '../2-parse/unit.js'
import type { Location } from '../source/location.js'

/** Units joined into one program: every name that crosses a file is resolved. */
export interface Program {
  readonly project: Project
  /** Script of app.js / app.ts; null where there is none. */
  readonly app: ScriptUnit | null
  readonly pages: readonly Surface[]
  /** Own components reached from pages, in the order they are first met. */
  readonly components: readonly Surface[]
  /** Cards of the skills that the app has already: what an assistant shows beside an answer. They are on no page. */
  readonly cards: readonly Surface[]
  /** The parsed script of a file of the app (parsed when first asked for); null where there is none. */
  readonly script: (file: string) => ScriptUnit | null
  /** Scripts of which not all could be read, among those that the app reaches. */
  readonly broken: ReadonlySet<string>
  /** The file that `specifier`, as written in `from`, names; null where it is outside the app's own code or missing. */
  readonly resolve: (from: string, specifier: string) => ModuleTarget
  /** The file or place of an offset. */
  readonly locate: (file: string, offset: number) => Location
  /** What TypeScript declares. */
  readonly declared: Declarations
}

/** What pages and components written in TypeScript declare; found out when first asked. */
export interface Declarations {
  /** About a page's query; empty where it says nothing. */
  readonly query: (surface: Surface) => readonly QueryType[]
  /** About a part of the event that a handler gets, whose path begins with 'detail' or 'dataset'; null where it says nothing. */
  readonly event: (surface: Surface, handler: string, path: readonly string[]) => DeclaredValue | null
  /** About a path of the data ('[]' is an element of a list); null where it says nothing. */
  readonly data: (surface: Surface, path: readonly string[]) => DeclaredValue | null
}

/** What a declared type says about a value. */
export interface DeclaredValue {
  /** null where the type leaves it open. */
  readonly type: 'string' | 'number' | 'boolean' | 'object' | 'array' | null
  /** The values of a closed set (union of literals, enum); empty where the type is none. */
  readonly literals: readonly (string | number)[]
}

/** What a declared type says about one key of a page's query. */
export interface QueryType extends DeclaredValue {
  readonly name: string
  readonly optional: boolean
}

export type ModuleTarget =
  | { readonly m: 'file'; readonly file: string }
  /** A vendored or npm package that is not analysed. */
  | { readonly m: 'vendor'; readonly name: string }
  | { readonly m: 'missing' }

/** A page or custom component: script, template and configuration that belong together. */
export interface Surface {
  readonly kind: 'page' | 'component'
  readonly route: string
  readonly package: string
  readonly title: string | null
  readonly searchable: boolean
  readonly config: ConfigUnit | null
  readonly script: ScriptUnit | null
  readonly view: View
  /** tag → route of the own component it names (resolved); vendored ones are in `kits`. */
  readonly components: ReadonlyMap<string, string>
  /** tag → path of a vendored or plugin component. */
  readonly kits: ReadonlyMap<string, string>
}

/** A template with includes, imports and `<template is>` expanded: elements in document order, each with its scope. */
export interface View {
  readonly elements: readonly Placed[]
  readonly shows: readonly Shown[]
  readonly headings: readonly Heading[]
  readonly meanings: readonly Meaning[]
  /** What stands there instead of lists that are empty. */
  readonly empties: readonly Heading[]
  /** All of it as a tree, for drawings; made when it is asked for. */
  readonly screen: () => readonly ScreenNode[]
  /** wxs modules of the template: module name → script. */
  readonly wxs: ReadonlyMap<string, ScriptUnit>
}

/** What stands on a page, nested as a person sees it: includes and used templates are expanded. */
export type ScreenNode = ScreenElement | ScreenText

export interface ScreenElement {
  readonly tag: string
  /** As written, of those attributes that say what is seen. */
  readonly shown: Readonly<Record<string, string>>
  /** Source text of its own condition. */
  readonly when?: string
  /** Source text of the list that it is repeated for. */
  readonly each?: string
  readonly children: readonly ScreenNode[]
  readonly at: Location
}

export interface ScreenText {
  /** As written, with its `{{ }}`. */
  readonly text: string
}

/** An element where it stands. */
export interface Placed {
  readonly element: ElementNode
  readonly scope: Scope
  readonly at: Location
  /** What a person sees or would call it: own text, aria-label, placeholder, the label beside a field. */
  readonly label: string | null
  /** What a form says beside a field: that it must be filled in ('*', 必填) or may be left empty (选填). It is no part of `label`. */
  readonly mark: 'required' | 'optional' | null
  /** Source texts of the enclosing wx:if chain, outermost first. */
  readonly when: readonly string[]
  /** Source texts of the enclosing wx:for lists, outermost first. */
  readonly each: readonly string[]
  /** A selector that finds it on the page: '#id', '.class', or tag path with index. */
  readonly selector: string
  /** The enclosing `<form>`, an index into `elements`; null outside a form. */
  readonly form: number | null
  /** For radio, checkbox, picker-view-column and the like: index of the enclosing group element. */
  readonly group: number | null
}

/** What the names in a template's expressions stand for; the innermost first. A name that is not found is a data field. */
export interface Scope {
  readonly names: ReadonlyMap<string, ScopeEntry>
  /** `null` ends the chain: free names are data of the surface. A `<template is>` body never sees its user's names. */
  readonly outer: Scope | null
  /** In the body of a used template: what `data` spreads; a name that is not in `names` is looked up in these, then is undefined. */
  readonly spreads: readonly { readonly expr: Expr; readonly scope: Scope }[]
  /** Whether free names end here (template bodies) instead of going on to the surface's data. */
  readonly closed: boolean
}

export type ScopeEntry =
  | { readonly x: 'item'; readonly list: Interpolation; readonly scope: Scope }
  | { readonly x: 'index'; readonly list: Interpolation; readonly scope: Scope }
  /** A field of a used template's data object. */
  | { readonly x: 'field'; readonly expr: Expr; readonly scope: Scope }
  | { readonly x: 'wxs'; readonly script: ScriptUnit }

/** How a value is written where it is shown, as far as the template says. */
export interface Rendering {
  /** What it counts: '元' behind '¥' as well. */
  readonly unit?: string
  /** By what it is divided before it is written: 100 where money is kept in cents. */
  readonly divisor?: number
  /** A number, for it is calculated with. */
  readonly number?: true
  /** A point in time that a function puts into words. */
  readonly moment?: true
  /** A function of a view script makes what is shown of it: neither unit nor number need be its own. */
  readonly made?: true
  /** The address of a picture. */
  readonly picture?: true
}

/** A data path that the template renders as text, image source or input value. */
export interface Shown {
  /** 'goods.name', 'list[].price'. */
  readonly path: string
  readonly label: string | null
  readonly rendering: Rendering
  readonly at: Location
}

/** What a view says where the data at `path` is `value`. */
export interface Meaning {
  readonly path: string
  readonly value: string | number | boolean
  readonly text: string
}

/** What stands over a list of a view. */
export interface Heading {
  /** Of the list: 'newGoods'. */
  readonly path: string
  readonly text: string
}

/** An event binding of a placed element. */
export interface Binding {
  readonly placed: Placed
  readonly event: EventBinding
}
