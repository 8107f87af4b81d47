import type {
  Action,
  AppFacts,
  AppGraph,
  Control,
  Effect,
  Endpoint,
  GraphUnit,
  Input,
  Meaning,
  MissingHandler,
  Output,
  Param,
  Rendering,
  Sample,
  StateField,
  Supplier,
  Trigger,
} from '../4-trace/graph.js'
import type { Answer, Card, SkillApi, SkillUnit } from '../4-trace/skill.js'
import type {
  Dropped,
  Evidence,
  Precondition,
  Provenance,
  Results,
  Skill,
  Step,
  Tool,
  ToolInput,
  ToolSet,
} from '../5-infer/toolset.js'
import type { GraphFile } from './emitters/graph/schema.js'
import type { ToolsFile } from './emitters/tools/schema.js'

type Written = GraphFile['pages'][number]
type WrittenAction = Written['actions'][number]
type WrittenTrigger = WrittenAction['triggers'][number]
type WrittenTool = ToolsFile['skills'][number]['tools'][number]

/** The names of the fields of `T`, and the literals that tell the members of a union apart. */
type Fields<T> = T extends unknown
  ? { readonly [Name in keyof T]-?: Name extends 'kind' | 'do' | 'from' ? Literal<T[Name], Name> : Name }
  : never

type Literal<Value, Otherwise> = Value extends string ? Value : Otherwise

/** The way to an effect is not written. */
type WrittenEffect<Of> = Of extends Effect ? Omit<Of, 'way'> : never

/** Whether `Noun` and `File` have the same fields. */
type Same<Noun, File> = [Fields<Noun>, Fields<File>] extends [Fields<File>, Fields<Noun>] ? true : false

type All<Agreements extends readonly true[]> = Agreements

/**
 * Every noun that is written to a file beside what the file's schema says of it. This does not compile while one has a
 * field that the other lacks: a new field must not get lost on its way out.
 */
export type Agreement = All<
  [
    Same<Omit<AppGraph, 'launch' | 'reaches'>, Omit<GraphFile, 'schema' | 'diagnostics'>>,
    Same<AppFacts, GraphFile['app']>,
    Same<GraphUnit, Written>,
    Same<Param, Written['params'][number]>,
    Same<Supplier, NonNullable<Written['params'][number]['suppliers']>[number]>,
    Same<Output, Written['shows'][number]>,
    Same<Sample, NonNullable<Written['shows'][number]['samples']>[number]>,
    Same<Rendering, NonNullable<Written['shows'][number]['rendering']>>,
    Same<Meaning, NonNullable<Written['meanings']>[number]>,
    Same<StateField, Written['state'][number]>,
    Same<Action, WrittenAction>,
    Same<MissingHandler, Written['missing'][number]>,
    Same<Trigger, WrittenTrigger>,
    Same<Control, NonNullable<WrittenTrigger['control']>>,
    Same<Input, WrittenAction['inputs'][number]>,
    Same<WrittenEffect<Effect>, WrittenAction['effects'][number]>,
    Same<Endpoint, GraphFile['endpoints'][number]>,
    Same<SkillUnit, NonNullable<GraphFile['skills']>[number]>,
    Same<SkillApi, NonNullable<GraphFile['skills']>[number]['apis'][number]>,
    Same<Card, NonNullable<GraphFile['skills']>[number]['cards'][number]>,
    Same<Answer, NonNullable<GraphFile['skills']>[number]['apis'][number]['answers'][number]>,
    Same<ToolSet, Omit<ToolsFile, 'schema' | 'input'>>,
    Same<Skill, ToolsFile['skills'][number]>,
    Same<Omit<Dropped, 'why'>, ToolsFile['dropped'][number]>,
    Same<Omit<Tool, 'withheldFor'>, Omit<WrittenTool, 'hash'>>,
    Same<Omit<ToolInput, 'members'>, WrittenTool['inputs'][number]>,
    Same<Provenance, WrittenTool['inputs'][number]['provenance'][number]>,
    Same<Precondition, WrittenTool['preconditions'][number]>,
    Same<Results, WrittenTool['results']>,
    Same<Step, WrittenTool['plan'][number]>,
    Same<Evidence, WrittenTool['evidence'][number]>,
  ]
>
