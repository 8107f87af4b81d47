/**
 * The intermediate representation of script: what the interpreter runs.
 *
 * Lowering has already done what needs the syntax tree: names are resolved to slots, `var` and function declarations
 * are hoisted, TypeScript is erased (enums and namespaces are objects), JSX and types are gone. `at` is the offset
 * in the file; the unit's line table turns it into a place. Nodes are plain data and never change.
 */
export type Expr =
  | { readonly k: 'const'; readonly value: Primitive }
  /** Template literal: the texts are already cooked. */
  | { readonly k: 'text'; readonly parts: readonly (string | Expr)[] }
  /** A variable of the function `up` levels out. */
  | { readonly k: 'local'; readonly up: number; readonly slot: number; readonly at: number }
  /** A name that no scope declares: a platform global, or in templates a data field. */
  | { readonly k: 'global'; readonly name: string; readonly at: number }
  /** A binding of an ES import, read when it is used (imports are live). `name` is 'default', '*' or an exported name. */
  | { readonly k: 'import'; readonly source: string; readonly name: string; readonly at: number }
  | { readonly k: 'this' }
  | { readonly k: 'super' }
  | {
      readonly k: 'member'
      readonly object: Expr
      readonly name: string
      readonly optional: boolean
      readonly at: number
    }
  | {
      readonly k: 'index'
      readonly object: Expr
      readonly index: Expr
      readonly optional: boolean
      readonly at: number
    }
  | {
      readonly k: 'call'
      readonly callee: Expr
      readonly args: readonly Expr[]
      readonly optional: boolean
      readonly at: number
    }
  | { readonly k: 'new'; readonly callee: Expr; readonly args: readonly Expr[]; readonly at: number }
  | { readonly k: 'object'; readonly properties: readonly Property[]; readonly at: number }
  /** `null` is a hole. */
  | { readonly k: 'array'; readonly elements: readonly (Expr | null)[]; readonly at: number }
  | { readonly k: 'function'; readonly fn: FunctionIr }
  | { readonly k: 'class'; readonly class: ClassIr }
  | {
      readonly k: 'assign'
      readonly operator: AssignOperator
      readonly target: Pattern
      readonly value: Expr
      readonly at: number
    }
  | { readonly k: 'update'; readonly operator: '++' | '--'; readonly target: Pattern; readonly at: number }
  | { readonly k: 'unary'; readonly operator: UnaryOperator; readonly argument: Expr }
  | { readonly k: 'binary'; readonly operator: BinaryOperator; readonly left: Expr; readonly right: Expr }
  | { readonly k: 'logical'; readonly operator: LogicalOperator; readonly left: Expr; readonly right: Expr }
  | { readonly k: 'conditional'; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr }
  | { readonly k: 'sequence'; readonly items: readonly Expr[] }
  | { readonly k: 'await'; readonly argument: Expr }
  | { readonly k: 'yield'; readonly argument: Expr | null; readonly delegate: boolean }
  /** Only as an element of an array or of arguments. */
  | { readonly k: 'spread'; readonly argument: Expr }
  | { readonly k: 'regex'; readonly source: string; readonly flags: string }
  /** What lowering does not model (or could not parse): its value is unknown. */
  | { readonly k: 'unknown'; readonly at: number }

export type Primitive = string | number | boolean | null | undefined
export type UnaryOperator = '-' | '+' | '!' | '~' | 'typeof' | 'void' | 'delete'
export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '**'
  | '=='
  | '!='
  | '==='
  | '!=='
  | '<'
  | '<='
  | '>'
  | '>='
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>'
  | 'in'
  | 'instanceof'
export type LogicalOperator = '&&' | '||' | '??'
export type AssignOperator = '=' | `${Exclude<BinaryOperator, 'in' | 'instanceof'>}=` | '&&=' | '||=' | '??='

export type Property =
  | { readonly p: 'value'; readonly key: string | Expr; readonly value: Expr; readonly at: number }
  | { readonly p: 'get' | 'set'; readonly key: string | Expr; readonly fn: FunctionIr; readonly at: number }
  | { readonly p: 'spread'; readonly value: Expr; readonly at: number }

export type Pattern =
  | { readonly t: 'local'; readonly up: number; readonly slot: number }
  | { readonly t: 'global'; readonly name: string }
  | { readonly t: 'member'; readonly target: Expr }
  | {
      readonly t: 'object'
      readonly properties: readonly PatternProperty[]
      readonly rest: Pattern | null
      readonly at: number
    }
  | {
      readonly t: 'array'
      readonly elements: readonly (Pattern | null)[]
      readonly rest: Pattern | null
      readonly at: number
    }
  | { readonly t: 'default'; readonly target: Pattern; readonly value: Expr }

