import { createRequire } from 'node:module'
import type * as Morph from 'ts-morph'
import { UNKNOWN_TYPE, type TypeMember, type TypeShape } from '../2-parse/script/types/shape.js'
import type { Program } from './program.js'

export type ComputedType = Extract<TypeShape, { t: 'computed' }>

/** Files that a type is computed from: those that its file imports, and theirs. */
const MOST_FILES = 64
/** How far into a computed type its keys are read. */
const MOST_DEPTH = 4

/**
 * Loads ts-morph, which takes longer than reading a small app, and gives what computes types: for those that cannot be
 * read off their names, of files that they can see, without the libraries of the language.
 */
export function typeComputer({
  project,
  resolve,
  script,
}: Pick<Program, 'project' | 'resolve' | 'script'>): (type: ComputedType) => TypeShape {
  const morph = createRequire(import.meta.url)('ts-morph') as typeof Morph
  const pathOf = (file: string): string => file.replace(/^\//, '')
  const target = (specifier: string, from: string): string | null => {
    const found = resolve(pathOf(from), specifier)
    return found.m === 'file' && found.file.endsWith('.ts') ? found.file : null
  }
  const sources = new morph.Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipFileDependencyResolution: true,
    compilerOptions: { noLib: true, types: [], strict: true },
    resolutionHost: () => ({
      resolveModuleNames: (specifiers, from) =>
        specifiers.map((specifier) => {
          const file = target(specifier, from)
          return file === null ? undefined : { resolvedFileName: `/${file}`, extension: morph.ts.Extension.Ts }
        }),
    }),
  })
  const visible = (file: string): readonly string[] => {
    const files = [file]
    for (const one of files)
      for (const specifier of script(one)?.dependencies ?? []) {
        const found = files.length < MOST_FILES ? target(specifier, one) : null
        if (found !== null && !files.includes(found)) files.push(found)
      }
    return files
  }
  return ({ file, from, to }) => {
    for (const one of visible(file))
      if (!sources.getSourceFile(`/${one}`)) sources.createSourceFile(`/${one}`, project.text(one) ?? '')
    const node = sources
      .getSourceFile(`/${file}`)
      ?.getDescendantAtPos(from)
      ?.getFirstAncestor((around) => around.getStart() === from && around.getEnd() === to)
    return node ? shapeOf(node, node.getType(), 0) : UNKNOWN_TYPE
  }
}

/** A computed type as plain data. */
function shapeOf(at: Morph.Node, type: Morph.Type, depth: number): TypeShape {
  const inner = (part: Morph.Type): TypeShape => shapeOf(at, part, depth + 1)
  const value = type.getLiteralValue()
  if (typeof value === 'string' || typeof value === 'number') return { t: 'literal', value }
  if (type.isBoolean() || type.isBooleanLiteral()) return { t: 'basic', type: 'boolean' }
  if (type.isString()) return { t: 'basic', type: 'string' }
  if (type.isNumber()) return { t: 'basic', type: 'number' }
  if (type.isUndefined() || type.isNull()) return { t: 'absent' }
  if (depth > MOST_DEPTH) return UNKNOWN_TYPE
  if (type.isUnion()) return { t: 'any', parts: type.getUnionTypes().map(inner) }
  return type.isObject() ? { t: 'object', members: membersOf(at, type, inner) } : UNKNOWN_TYPE
}

function membersOf(at: Morph.Node, type: Morph.Type, inner: (part: Morph.Type) => TypeShape): readonly TypeMember[] {
  return type
    .getProperties()
    .filter((property) => !property.getName().startsWith('__'))
    .map((property) => ({
      name: property.getName(),
      type: inner(property.getTypeAtLocation(at)),
      optional: property.isOptional(),
    }))
}
