import { createRequire } from 'node:module'
import type * as Morph from 'ts-morph'

/** A written type as plain data. Names are left as they stand: what they mean is found out where they are followed. */
export type TypeShape =
  | { readonly t: 'object'; readonly members: readonly TypeMember[] }
  /** An intersection, or an interface with its parents: the first that says something about a key counts. */
  | { readonly t: 'all'; readonly parts: readonly TypeShape[] }
  | { readonly t: 'any'; readonly parts: readonly TypeShape[] }
  | { readonly t: 'name'; readonly file: string; readonly name: string; readonly args: readonly TypeShape[] }
  | { readonly t: 'literal'; readonly value: string | number }
  | { readonly t: 'basic'; readonly type: 'string' | 'number' | 'boolean' | 'array' }
  /** `undefined` and `null`. */
  | { readonly t: 'absent' }
  | { readonly t: 'unknown' }

/** A key of an object type. */
export interface TypeMember {
  readonly name: string
  readonly type: TypeShape
  readonly optional: boolean
}

/** A name of another module: 'default', '*' for the module itself, or an exported name. */
export interface ForeignName {
  readonly source: string
  readonly name: string
}

/** The types that one file writes down. */
export interface TypeFile {
  /** Of the first parameter of the first method with this name whose parameter has a type. */
  readonly parameterOf: (method: string) => TypeShape | null
  /** A type that the file declares: 'Query', 'Api.Query', of an enum also 'Kind.First'; 'default' for its default export. */
  readonly declared: (name: string) => TypeShape | null
  readonly imported: (local: string) => ForeignName | null
  /** Where an exported name that the file does not declare itself may come from. `source` is null for the file. */
  readonly exported: (name: string) => readonly { readonly source: string | null; readonly name: string }[]
}

/**
 * Loads ts-morph, which takes longer than reading a small app, and gives a reader of files. It only parses: no types are
 * computed, for which it would need every file, the packages and the platform's libraries.
 */
export function typeReader(): (file: string, text: string) => TypeFile {
  const morph = createRequire(import.meta.url)('ts-morph') as typeof Morph
  const sources = new morph.Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    compilerOptions: { noLib: true, noResolve: true, types: [] },
  })
  return (file, text) => new SourceTypes(morph, file, sources.createSourceFile('/' + file, text))
}

type Holder = Morph.SourceFile | Morph.ModuleDeclaration

class SourceTypes implements TypeFile {
  constructor(
    private readonly morph: typeof Morph,
    private readonly file: string,
    private readonly source: Morph.SourceFile,
  ) {}

  readonly parameterOf = (method: string): TypeShape | null => {
    const { SyntaxKind } = this.morph
    const methods = this.source.getDescendantsOfKind(SyntaxKind.MethodDeclaration)
    const assigned = [
      ...this.source.getDescendantsOfKind(SyntaxKind.PropertyAssignment),
      ...this.source.getDescendantsOfKind(SyntaxKind.PropertyDeclaration),
    ]
    const functions = [...methods, ...assigned]
      .filter((member) => member.getName() === method)
      .flatMap((member) => [
        member.asKind(SyntaxKind.MethodDeclaration),
        member.getFirstChildByKind(SyntaxKind.ArrowFunction),
        member.getFirstChildByKind(SyntaxKind.FunctionExpression),
      ])
    const parameters = functions.map((fn) => fn?.getParameters().find((parameter) => parameter.getName() !== 'this'))
    const type = parameters.map((parameter) => parameter?.getTypeNode()).find((node) => node !== undefined)
    return type === undefined ? null : this.#shape(type)
  }

