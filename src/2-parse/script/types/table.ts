import type {
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  ImportDeclaration,
  Program,
  Statement,
  TSModuleDeclaration,
} from '@babel/types'
import { enumMembers } from './enums.js'
import { keyText, TypeReading } from './read.js'
import { Registered } from './registered.js'
import type { DeclaredType, ExportedName, ForeignName, TypeShape, TypeTable } from './shape.js'

/** The types that a file writes down at its top level, in its namespaces and about what it registers. */
export function typeTable(program: Program, file: string): TypeTable {
  const table = new Collecting(file)
  for (const statement of program.body) table.add(statement, '')
  // Plain data, as all of a unit is.
  const { declared, imported, exported, parameters, data } = table
  return { declared, imported, exported, parameters, data }
}

/** The statements of a namespace. The parser gives `declare module 'x'` no body, whatever its types promise. */
function membersOf({ body }: { readonly body?: TSModuleDeclaration['body'] }): readonly Statement[] {
  return body?.type === 'TSModuleBlock' ? body.body : []
}

class Collecting implements TypeTable {
  readonly declared = new Map<string, DeclaredType>()
  readonly imported = new Map<string, ForeignName>()
  readonly exported: ExportedName[] = []
  private readonly reading: TypeReading
  private readonly registered: Registered

  constructor(file: string) {
    this.reading = new TypeReading(file)
    this.registered = new Registered(this.reading)
  }

  get parameters(): TypeTable['parameters'] {
    return this.registered.parameters
  }

  get data(): TypeShape | null {
    return this.registered.data
  }

  /** `space` is the namespace that the statement stands in, with a dot behind it. */
  add(statement: Statement, space: string): void {
    switch (statement.type) {
      case 'TSInterfaceDeclaration':
        this.#declare(space + statement.id.name, this.reading.interface(statement), statement.typeParameters?.params)
        return
      case 'TSTypeAliasDeclaration':
        this.#declare(
          space + statement.id.name,
          this.reading.shape(statement.typeAnnotation),
          statement.typeParameters?.params,
        )
        return
      case 'TSEnumDeclaration': {
        const members = enumMembers(statement)
        this.#declare(space + statement.id.name, { t: 'any', parts: members.map(([, value]) => value) })
        for (const [name, value] of members) this.#declare(`${space}${statement.id.name}.${name}`, value)
        return
      }
      case 'TSModuleDeclaration': {
        const inner = statement.id.type === 'StringLiteral' || statement.id.name === 'global' ? '' : statement.id.name
        for (const one of membersOf(statement)) this.add(one, inner === '' ? space : `${space}${inner}.`)
        return
      }
      case 'ImportDeclaration':
        this.#import(statement)
        return
      case 'ExportNamedDeclaration':
        this.#export(statement, space)
        return
      case 'ExportAllDeclaration':
        this.exported.push({ as: '*', source: statement.source.value, name: '*' })
        return
      case 'ExportDefaultDeclaration':
        this.#exportDefault(statement)
        return
      default:
        this.registered.add(statement)
    }
  }

  /** Declarations of one name are one type. */
  #declare(name: string, shape: TypeShape, parameters: readonly { readonly name: string }[] = []): void {
    const before = this.declared.get(name)
    this.declared.set(name, {
      parameters: before?.parameters ?? parameters.map((parameter) => parameter.name),
      shape: before ? { t: 'all', parts: [before.shape, shape] } : shape,
    })
  }

  #import({ source, specifiers }: ImportDeclaration): void {
    for (const specifier of specifiers) {
      const name =
        specifier.type === 'ImportNamespaceSpecifier'
          ? '*'
          : specifier.type === 'ImportDefaultSpecifier'
            ? 'default'
            : (keyText(specifier.imported) ?? '')
      this.imported.set(specifier.local.name, { source: source.value, name })
    }
  }

  #export({ declaration, specifiers, source }: ExportNamedDeclaration, space: string): void {
    if (declaration) this.add(declaration, space)
    for (const specifier of specifiers)
      if (specifier.type === 'ExportSpecifier')
        this.exported.push({
          as: keyText(specifier.exported) ?? '',
          source: source?.value ?? null,
          name: specifier.local.name,
        })
  }

  /** The parser gives more than the type of a default export tells: an interface can be one, too. */
  #exportDefault({ declaration }: { readonly declaration: ExportDefaultDeclaration['declaration'] | Statement }): void {
    if (declaration.type === 'TSInterfaceDeclaration') {
      this.add(declaration, '')
      this.#declare('default', this.reading.interface(declaration), declaration.typeParameters?.params)
    } else if (declaration.type === 'Identifier') this.#declare('default', this.reading.byName(declaration.name))
    else this.registered.addExported(declaration)
  }
}
