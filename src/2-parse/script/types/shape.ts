/** A written type as plain data. Names are left as they stand: what they mean is found out where they are followed. */
export type TypeShape =
  | { readonly t: 'object'; readonly members: readonly TypeMember[] }
  /** An intersection, or an interface with its parents: the first that says something about a key counts. */
  | { readonly t: 'all'; readonly parts: readonly TypeShape[] }
  | { readonly t: 'any'; readonly parts: readonly TypeShape[] }
  | { readonly t: 'name'; readonly file: string; readonly name: string; readonly args: readonly TypeShape[] }
  | { readonly t: 'array'; readonly element: TypeShape }
  | { readonly t: 'literal'; readonly value: string | number }
  | { readonly t: 'basic'; readonly type: 'string' | 'number' | 'boolean' }
  /** `undefined` and `null`. */
  | { readonly t: 'absent' }
  /** What only a type checker can tell: `typeof table`, `keyof T`, `T['key']`, a mapped type; offsets in the file. */
  | { readonly t: 'computed'; readonly file: string; readonly from: number; readonly to: number }
  | { readonly t: 'unknown' }

/** A key of an object type. */
export interface TypeMember {
  readonly name: string
  readonly type: TypeShape
  readonly optional: boolean
}

/** A type that a file declares, with the names of its type parameters. */
export interface DeclaredType {
  readonly parameters: readonly string[]
  readonly shape: TypeShape
}

/** A name of another module: 'default', '*' for the module itself, or an exported name. */
export interface ForeignName {
  readonly source: string
  readonly name: string
}

/** A name that a file exports and does not declare as such: from another module, or `source` null: one of its own. */
export interface ExportedName {
  /** '*' for `export * from`. */
  readonly as: string
  readonly source: string | null
  readonly name: string
}

/** The types that one TypeScript file writes down. */
export interface TypeTable {
  /** The first parameter of methods of what the file registers or exports, by the method's name. */
  readonly parameters: ReadonlyMap<string, TypeShape>
  /** The `data` of what it registers: what is asserted of its fields, or the type that registering names. */
  readonly data: TypeShape | null
  /** By name: 'Query', 'Api.Query', of an enum also 'Kind.First'; 'default' for the default export. */
  readonly declared: ReadonlyMap<string, DeclaredType>
  readonly imported: ReadonlyMap<string, ForeignName>
  readonly exported: readonly ExportedName[]
}

export const UNKNOWN_TYPE: TypeShape = { t: 'unknown' }
