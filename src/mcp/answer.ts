import { inputIn } from '../5-infer/plan.js'
import type { Step, Tool } from '../5-infer/toolset.js'
import { own } from '../source/own.js'

/** The arguments of a call, after they were checked against the tool's schema. */
export type Arguments = Readonly<Record<string, unknown>>

/** What a call answers: nothing is carried out here, so this is how it would be, with the arguments put in. */
export interface Answer {
  /** Path and query with which the app's page is opened. */
  readonly url: string
  readonly risk: Tool['risk']
  /** Whether a person has to agree first. */
  readonly confirm: boolean
  readonly steps: readonly AnsweredStep[]
}

/** A step of the plan, in words that need no knowledge of the graph. */
export interface AnsweredStep {
  readonly do: Step['do']
  readonly element?: string
  readonly value?: unknown
  readonly what?: string
}

/** The plan of `tool` for `args`. What was not given is not filled. */
export function answerOf(tool: Tool, args: Arguments): Answer {
  return {
    url: urlOf(tool, args),
    risk: tool.risk,
    confirm: tool.confirm,
    steps: tool.plan.flatMap((step) => answeredStep(step, args)),
  }
}

function urlOf({ page, plan }: Tool, args: Arguments): string {
  const query = plan.flatMap((step) => (step.do === 'open' ? Object.entries(step.query) : []))
  const pairs = query.flatMap(([key, pattern]) => {
    const input = inputIn(pattern)
    const value = input === null ? pattern : own(args, input)
    return value === undefined || value === ''
      ? []
      : [`${encodeURIComponent(key)}=${encodeURIComponent(textOf(value))}`]
  })
  return `/${page}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function answeredStep(step: Step, args: Arguments): readonly AnsweredStep[] {
  if (step.do === 'open' || step.do === 'expect') return []
  if (step.do === 'confirm') return [{ do: step.do, what: step.what }]
  const { element, input } = step
  if (input === undefined) return [{ do: step.do, element }]
  const value = own(args, input)
  return value === undefined ? [] : [{ do: step.do, element, value }]
}
