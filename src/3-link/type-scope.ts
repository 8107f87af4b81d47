import type { DeclaredType, TypeMember, TypeShape, TypeTable } from '../2-parse/script/types/shape.js'
import { UNKNOWN_TYPE } from '../2-parse/script/types/shape.js'
import { typeComputer, type ComputedType } from './computed-types.js'
import type { DeclaredValue, Program } from './program.js'

/** What types are looked up in. */
export type Modules = Pick<Program, 'project' | 'resolve' | 'script'>
type Reference = Extract<TypeShape, { t: 'name' }>

/** Types that are looked at for one question: declarations may refer to themselves. */
const fuel = 2000

/** Follows the names of written types through the files of an app. Nothing is checked: what cannot be followed is unknown. */
export class TypeScope {
  #fuel = fuel
  #compute: ReturnType<typeof typeComputer> | null = null

  constructor(private readonly modules: Modules) {}

  /** `read` with fuel of its own; null where it ran out of stack: types that nest so deep are no hand's work. */
  ask<Found>(read: () => Found): Found | null {
    this.#fuel = fuel
    try {
      return read()
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }

  /** The first type that has to be computed loads what computes types. */
  #computed(shape: ComputedType): TypeShape {
    this.#compute ??= typeComputer(this.modules)
    return this.#compute(shape)
  }

  table(path: string): TypeTable | null {
    return path.endsWith('.ts') ? (this.modules.script(path)?.types ?? null) : null
  }

  /** What the type says of a value, apart from that it may be missing. */
  valueOf(shape: TypeShape): DeclaredValue & { readonly absent: boolean } {
    const parts = this.#parts(shape)
    const values = parts.filter(({ t }) => t !== 'absent')
    const literals = values.flatMap((part) => (part.t === 'literal' ? [part.value] : []))
    return {
      type: this.#type(values),
      literals: literals.length === values.length ? [...new Set(literals)] : [],
      absent: values.length < parts.length,
    }
  }

  /** The type at a path of keys; '[]' is an element of a list. */
  at(shape: TypeShape, path: readonly string[]): TypeShape {
    return path.reduce<TypeShape>(
      (inside, key) => (key === '[]' ? this.#element(inside) : this.#key(inside, key)),
      shape,
    )
  }

  #key(shape: TypeShape, name: string): TypeShape {
    return this.members(shape).find((member) => member.name === name)?.type ?? UNKNOWN_TYPE
  }

