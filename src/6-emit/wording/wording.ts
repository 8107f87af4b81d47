import type { Speech } from '../../5-infer/describe/speech.js'
import type { Tool } from '../../5-infer/toolset.js'

/**
 * The closed grammar of the files, in one language: everything that an assistant reads in them beyond what the tools say of
 * themselves. What is told is decided by the emitters; here is how it is said.
 */
export interface Wording {
  /** The words of the tools themselves. */
  readonly speech: Speech
  /** How a person would ask for a tool, in other words at each turn. `isActing`: other tools change something on its page. */
  readonly utterance: (tool: Tool, turn: number, isActing: boolean) => string
  readonly skill: SkillWording
  readonly conditions: ConditionWording
  readonly rules: RuleWording
  readonly agents: AgentsWording
  readonly pageMeta: PageMetaWording
  readonly evaluation: EvaluationWording
  readonly reply: ReplyWording
  readonly call: CallWording
  readonly answer: AnswerWording
}

/** SKILL.md. */
export interface SkillWording {
  readonly headings: Readonly<Record<'triggers' | 'outside' | 'conditions' | 'order', string>>
  readonly scope: (description: string) => string
  readonly quoted: (utterance: string) => string
  /** Of a skill of which only a part is left, or that was joined from two. */
  readonly title: (titles: readonly string[]) => string
  readonly description: (title: string, deeds: readonly string[]) => string
  readonly descriptions: (descriptions: readonly string[]) => string
  /** What another skill is for; `isAll`: whether it does no more than that. */
  readonly sibling: (deeds: readonly string[], isAll: boolean, skill: string) => string
  readonly unsupported: string
  /** A line about a tool. */
  readonly line: (tool: string, text: string) => string
}

/** What has to hold before a skill is chosen. */
export interface ConditionWording {
  /** What the platform asks a person for, by the scope that it names. */
  readonly scopes: Readonly<Record<string, string>>
  /** `tools` are null where it holds for all of them. */
  readonly line: (tools: readonly string[] | null, condition: string) => string
  readonly login: string
  readonly permission: (scopes: readonly string[]) => string
  readonly personal: (fields: readonly string[]) => string
}

/** In which order tools are used, and what is a person's own to do. */
export interface RuleWording {
  /** A line about a tool. */
  readonly line: (tool: string, text: string) => string
  /** A tool of another skill. */
  readonly abroad: (tool: string, skill: string) => string
  /** Where the values of `inputs` come from; `how` as far as they must be there and the tools may be called for them. */
  readonly values: (how: 'optional' | 'read' | 'given', tools: readonly string[], inputs: readonly string[]) => string
  readonly payment: (page: string | null) => string
  readonly authorisation: (page: string | null) => string
  readonly device: (page: string | null) => string
  readonly ids: string
  readonly required: string
  readonly changes: string
}

/** AGENTS.md. */
export interface AgentsWording {
  readonly unnamed: string
  readonly services: string
  readonly general: string
  readonly line: (skill: string, text: string) => string
  readonly rules: readonly string[]
}

/** page-meta.json. */
export interface PageMetaWording {
  readonly opens: (page: string) => string
  readonly does: (page: string, deeds: readonly string[]) => string
}

/** evaluation.json. */
export interface EvaluationWording {
  /** Two tools in one request, with wishes of what is to be chosen. */
  readonly chained: (first: Tool, second: Tool, wishes: readonly string[]) => string
  readonly wish: (label: string, value: string) => string
}

/** What a call answers that hands over to a page: what is the case, then what to do next. */
export interface ReplyWording {
  readonly shown: (page: string | null) => string
  /** What the page shows could not be had without it. */
  readonly failed: (page: string | null) => string
  readonly prepared: (page: string | null, title: string) => string
  readonly look: string
  /** On a card: a tap opens its page; there is none. */
  readonly open: string
  readonly unopened: string
  readonly pay: string
  readonly finish: string
}

/** What the scripts of the package say about arguments. `{…}` is a hole that the script fills. */
export interface CallWording {
  readonly arguments: string
  readonly absent: string
  readonly type: string
  readonly choices: string
  readonly item: string
  readonly minimum: string
  readonly maximum: string
  readonly longest: string
  readonly fewest: string
  readonly missing: string
  readonly unknown: string
  readonly refused: string
  readonly remind: string
  /** Between problems, and between reminders. */
  readonly between: string
}

/** What the MCP server says. */
export interface AnswerWording {
  /** What the parts of an answer are. */
  readonly url: string
  readonly confirm: string
  /** That a call is not made, and the way out. */
  readonly refused: (problem: string) => string
  /** That nothing has been carried out; the steps follow. `confirm`: whether the person has to agree first. */
  readonly planned: (title: string, confirm: boolean) => string
}