export interface PatternProperty {
  readonly key: string | Expr
  readonly value: Pattern
  readonly at: number
}

export type Stmt =
  | { readonly s: 'expr'; readonly value: Expr }
  /** A declaration that gives a value; one without is only a slot. */
  | { readonly s: 'declare'; readonly target: Pattern; readonly value: Expr }
  /** With a label, `break label` in it ends it, and `continue label` goes on with the loop that it holds. */
  | { readonly s: 'block'; readonly body: readonly Stmt[]; readonly label?: string }
  | { readonly s: 'if'; readonly test: Expr; readonly then: readonly Stmt[]; readonly otherwise: readonly Stmt[] }
  | {
      readonly s: 'for'
      readonly init: readonly Stmt[]
      readonly test: Expr | null
      readonly update: Expr | null
      readonly body: readonly Stmt[]
      readonly fresh: SlotRange | null
    }
  | {
      readonly s: 'each'
      readonly over: 'of' | 'in'
      readonly target: Pattern
      readonly subject: Expr
      readonly body: readonly Stmt[]
      readonly fresh: SlotRange | null
    }
  /** `first`: do … while. */
  | { readonly s: 'while'; readonly test: Expr; readonly body: readonly Stmt[]; readonly first: boolean }
  | { readonly s: 'switch'; readonly subject: Expr; readonly cases: readonly SwitchCase[] }
  | {
      readonly s: 'try'
      readonly body: readonly Stmt[]
      readonly parameter: Pattern | null
      readonly handler: readonly Stmt[] | null
      readonly finalizer: readonly Stmt[]
    }
  | { readonly s: 'return'; readonly value: Expr | null; readonly at: number }
  | { readonly s: 'throw'; readonly value: Expr }
  | { readonly s: 'break'; readonly label: string | null }
  | { readonly s: 'continue'; readonly label: string | null }

/** Slots `from` up to, not including, `to`: variables of a loop that a closure may capture, new in every turn. */
export interface SlotRange {
  readonly from: number
  readonly to: number
}

export interface SwitchCase {
  /** `null` is `default`. */
  readonly test: Expr | null
  readonly body: readonly Stmt[]
}

/** A function, method, or the top level of a module (`id` 0). Parameters and variables live in `slots` numbered slots. */
export interface FunctionIr {
  /** Unique in its file: numbered in source order, so that it is stable. */
  readonly id: number
  /** As written or as inferred from what it is assigned to; '' where it has none. */
  readonly name: string
  readonly file: string
  readonly at: number
  readonly params: readonly Pattern[]
  readonly rest: Pattern | null
  readonly slots: number
  /** Source name of each slot. */
  readonly names: readonly string[]
  /** Slot of `arguments`, -1 where it is not used. */
  readonly argumentsSlot: number
  /** Slot of a named function expression's own name, -1 where there is none. */
  readonly selfSlot: number
  /** Function declarations, set before the body runs. */
  readonly hoisted: readonly { readonly slot: number; readonly fn: FunctionIr }[]
  readonly body: readonly Stmt[]
  /** How deep its nodes nest, those of inner functions apart: whoever walks it needs stack for so many. */
  readonly nesting: number
  readonly arrow: boolean
  readonly async: boolean
  readonly generator: boolean
  /** Slots that a nested function assigns: their values outlive one run (module state when this is a module). */
  readonly sharedSlots: ReadonlySet<number>
}

export interface ClassIr {
  readonly name: string
  readonly at: number
  readonly parent: Expr | null
  readonly members: readonly ClassMember[]
  /** Slot of the class's own name inside its body, -1 where it has none. Always in the enclosing function (`up` 0). */
  readonly selfSlot: number
}

export interface ClassMember {
  readonly kind: 'constructor' | 'method' | 'get' | 'set' | 'field' | 'static-block'
  readonly static: boolean
  readonly key: string | Expr
  /** A field's initialiser is a parameterless arrow-like method so that `this` is the instance; null for a bare field. */
  readonly fn: FunctionIr | null
}

/** What a module gives to others (ES modules only). `*` with no `name` re-exports everything. */
export type ExportIr =
  | { readonly e: 'slot'; readonly name: string; readonly slot: number }
  | { readonly e: 'from'; readonly name: string; readonly source: string; readonly imported: string }
  | { readonly e: 'star'; readonly source: string }