  #element(shape: TypeShape): TypeShape {
    const elements = this.#parts(shape).flatMap((part) => (part.t === 'array' ? [part.element] : []))
    const [only] = elements
    return only && elements.length === 1 ? only : UNKNOWN_TYPE
  }

  #type(values: readonly TypeShape[]): DeclaredValue['type'] {
    const types = new Set(values.map((shape) => this.#typeOf(shape)))
    const [only] = types
    return types.size === 1 ? (only ?? null) : null
  }

  #typeOf(shape: TypeShape): DeclaredValue['type'] {
    if (shape.t === 'basic') return shape.type
    if (shape.t === 'array') return 'array'
    if (shape.t === 'literal') return typeof shape.value === 'string' ? 'string' : 'number'
    return this.members(shape).length > 0 ? 'object' : null
  }

  /** The keys of an object type. */
  members(shape: TypeShape): readonly TypeMember[] {
    if (this.#fuel-- <= 0) return []
    if (shape.t === 'object') return shape.members
    if (shape.t === 'computed') return this.members(this.#computed(shape))
    if (shape.t === 'all') return together(shape.parts.map((part) => this.members(part)))
    if (shape.t === 'any')
      return either(shape.parts.filter(({ t }) => t !== 'absent').map((part) => this.members(part)))
    if (shape.t !== 'name') return []
    const meant = this.#meant(shape)
    return meant === null ? this.#constructed(shape) : this.members(meant)
  }

  /** The types that TypeScript itself makes of others. */
  #constructed({ name, args: [first, second] }: Reference): readonly TypeMember[] {
    const members = first === undefined || name === 'Record' ? [] : this.members(first)
    const keys = (shape: TypeShape | undefined): readonly string[] =>
      (shape === undefined ? [] : this.#parts(shape)).flatMap((part) =>
        part.t === 'literal' ? [String(part.value)] : [],
      )
    switch (name) {
      case 'Readonly':
        return members
      case 'Partial':
        return members.map((member) => ({ ...member, optional: true }))
      case 'Required':
        return members.map((member) => ({ ...member, optional: false }))
      case 'Pick':
        return members.filter((member) => keys(second).includes(member.name))
      case 'Omit':
        return members.filter((member) => !keys(second).includes(member.name))
      case 'Record':
        return keys(first).map((key) => ({ name: key, type: second ?? { t: 'unknown' }, optional: false }))
      default:
        return []
    }
  }

  /** The members of a union, names followed; a type that is none is its own only part. */
  #parts(shape: TypeShape): readonly TypeShape[] {
    if (this.#fuel-- <= 0) return [{ t: 'unknown' }]
    if (shape.t === 'any') return shape.parts.flatMap((part) => this.#parts(part))
    if (shape.t === 'computed') return this.#parts(this.#computed(shape))
    if (shape.t === 'all' && shape.parts.length === 1) return shape.parts.flatMap((part) => this.#parts(part))
    if (shape.t !== 'name') return [shape]
    const meant = this.#meant(shape)
    return meant === null ? [shape] : this.#parts(meant)
  }

  /** The declared type that a reference names, with its arguments put in. */
  #meant({ file, name, args }: Reference): TypeShape | null {
    const meant = this.#meaning(file, name)
    if (meant === null || meant.parameters.length === 0) return meant?.shape ?? null
    const given = new Map(meant.parameters.map((parameter, at) => [parameter, args[at] ?? UNKNOWN_TYPE]))
    return filledIn(meant.shape, given)
  }

  /** What `name` means in a file: declared there, imported, or declared for the whole app by a declaration file. */
  #meaning(path: string, name: string): DeclaredType | null {
    const file = this.#fuel-- > 0 ? this.table(path) : null
    if (file === null) return null
    const own = file.declared.get(name)
    if (own) return own
    const [first = '', ...rest] = name.split('.')
    const foreign = file.imported.get(first)
    if (foreign === undefined) return this.#ambient(name)
    const inner = foreign.name === '*' ? rest : [foreign.name, ...rest]
    return this.#exported(path, foreign.source, inner.join('.'))
  }

  /** What the module that `source` names in the file `from` exports as `name`. */
  #exported(from: string, source: string, name: string): DeclaredType | null {
    const target = this.modules.resolve(from, source)
    const file = target.m === 'file' && this.#fuel-- > 0 ? this.table(target.file) : null
    if (target.m !== 'file' || file === null) return null
    const own = file.declared.get(name)
    if (own) return own
    const [first = '', ...rest] = name.split('.')
    for (const exported of file.exported.filter((one) => one.as === first || one.as === '*')) {
      const inner = exported.as === '*' ? name : [exported.name, ...rest].join('.')
      const { source: further } = exported
      const found = further === null ? this.#meaning(target.file, inner) : this.#exported(target.file, further, inner)
      if (found !== null) return found
    }
    return null
  }

  #ambient(name: string): DeclaredType | null {
    const { files, text } = this.modules.project
    const [first = name] = name.split('.')
    for (const { path, vendored } of files.values()) {
      const may = path.endsWith('.d.ts') && !vendored && text(path)?.includes(first) === true
      const found = may ? this.table(path)?.declared.get(name) : undefined
      if (found) return found
    }
    return null
  }
}

/** The shape with type parameters replaced by what they stand for. */
function filledIn(shape: TypeShape, given: ReadonlyMap<string, TypeShape>): TypeShape {
  const inside = (part: TypeShape): TypeShape => filledIn(part, given)
  switch (shape.t) {
    case 'name':
      return given.get(shape.name) ?? { ...shape, args: shape.args.map(inside) }
    case 'array':
      return { t: 'array', element: inside(shape.element) }
    case 'all':
    case 'any':
      return { t: shape.t, parts: shape.parts.map(inside) }
    case 'object':
      return { t: 'object', members: shape.members.map((member) => ({ ...member, type: inside(member.type) })) }
    default:
      return shape
  }
}

/** A key of an intersection is optional only where all agree; the first part says what it is. */
function together(parts: readonly (readonly TypeMember[])[]): readonly TypeMember[] {
  return keysOf(parts, (found) => found.every(({ optional }) => optional))
}

/** A key of a union is required only where every part requires it. */
function either(parts: readonly (readonly TypeMember[])[]): readonly TypeMember[] {
  return keysOf(parts, (found) => found.length < parts.length || found.some(({ optional }) => optional))
}

function keysOf(
  parts: readonly (readonly TypeMember[])[],
  optionalIf: (found: readonly TypeMember[]) => boolean,
): readonly TypeMember[] {
  const names = new Set(parts.flat().map(({ name }) => name))
  return [...names].flatMap((name) => {
    const found = parts.flatMap((part) => part.filter((member) => member.name === name))
    return found.slice(0, 1).map((first) => ({ ...first, optional: optionalIf(found) }))
  })
}
