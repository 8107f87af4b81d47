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
  readonly expression: (node: Node | null, scope: Scope, name?: string) => Expr
  readonly statement: (node: Statement, scope: Scope, out: Stmt[]) => void
  readonly dependencies: Set<string>
  readonly exports: ExportIr[]
  /** Modules that ES imports evaluate before the body runs, in order. */
  readonly evaluated: Expr[]
  /** Number of functions met so far: the next one's id. */
  functions: number
  /** Current nesting of nodes. */
  depth: number
  /** The deepest that it has been in the function that is lowered. */
  deepest: number
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
    return this.outer !== null && this.outer.frame === this.frame ? this.outer.root() : this
  }

  /** Use of a name. */
  read(name: string, at: number): Expr {
    const found = find(this, name)
    return found === null ? free(name, at) : bound(found, at)
  }

  /** Assignment to a name. A nested function that assigns it makes the slot shared. */
  write(name: string, at: number): Pattern {
    const found = find(this, name)
    if (found === null) return { t: 'global', name }
    const { binding, up, scope } = found
    if (typeof binding === 'number') {
      if (up > 0) scope.frame.shared.add(binding)
      return { t: 'local', up, slot: binding }
    }
    return binding.b === 'import' ? { t: 'global', name } : { t: 'member', target: bound(found, at) }
  }
}

interface Found {
  readonly binding: Binding
  readonly scope: Scope
  /** Functions between the use and the declaration. */
  readonly up: number
}

function find(from: Scope, name: string): Found | null {
  let up = 0
  let scope: Scope | null = from
  while (scope !== null) {
    const binding = scope.names.get(name) ?? (name === 'arguments' ? ownArguments(scope) : undefined)
    if (binding !== undefined) return { binding, scope, up }
    if (scope.outer !== null && scope.outer.frame !== scope.frame) up++
    scope = scope.outer
  }
  return null
}

/** The slot of `arguments`, which the first use declares; only functions that are no arrows have it. */
function ownArguments(scope: Scope): number | undefined {
  const { frame } = scope
  if (!frame.ownArguments || scope !== scope.root()) return undefined
  frame.argumentsSlot = scope.declare('arguments')
  return frame.argumentsSlot
}

function bound({ binding, up }: Found, at: number): Expr {
  if (typeof binding === 'number') return { k: 'local', up, slot: binding, at }
  if (binding.b === 'import') return { k: 'import', source: binding.source, name: binding.name, at }
  return { k: 'member', object: { k: 'local', up, slot: binding.owner, at }, name: binding.name, optional: false, at }
}

function free(name: string, at: number): Expr {
  if (name === 'undefined') return { k: 'const', value: undefined }
  if (name === 'NaN') return { k: 'const', value: NaN }
  if (name === 'Infinity') return { k: 'const', value: Infinity }
  return { k: 'global', name, at }
}

/** Goes one node further in. */
export function descend(file: FileState): void {
  if (++file.depth > file.deepest) file.deepest = file.depth
}

/** Remembers that something at this offset was nested too deep to be kept. */
export function noteCut(at: number, { file }: Scope): void {
  if (file.cutAt < 0) file.cutAt = at
}
