import type { Node, Statement } from '@babel/types'
import type { ExportIr, Expr, FunctionIr, Pattern, Stmt } from '../ir.js'

/** Nesting of nodes that is followed. Hand-written code stays below 100; each level costs every later walk stack. */
export const DEEPEST = 400

/** What a name stands for: a slot, a live binding of an ES import, or a member of an enum or namespace object. */
export type Binding = number | ImportBinding | MemberBinding

export interface ImportBinding {
  readonly b: 'import'
  readonly source: string
  readonly name: string
}

/** `owner` is a slot of the function that declares the name. */
export interface MemberBinding {
  readonly b: 'member'
  readonly owner: number
  readonly name: string
}

/**
 * What the lowering of one file shares. The two functions tie the knot of the mutual recursion between statements and
 * expressions, so that the files which lower them need not import each other in a circle.
 */
export interface FileState {
  readonly file: string
  readonly typescript: boolean
  readonly expression: (node: Node, scope: Scope, name?: string) => Expr
  readonly statement: (node: Statement, scope: Scope, out: Stmt[]) => void
  readonly dependencies: Set<string>
  readonly exports: ExportIr[]
  /** Modules that ES imports evaluate before the body runs, in order. */
  readonly evaluated: Expr[]
  /** Number of functions met so far: the next one's id. */
  functions: number
  /** Current nesting of nodes. */
  depth: number
  /** Where nesting was cut off first, -1 where nowhere. */
  cutAt: number
  esm: boolean
}

/** A function whose IR is being built. */
export class Frame {
  readonly names: string[] = []
  readonly hoisted: { readonly slot: number; readonly fn: FunctionIr }[] = []
  readonly shared = new Set<number>()
  /** Slots that an enum or namespace has already given an object: a second declaration adds to it. */
  readonly built = new Set<number>()
  /** Names of functions declared in blocks that sloppy code also sees in the whole function (ECMA-262, annex B.3.3). */
  readonly leaked = new Set<string>()
  argumentsSlot = -1

  /** `ownArguments`: neither an arrow function nor a module. */
  constructor(readonly ownArguments: boolean) {}

  slot(name: string): number {
    return this.names.push(name) - 1
  }
}

/** The names that one function or block declares. */
export class Scope {
  readonly names = new Map<string, Binding>()

  constructor(
    readonly file: FileState,
    readonly frame: Frame,
    readonly outer: Scope | null,
  ) {}

  /** A block inside this scope. */
  block(): Scope {
    return new Scope(this.file, this.frame, this)
  }

  /** The slot of `name`, declared here if it is not yet. */
  declare(name: string): number {
    const known = this.names.get(name)
    if (typeof known === 'number') return known
    const slot = this.frame.slot(name)
    this.names.set(name, slot)
    return slot
  }

  /** The outermost scope of the function that this one is in. */
  root(): Scope {
    let scope: Scope = this
    while (scope.outer !== null && scope.outer.frame === scope.frame) scope = scope.outer
    return scope
  }

  /** Use of a name. */
  read(name: string, at: number): Expr {
    let up = 0
    for (let scope: Scope = this; ; ) {
      const binding = scope.names.get(name)
      if (binding !== undefined) return bound(binding, up, at)
      const { outer } = scope
      if (outer === null) return free(name, at)
      if (outer.frame !== scope.frame) {
        if (name === 'arguments' && scope.frame.ownArguments) return { k: 'local', up, slot: argumentsOf(scope), at }
        up++
      }
      scope = outer
    }
  }

  /** Assignment to a name. */
  write(name: string, at: number): Pattern {
    let up = 0
    for (let scope: Scope = this; ; ) {
      const binding = scope.names.get(name)
      if (binding !== undefined) return target(scope, binding, { name, up, at })
      const { outer } = scope
      if (outer === null) return { t: 'global', name }
      if (outer.frame !== scope.frame) up++
      scope = outer
    }
  }
}

function bound(binding: Binding, up: number, at: number): Expr {
  if (typeof binding === 'number') return { k: 'local', up, slot: binding, at }
  if (binding.b === 'import') return { k: 'import', source: binding.source, name: binding.name, at }
  return { k: 'member', object: { k: 'local', up, slot: binding.owner, at }, name: binding.name, optional: false, at }
}

function target(scope: Scope, binding: Binding, use: { name: string; up: number; at: number }): Pattern {
  if (typeof binding === 'number') {
    if (use.up > 0) scope.frame.shared.add(binding)
    return { t: 'local', up: use.up, slot: binding }
  }
  if (binding.b === 'import') return { t: 'global', name: use.name }
  return { t: 'member', target: bound(binding, use.up, use.at) }
}

function free(name: string, at: number): Expr {
  if (name === 'undefined') return { k: 'const', value: undefined }
  if (name === 'NaN') return { k: 'const', value: NaN }
  if (name === 'Infinity') return { k: 'const', value: Infinity }
  return { k: 'global', name, at }
}

function argumentsOf(scope: Scope): number {
  const { frame } = scope
  if (frame.argumentsSlot < 0) frame.argumentsSlot = scope.declare('arguments')
  return frame.argumentsSlot
}

/** Remembers that something at this offset was nested too deep to be kept. */
export function noteCut(at: number, { file }: Scope): void {
  if (file.cutAt < 0) file.cutAt = at
}
