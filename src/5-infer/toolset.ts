import type { Location } from '../source/location.js'
import type { Constant, Effect, Scalar } from '../4-trace/graph.js'
import type { Reason } from './reasons.js'

/** What the app can do for an assistant. */
export interface ToolSet {
  readonly skills: readonly Skill[]
  /** Every action that became no tool, and why. */
  readonly dropped: readonly Dropped[]
}

export interface Skill {
  /** kebab-case; also the folder's name. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly tools: readonly Tool[]
}

export interface Dropped {
  /** 'route#handler'. */
  readonly action: string
  readonly reason: string
  /** What `reason` says; files have the sentence alone. */
  readonly why: Reason
}

export type ToolKind = 'open' | 'query' | 'mutate' | 'pay' | 'auth' | 'device'
export type Risk = 'read' | 'write' | 'payment' | 'privacy'

export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly page: string
  /** 'route#handler' that it stands for. */
  readonly actions: readonly string[]
  readonly kind: ToolKind
  readonly risk: Risk
  readonly confirm: boolean
  readonly confidence: number
  /** Why it is no more than a candidate for the reviewer and not offered to assistants; absent where it is offered. */
  readonly withheld?: string
  /** What `withheld` says, where it was decided from the graph; files have the sentence alone. */
  readonly withheldFor?: Reason
  readonly inputs: readonly ToolInput[]
  /** JSON Schema of what the page then shows. */
  readonly outputs: JsonSchema
  readonly preconditions: readonly Precondition[]
  /** Tools that usually come before it, though it needs nothing of their results. */
  readonly after?: readonly string[]
  /** What an assistant is told after a call. */
  readonly results: Results
  readonly plan: readonly Step[]
  /** What carries it out without its page; absent where the page is needed, `evidence` says why. */
  readonly direct?: DirectRequest
  readonly evidence: readonly Evidence[]
}

/** Content for what a call can come to: what is the case, then what to do next. */
export interface Results {
  readonly success: string
  /** Where there is nothing to show; absent for what changes something. */
  readonly empty?: string
  /** One for what the person has to say or do first, where the app says so, and one for everything else. */
  readonly failure: readonly string[]
}

export interface ToolInput {
  readonly name: string
  readonly schema: JsonSchema
  readonly required: boolean
  /** Every way in which a value can be had; several tools may carry the same ID. */
  readonly provenance: readonly Provenance[]
  /** What each item of a list of choices consists of. */
  readonly members?: readonly ToolInput[]
}

/** The subset that the platform's published files use. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly Scalar[]
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly format?: 'image' | 'file'
  readonly additionalProperties?: boolean
}

export type Provenance =
  | { readonly from: 'user' }
  | { readonly from: 'choice'; readonly of: readonly Scalar[] }
  | { readonly from: 'tool'; readonly tool: string; readonly path: string }
  | { readonly from: 'session' | 'storage' | 'constant'; readonly detail: string }

export interface Precondition {
  readonly kind: 'login' | 'storage' | 'permission' | 'privacy' | 'prior-tool'
  readonly detail: string
}

export type Step =
  | { readonly do: 'open'; readonly route: string; readonly query: Readonly<Record<string, string>> }
  | { readonly do: 'fill'; readonly element: string; readonly input: string }
  | {
      readonly do: 'tap' | 'change' | 'submit' | 'longpress'
      readonly element: string
      readonly input?: string
      /** In a list: the path that has the input's value in the row that is meant, 'items[].id'. */
      readonly row?: string
    }
  | { readonly do: 'confirm'; readonly what: string }
  | { readonly do: 'expect'; readonly effect: Effect }

/** A request that is all that opening the tool's page comes to. */
export interface DirectRequest {
  readonly http?: {
    readonly method: string
    readonly url: readonly (string | FromInput)[]
    readonly header: Readonly<Record<string, Scalar>>
  }
  readonly cloud?: { readonly name: string; readonly env: string }
  readonly data: Readonly<Record<string, Constant | FromInput>>
  /** Path of the result → place in the answer: 'goods[].name' → 'data.list[].name'. */
  readonly result: Readonly<Record<string, string>>
}

/** The value of the input of this name. */
export interface FromInput {
  readonly input: string
}

export interface Evidence {
  readonly claim: string
  readonly at: Location
}
