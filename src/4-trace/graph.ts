import type { Location } from '../source/location.js'
import type { Framework } from '../1-load/project.js'
import type { Rendering } from '../3-link/program.js'
import type { ControlKind } from '../platforms/control.js'
import type { PlatformId } from '../platforms/platform.js'
import type { Effect, Origin, Scalar } from './effect.js'
import type { SkillUnit } from './skill.js'

export * from './effect.js'
export type { Rendering } from '../3-link/program.js'

/** The page and action graph: what the app can do, with the origin of every value that leaves it. */
export interface AppGraph {
  readonly app: AppFacts
  readonly pages: readonly GraphUnit[]
  readonly components: readonly GraphUnit[]
  /** What runs before any page does: the app's own callbacks, and the top level of scripts under their paths. */
  readonly launch?: readonly Action[]
  readonly endpoints: readonly Endpoint[]
  /** Skills that the app has already, as their code registers and does them; absent where it has none. */
  readonly skills?: readonly SkillUnit[]
  /** What a stranger can send that decides what the app does; absent where there is nothing. */
  readonly flows?: readonly Flow[]
  /** Where the app sends data to and what it shows, as far as that is not its own: for reviews. */
  readonly reaches?: readonly Reach[]
}

/** A host that the app names. */
export interface Reach {
  /** Null where it is known only at run time. */
  readonly host: string | null
  /** What the code calls: 'request', '<web-view src>'. */
  readonly effect: string
  /** 'route#handler'; '' as handler for what stands in a template. */
  readonly action: string
  readonly at: Location
}

/** A value that comes from outside and, unchecked, decides what is loaded, opened, called or paid. */
export interface Flow {
  readonly sink: FlowSink
  /** Present where it decides only how an address goes on whose scheme and host are written before. */
  readonly extent?: 'end'
  /** What the code calls: 'request', '<web-view src>'. */
  readonly effect: string
  /** 'route#handler'; '' as handler for what stands in a template. */
  readonly action: string
  readonly source: Origin
  /** The route or action that the source belongs to; '' for the app. */
  readonly owner: string
  /** Places in which it is kept on its way, the last first. */
  readonly kept: readonly Origin[]
  readonly at: Location
}

/**
 * What the value decides: the page in a web view, the host of a request, another program, its page, what it is handed, code, a
 * payment, an amount that is sent, markup that is shown, a page, a function.
 */
export type FlowSink =
  | 'page'
  | 'host'
  | 'program'
  | 'programPage'
  | 'extraData'
  | 'code'
  | 'payment'
  | 'amount'
  | 'markup'
  | 'route'
  | 'function'

export interface AppFacts {
  readonly name: string | null
  readonly appid: string | null
  readonly platform: PlatformId
  readonly framework: Framework
  readonly form: 'source' | 'compiled'
  readonly home: string
  readonly tabs: readonly string[]
  /** What app.json names its plugins, where it has any: code of others that is not analysed. */
  readonly plugins?: readonly string[]
  readonly stats: {
    readonly files: number
    readonly bytes: number
    readonly pages: number
    readonly components: number
  }
}

/** A page or a custom component: one template, one script, one config. */
export interface GraphUnit {
  readonly route: string
  readonly package: string
  readonly title: string | null
  readonly searchable: boolean
  /** Routes of the own components that the template uses. */
  readonly uses: readonly string[]
  /** Pages: query keys that the code reads. Components: properties. */
  readonly params: readonly Param[]
  readonly shows: readonly Output[]
  /** What stands over the lists that it shows. */
  readonly headings?: readonly { readonly path: string; readonly text: string }[]
  /** What it says where data has a certain value: '待付款' where `order.status` is 1. */
  readonly meanings?: readonly Meaning[]
  /** What it says instead of a list that is empty. */
  readonly empties?: readonly { readonly path: string; readonly text: string }[]
  /** Own components in the template: what they show of the data passed to them, this unit shows through them. */
  readonly embeds: readonly Embed[]
  readonly actions: readonly Action[]
  /** What is known of the data fields: who fills them and with what. */
  readonly state: readonly StateField[]
  /** Handlers that the template binds and that are defined nowhere. */
  readonly missing: readonly MissingHandler[]
}

export interface Embed {
  /** Route of the component. */
  readonly component: string
  /** Property → data path of this unit that is passed to it: 'item' → 'list[]'. */
  readonly properties: Readonly<Record<string, string>>
  readonly at: Location
}

export interface MissingHandler {
  readonly handler: string
  readonly triggers: readonly Trigger[]
}