  readonly declared = (name: string): TypeShape | null => {
    const globals = this.source.getModules().filter((module) => module.getName() === 'global')
    const shapes = [this.source, ...globals].flatMap((holder) => this.#declaredIn(holder, name))
    if (shapes.length > 0) return { t: 'all', parts: shapes }
    return name === 'default' ? this.#default() : null
  }

  readonly imported = (local: string): ForeignName | null => {
    for (const statement of this.source.getImportDeclarations()) {
      const source = statement.getModuleSpecifierValue()
      if (statement.getNamespaceImport()?.getText() === local) return { source, name: '*' }
      if (statement.getDefaultImport()?.getText() === local) return { source, name: 'default' }
      const named = statement.getNamedImports().find((one) => nameFor(one) === local)
      if (named !== undefined) return { source, name: named.getName() }
    }
    return null
  }

  readonly exported = (name: string): readonly { readonly source: string | null; readonly name: string }[] => {
    return this.source.getExportDeclarations().flatMap((statement) => {
      const source = statement.getModuleSpecifierValue() ?? null
      if (!statement.hasNamedExports()) return [{ source, name }]
      const named = statement.getNamedExports().find((one) => nameFor(one) === name)
      return named === undefined ? [] : [{ source, name: named.getName() }]
    })
  }

  #declaredIn(holder: Holder, name: string): readonly TypeShape[] {
    const [first = '', ...rest] = name.split('.')
    if (rest.length === 0) {
      const enums = holder.getEnums().filter((declaration) => declaration.getName() === first)
      const interfaces = holder.getInterfaces().filter((declaration) => declaration.getName() === first)
      const aliases = holder.getTypeAliases().filter((declaration) => declaration.getName() === first)
      return [
        ...interfaces.map((declaration) => this.#interface(declaration)),
        ...aliases.map((declaration) => this.#shape(declaration.getTypeNode())),
        ...enums.map((declaration): TypeShape => ({
          t: 'any',
          parts: this.#valuesOf(declaration).map(([, value]) => value),
        })),
      ]
    }
    const values = holder.getEnums().filter((declaration) => declaration.getName() === first)
    const modules = holder.getModules().filter((module) => module.getName() === first)
    return [
      ...values
        .flatMap((declaration) => this.#valuesOf(declaration))
        .flatMap(([member, value]) => (member === rest.join('.') ? [value] : [])),
      ...modules.flatMap((module) => this.#declaredIn(module, rest.join('.'))),
    ]
  }

  #literal(node: Morph.Node | undefined): string | number | null {
    const { SyntaxKind } = this.morph
    const literal = node?.asKind(SyntaxKind.StringLiteral) ?? node?.asKind(SyntaxKind.NumericLiteral)
    return literal?.getLiteralValue() ?? null
  }

  /** Members of an enum with their values; what would have to be computed is unknown. */
  #valuesOf(declaration: Morph.EnumDeclaration): readonly (readonly [string, TypeShape])[] {
    let next: number | null = 0
    return declaration.getMembers().map((member) => {
      const written = member.getInitializer()
      const value = written === undefined ? next : this.#literal(written)
      next = typeof value === 'number' ? value + 1 : null
      return [member.getName(), value === null ? { t: 'unknown' } : { t: 'literal', value }]
    })
  }

  #default(): TypeShape | null {
    const [written] = this.source.getInterfaces().filter((declaration) => declaration.hasDefaultKeyword())
    if (written !== undefined) return this.#interface(written)
    const named = this.source.getExportAssignment((assignment) => !assignment.isExportEquals())?.getExpression()
    return named === undefined ? null : { t: 'name', file: this.file, name: named.getText(), args: [] }
  }

  #interface(declaration: Morph.InterfaceDeclaration): TypeShape {
    const own: TypeShape = { t: 'object', members: this.#members(declaration.getProperties()) }
    const parents = declaration
      .getExtends()
      .map((parent) => this.#named(parent.getExpression().getText(), parent.getTypeArguments()))
    return { t: 'all', parts: [own, ...parents] }
  }

  #members(properties: readonly Morph.PropertySignature[]): readonly TypeMember[] {
    return properties.map((property) => {
      const key = property.getNameNode()
      const name = 'getLiteralText' in key ? key.getLiteralText() : key.getText()
      return { name, type: this.#shape(property.getTypeNode()), optional: property.hasQuestionToken() }
    })
  }

  #named(name: string, args: readonly Morph.TypeNode[]): TypeShape {
    return { t: 'name', file: this.file, name, args: args.map((arg) => this.#shape(arg)) }
  }

  #shape(node: Morph.TypeNode | undefined): TypeShape {
    const { SyntaxKind } = this.morph
    const as = <Kind extends Morph.SyntaxKind>(kind: Kind): Morph.KindToNodeMappings[Kind] | undefined =>
      node?.asKind(kind)
    const many = as(SyntaxKind.UnionType) ?? as(SyntaxKind.IntersectionType)
    if (many !== undefined) {
      const t = many.getKind() === SyntaxKind.UnionType ? 'any' : 'all'
      return { t, parts: many.getTypeNodes().map((part) => this.#shape(part)) }
    }
    const object = as(SyntaxKind.TypeLiteral)
    if (object !== undefined) return { t: 'object', members: this.#members(object.getProperties()) }
    const reference = as(SyntaxKind.TypeReference)
    if (reference !== undefined) return this.#named(reference.getTypeName().getText(), reference.getTypeArguments())
    const inner = as(SyntaxKind.ParenthesizedType)
    if (inner !== undefined) return this.#shape(inner.getTypeNode())
    const value = this.#literal(as(SyntaxKind.LiteralType)?.getFirstChild())
    if (value !== null) return { t: 'literal', value }
    const array = as(SyntaxKind.ArrayType) ?? as(SyntaxKind.TupleType)
    return array === undefined
      ? (keywords.get(node?.getText() ?? '') ?? { t: 'unknown' })
      : { t: 'basic', type: 'array' }
  }
}

const keywords: ReadonlyMap<string, TypeShape> = new Map<string, TypeShape>([
  ['string', { t: 'basic', type: 'string' }],
  ['number', { t: 'basic', type: 'number' }],
  ['boolean', { t: 'basic', type: 'boolean' }],
  ['true', { t: 'basic', type: 'boolean' }],
  ['false', { t: 'basic', type: 'boolean' }],
  ['undefined', { t: 'absent' }],
  ['null', { t: 'absent' }],
])

/** The name that a specifier gives: `b` in `{ a as b }`. */
function nameFor(specifier: Morph.ImportSpecifier | Morph.ExportSpecifier): string {
  return (specifier.getAliasNode() ?? specifier.getNameNode()).getText()
}
