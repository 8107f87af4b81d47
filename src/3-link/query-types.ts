import { unfitForParsing } from '../2-parse/script/limits.js'
import type { Program, QueryType } from './program.js'
import { typeReader, type TypeFile, type TypeMember, type TypeShape } from './types.js'

type Modules = Pick<Program, 'project' | 'resolve'>
type Reference = Extract<TypeShape, { t: 'name' }>

/** Types that are looked at for one page: declarations may refer to themselves. */
const fuel = 2000

/** What TypeScript pages declare about their query. The first page that is asked about loads what reads types. */
export function queryTypesOf(modules: Modules): Program['queryTypes'] {
  const known = new Map<string, readonly QueryType[]>()
  let types: Types | null = null
  return ({ kind, script }) => {
    if (kind !== 'page' || script?.opaque !== null || !isTypeScript(script.file)) return []
    const reader = (types ??= new Types(modules))
    const found = known.get(script.file) ?? shallow(() => reader.queryTypes(script.file)) ?? []
    known.set(script.file, found)
    return found
  }
}

function isTypeScript(file: string): boolean {
  return file.endsWith('.ts')
}

/** null where `read` ran out of stack: types that nest so deep are no hand's work, and what the code does counts without. */
function shallow<Found>(read: () => Found): Found | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

class Types {
  readonly #read = typeReader()
  readonly #files = new Map<string, TypeFile | null>()
  #fuel = fuel

  constructor(private readonly modules: Modules) {}

  /** The keys of the parameter of `onLoad`. */
  queryTypes(path: string): readonly QueryType[] {
    this.#fuel = fuel
    const shape = this.#file(path)?.parameterOf('onLoad') ?? null
    return (shape === null ? [] : this.#members(shape)).map(({ name, type, optional }) => {
      const parts = this.#parts(type)
      const values = parts.filter(({ t }) => t !== 'absent')
      const literals = values.flatMap((part) => (part.t === 'literal' ? [part.value] : []))
      return {
        name,
        type: this.#type(values),
        optional: optional || values.length < parts.length,
        literals: literals.length === values.length ? [...new Set(literals)] : [],
      }
    })
  }

  #file(path: string): TypeFile | null {
    const known = this.#files.get(path)
    if (known !== undefined) return known
    const text = isTypeScript(path) ? this.modules.project.text(path) : null
    const unfit = text === null || unfitForParsing(text) !== null
    const file = unfit ? null : shallow(() => this.#read(path, text))
    this.#files.set(path, file)
    return file
  }

  #type(values: readonly TypeShape[]): QueryType['type'] {
    const types = new Set(values.map((shape) => this.#typeOf(shape)))
    const [only] = types
    return types.size === 1 ? (only ?? null) : null
  }

  #typeOf(shape: TypeShape): QueryType['type'] {
    if (shape.t === 'basic') return shape.type
    if (shape.t === 'literal') return typeof shape.value === 'string' ? 'string' : 'number'
    return this.#members(shape).length > 0 ? 'object' : null
  }

  /** The keys of an object type. */
  #members(shape: TypeShape): readonly TypeMember[] {
    if (this.#fuel-- <= 0) return []
    if (shape.t === 'object') return shape.members
    if (shape.t === 'all') return together(shape.parts.map((part) => this.#members(part)))
    if (shape.t === 'any')
      return either(shape.parts.filter(({ t }) => t !== 'absent').map((part) => this.#members(part)))
    if (shape.t !== 'name') return []
    const meant = this.#meaning(shape.file, shape.name)
    return meant === null ? this.#constructed(shape) : this.#members(meant)
  }

  /** The types that TypeScript itself makes of others. */
  #constructed({ name, args: [first, second] }: Reference): readonly TypeMember[] {
    const members = first === undefined || name === 'Record' ? [] : this.#members(first)
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
    if (shape.t === 'all' && shape.parts.length === 1) return shape.parts.flatMap((part) => this.#parts(part))
    if (shape.t !== 'name') return [shape]
    if (shape.name === 'Array' || shape.name === 'ReadonlyArray') return [{ t: 'basic', type: 'array' }]
    const meant = this.#meaning(shape.file, shape.name)
    return meant === null ? [shape] : this.#parts(meant)
  }

  /** What `name` means in a file: declared there, imported, or declared for the whole app by a declaration file. */
  #meaning(path: string, name: string): TypeShape | null {
    const file = this.#fuel-- > 0 ? this.#file(path) : null
    if (file === null) return null
    const own = file.declared(name)
    if (own !== null) return own
    const [first = '', ...rest] = name.split('.')
    const foreign = file.imported(first)
    if (foreign === null) return this.#ambient(name)
    const inner = foreign.name === '*' ? rest : [foreign.name, ...rest]
    return this.#exported(path, foreign.source, inner.join('.'))
  }

  /** What the module that `source` names in the file `from` exports as `name`. */
  #exported(from: string, source: string, name: string): TypeShape | null {
    const target = this.modules.resolve(from, source)
    const file = target.m === 'file' && this.#fuel-- > 0 ? this.#file(target.file) : null
    if (target.m !== 'file' || file === null) return null
    const own = file.declared(name)
    if (own !== null) return own
    const [first = '', ...rest] = name.split('.')
    for (const exported of file.exported(first)) {
      const inner = [exported.name, ...rest].join('.')
      const { source: further } = exported
      const found = further === null ? this.#meaning(target.file, inner) : this.#exported(target.file, further, inner)
      if (found !== null) return found
    }
    return null
  }

  #ambient(name: string): TypeShape | null {
    const { files, text } = this.modules.project
    const [first = name] = name.split('.')
    for (const { path, vendored } of files.values()) {
      const may = path.endsWith('.d.ts') && !vendored && text(path)?.includes(first) === true
      const found = may ? this.#file(path)?.declared(name) : undefined
      if (found) return found
    }
    return null
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
