import type { Draft } from '../draft.js'
import type { OutputPath } from '../fields/outputs.js'
import type { DirectRequest, Precondition, Risk, ToolInput } from '../toolset.js'

/** What is known of a tool when it is asked whether it needs its page. */
export interface Finding {
  readonly draft: Draft
  readonly risk: Risk
  readonly inputs: readonly ToolInput[]
  readonly outputs: readonly OutputPath[]
  readonly preconditions: readonly Precondition[]
}

/** The request that carries a tool out without its page, or in a few words why only the page can. */
export type Directness = DirectRequest | string