export type ValueType = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'unknown'
export interface Param {
  readonly name: string
  readonly type: ValueType
  readonly required: boolean
  readonly enum?: readonly Scalar[]
  readonly default?: unknown
  /** Who opens the page with it: from where, and with what value. */
  readonly suppliers?: readonly Supplier[]
  readonly at: Location
}

export interface Supplier {
  /** 'route#handler' of the action that navigates here. */
  readonly action: string
  readonly from: readonly Origin[]
  /** Constants that it passes. */
  readonly values?: readonly Scalar[]
}

/** One entry into the unit's code: a lifecycle callback or an event handler. */
export interface Action {
  readonly handler: string
  readonly kind: 'lifecycle' | 'event'
  readonly triggers: readonly Trigger[]
  readonly inputs: readonly Input[]
  readonly effects: readonly Effect[]
  readonly at: Location
  /** Bound in the template, defined nowhere. */
  readonly missing?: boolean
  /** Not everything was followed (fuel, opaque code): effects may be incomplete. */
  readonly partial?: boolean
  /** Code that runs and that nobody can see. */
  readonly unseen?: readonly Unseen[]
}

/**
 * Code that is called and not followed: of a plugin, of a package or file that is absent or cannot be read, made of text while
 * the app runs, or an API whose name is known only then.
 */
export interface Unseen {
  readonly is: 'plugin' | 'module' | 'code' | 'api'
  readonly name: string
  /** Absent where the platform or the language makes the call. */
  readonly at?: Location
}

export interface Trigger {
  readonly event: string
  readonly element: string
  readonly label: string | null
  readonly when?: string
  readonly each?: string
  /** Finds the element on the page. */
  readonly selector: string
  /** Of what it carries in `data-*`, what is always the same. */
  readonly carries?: Readonly<Record<string, Scalar>>
  /** Of a menu that a loop makes of a list of constants: what is written on each element, and what that carries. */
  readonly turns?: readonly Turn[]
  readonly control?: Control
  readonly openType?: string
  /** Where elements of the action reach different effects: the numbers of those that this one reaches. */
  readonly reaches?: readonly number[]
  readonly at: Location
}

/** One element of a menu. */
export interface Turn {
  readonly label: string
  readonly carries: Readonly<Record<string, Scalar>>
  /** As of its trigger. */
  readonly reaches?: readonly number[]
}

/** A form control, as far as its tag and attributes say what may be entered. */
export interface Control {
  readonly kind: ControlKind
  readonly name?: string
  readonly label?: string
  readonly placeholder?: string
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  /** Constant choices (picker range, radio and checkbox values) with their labels. */
  readonly choices?: readonly Choice[]
  /** Its label says that it may be left out (选填), or that it may not. */
  readonly optional?: boolean
  readonly required?: boolean
  /** The data field whose value it begins with. */
  readonly begins?: string
  /** Under which conditions it is shown, as the template has them. */
  readonly when?: string
  readonly selector: string
}

export interface Choice {
  readonly value: Scalar
  readonly label?: string
}

export type InputSource = 'dataset' | 'detail' | 'form' | 'data' | 'query' | 'storage' | 'global' | 'event'

export interface Input {
  readonly name: string
  readonly from: InputSource
  readonly type: ValueType
  /** dataset: source text of the bound expression. */
  readonly value?: string
  readonly enum?: readonly Scalar[]
  /** Where the value comes from in the end: for a dataset key the list item it is bound to, for a data field what fills it. */
  readonly origins?: readonly Origin[]
  /** The control through which a person gives it. */
  readonly control?: Control
}

export interface Output {
  readonly path: string
  readonly type: ValueType
  readonly label: string | null
  /** The response field that it shows, where known. */
  readonly from?: readonly Origin[]
  readonly rendering?: Rendering
  /** What items of a list are called in the source itself: where nothing is loaded, or before it is. */
  readonly samples?: readonly Sample[]
}

/** A text of the app's own source. */
export interface Sample {
  readonly text: string
  readonly at: Location
}

/** What a page says where the data at `path` is `value`. */
export interface Meaning {
  readonly path: string
  readonly value: Scalar | boolean
  readonly text: string
}

export interface StateField {
  readonly path: string
  readonly type: ValueType
  /** What was written into it, over all actions. */
  readonly from: readonly Origin[]
  /** Constants that it can hold. */
  readonly values?: readonly Scalar[]
  /** Handlers that write it ('' for the initial value). */
  readonly writers: readonly string[]
  /** A person fills it, through these controls. */
  readonly controls?: readonly Control[]
}

export interface Endpoint {
  readonly id: string
  readonly kind: 'http' | 'cloud'
  readonly method?: string
  readonly url?: string
  readonly name?: string
  /** 'route#handler'. */
  readonly usedBy: readonly string[]
}
