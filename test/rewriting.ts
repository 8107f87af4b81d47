import { minify_sync, type MinifyOptions } from 'terser'
import ts from 'typescript'

/** The same program, written otherwise. What cannot be read stays as it is. */
export type Rewriting = (code: string, path: string) => string

/** As a minifier writes it: names of locals, statements, constants, whatever does not show outside the file. */
export function minified(options: MinifyOptions = {}): Rewriting {
  return (code) => {
    try {
      return minify_sync(code, options).code ?? code
    } catch {
      return code
    }
  }
}

/** Without types, as ES modules or CommonJS, in today's language or in that of 2009. */
export function transpiled(target: ts.ScriptTarget, module: ts.ModuleKind): Rewriting {
  const compilerOptions: ts.CompilerOptions = { target, module }
  return (code, path) => {
    const { outputText, diagnostics } = ts.transpileModule(code, {
      compilerOptions,
      fileName: path,
      reportDiagnostics: true,
    })
    return diagnostics?.length === 0 ? outputText : code
  }
}

/** An app with every script rewritten, under the names that they have. */
export function rewritten(
  files: Readonly<Record<string, string>>,
  rewriting: Rewriting,
  which: RegExp = /\.[jt]s$/,
): Record<string, string> {
  const pairs = Object.entries(files).map(([path, text]) =>
    which.test(path) && !path.endsWith('.d.ts') ? [path, rewriting(text, path)] : [path, text],
  )
  return Object.fromEntries(pairs) as Record<string, string>
}

/** Where things are and through which functions they were reached is a matter of how code is written. */
const PLACES: ReadonlySet<string> = new Set(['at', 'through', 'way'])

/** What a graph or tool set says, without places, and with lists of names in the order of the alphabet. */
export function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map(meaningOf)
    return items.every((item) => typeof item !== 'object') ? [...items].sort() : items
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PLACES.has(key))
      .map(([key, inner]) => [key, meaningOf(inner)]),
  )
}
