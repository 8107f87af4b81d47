import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const source = new URL('../src', import.meta.url).pathname

/** Foundation: below every stage, and each folder only on those before it. */
const foundation = ['source', 'secrets', 'diagnostics', 'host', 'platforms', 'text']
const driverRank = 7

/** Packages that only one place may import. */
const doors: readonly {
  readonly of: (specifier: string) => boolean
  readonly place: (file: string) => boolean
  readonly why: string
}[] = [
  {
    of: (specifier) => specifier.startsWith('@babel/') && specifier !== '@babel/code-frame',
    place: (file) => file.startsWith('2-parse/script/'),
    why: 'only 2-parse/script knows Babel: everything else reads the IR',
  },
  {
    of: (specifier) => specifier === 'htmlparser2',
    place: (file) => file.startsWith('2-parse/template/'),
    why: 'only 2-parse/template knows htmlparser2: everything else reads the template tree',
  },
  {
    of: (specifier) => specifier === 'postcss',
    place: (file) => file.startsWith('2-parse/style/'),
    why: 'only 2-parse/style knows postcss: everything else reads rules',
  },
  {
    of: (specifier) => specifier === 'ts-morph',
    place: (file) => file === '3-link/computed-types.ts',
    why: 'ts-morph is slow to load: one file imports it, when it is needed',
  },
  {
    of: (specifier) => /^(node:)?fs(\/|$)/.test(specifier),
    place: (file) => file.startsWith('host/'),
    why: 'only the host touches files: limits and path rules are applied there',
  },
  {
    of: (specifier) => ['yauzl', 'tar-stream', 'node:zlib'].includes(specifier),
    place: (file) => file.startsWith('1-load/archive/'),
    why: 'only 1-load/archive opens archives: its policy is applied there',
  },
  {
    of: (specifier) => specifier.startsWith('@modelcontextprotocol/'),
    place: (file) => file.startsWith('mcp/'),
    why: 'only mcp knows the protocol, and it is loaded only when it is spoken',
  },
  {
    of: (specifier) => specifier === 'dom-serializer' || specifier === 'domhandler',
    place: (file) => file.startsWith('review/reporters/'),
    why: 'only reports write XML',
  },
  {
    of: (specifier) => /^(prom-client$|pino$)/.test(specifier),
    place: (file) => file.startsWith('serve/'),
    why: 'only serve counts and logs, and it is loaded only when it is asked for',
  },
  {
    of: (specifier) => /^@?hono(\/|$)/.test(specifier),
    place: (file) => /^(http|serve|preview)\//.test(file),
    why: 'only serve and preview speak HTTP, and they are loaded only when they are asked for',
  },
  {
    of: (specifier) => specifier === '@viz-js/viz',
    place: (file) => file === '6-emit/report/map/layout.ts',
    why: 'only the layout of the map knows Graphviz, which is loaded when a map is drawn',
  },
  {
    of: (specifier) => /^(preact(\/|$)|minisearch$)/.test(specifier),
    place: (file) => file.startsWith('page/'),
    why: 'only the page knows what it is drawn with: it is built into one file of its own',
  },
  {
    of: (specifier) => specifier === '@babel/code-frame',
    place: (file) => file === 'explain/frame.ts',
    why: 'only explanations quote the app’s code',
  },
  {
    of: (specifier) => specifier === 'zod',
    place: (file) => file.endsWith('/schema.ts') || file === '6-emit/schemas.ts',
    why: 'zod guards the borders, in files called schema.ts; inside are plain interfaces',
  },
]

/** Data tables, which are read by looking things up, not from top to bottom: they may be longer. */
const tables: readonly string[] = [
  'diagnostics/catalogue/skills.ts',
  '5-infer/names/glossary-en.ts',
  '5-infer/names/glossary-zh.ts',
  'platforms/kits/tdesign.ts',
  'platforms/wechat-api.ts',
  'platforms/wechat-components.ts',
]
const maxCodeLines = 250

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.split('\\').join('/'))
  .sort()
const trees = new Map(files.map((file) => [file, parse(file)]))
const imports = new Map([...trees].map(([file, tree]) => [file, importsOf(tree)]))

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(
    file,
    readFileSync(join(source, file), 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
}

function importsOf(tree: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier !== undefined) found.push(specifier)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function specifierOf(node: ts.Node): string | undefined {
  const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined
  const called =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined
  const text = named ?? called
  return text !== undefined && ts.isStringLiteral(text) ? text.text : undefined
}

/** The packages that are loaded with `entry`, before anything is called. */
function packagesLoadedBy(entry: string): readonly string[] {
  const files = new Set([entry])
  const packages = new Set<string>()
  for (const file of files)
    for (const specifier of loadedWith(file)) {
      const own = target(file, specifier)
      if (own === undefined) packages.add(specifier)
      else files.add(own)
    }
  return [...packages]
}

/** What a file imports for more than its types. */
function loadedWith(file: string): readonly string[] {
  return (trees.get(file)?.statements ?? []).flatMap((statement) => {
    const isType = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : ts.isExportDeclaration(statement) && statement.isTypeOnly
    const specifier = specifierOf(statement)
    return isType || specifier === undefined ? [] : [specifier]
  })
}

/** The source file that a relative specifier names. */
function target(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const path = join(dirname(file), specifier).replace(/\.js$/, '.ts')
  return existsSync(join(source, `${path}x`)) ? `${path}x` : path
}

function rank(file: string): number {
  const [folder = ''] = file.split('/')
  if (foundation.includes(folder)) return 0
  return /^\d-/.test(folder) ? Number(folder[0]) : driverRank
}

function codeLines(file: string): number {
  const text = readFileSync(join(source, file), 'utf8')
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, text)
  const starts = trees.get(file)?.getLineStarts() ?? []
  const lineOf = (offset: number): number => starts.findLastIndex((start) => start <= offset)
  const lines = new Set<number>()
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    for (let line = lineOf(scanner.getTokenStart()); line <= lineOf(scanner.getTokenEnd() - 1); line++) lines.add(line)
  }
  return lines.size
}

function nodesOf(file: string, wanted: (node: ts.Node) => boolean): readonly string[] {
  const tree = trees.get(file)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (wanted(node))
      found.push(`${file}:${String((tree?.getLineAndCharacterOfPosition(node.getStart()).line ?? 0) + 1)}`)
    ts.forEachChild(node, visit)
  }
  if (tree !== undefined) visit(tree)
  return found
}

/** Chains of imports, those of types included, that come back to where they began. */
function cycles(): readonly string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const specifier of imports.get(file) ?? []) {
      const next = target(file, specifier)
      if (next !== undefined) visit(next, [...path, file])
    }
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return found
}

describe('the source is built in layers', () => {
  it('imports only from lower ground: foundation < 1-load < … < 6-emit < drivers', () => {
    const upward = files.flatMap((file) =>
      (imports.get(file) ?? [])
        .map((specifier) => target(file, specifier))
        .filter((imported) => imported !== undefined && rank(imported) > rank(file))
        .map((imported) => `${file} imports ${String(imported)}`),
    )
    expect(upward).toEqual([])
  })

  it('has no import cycles', () => {
    expect(cycles()).toEqual([])
  })

  it.each(doors)('$why', ({ of, place }) => {
    const intruders = files.filter((file) => !place(file) && (imports.get(file) ?? []).some(of))
    expect(intruders).toEqual([])
  })

  it('has no folder for what belongs nowhere', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)\//.test(file))).toEqual([])
  })

  it('imports only files that exist', () => {
    const missing = files.flatMap((file) =>
      (imports.get(file) ?? [])
        .map((specifier) => target(file, specifier))
        .filter((imported) => imported !== undefined && !imported.endsWith('.css') && !trees.has(imported)),
    )
    expect(missing).toEqual([])
  })
})

describe('a command loads what it needs', () => {
  const loaded = packagesLoadedBy('cli/analyze.ts')

  it.each(['postcss', 'yauzl', 'tar-stream', 'diff', '@babel/code-frame', 'hono', 'pino', 'prom-client', 'ts-morph'])(
    'so that analysing a folder does not load %s',
    (name) => {
      expect(loaded).not.toContain(name)
    },
  )

  it('and what it does need is seen, so that the test above can fail', () => {
    expect(loaded).toContain('htmlparser2')
    expect(packagesLoadedBy('serve/server.ts')).toContain('@hono/node-server')
  })
})

describe('the source stays readable', () => {
  it(`has at most ${String(maxCodeLines)} lines of code in a file, data tables aside`, () => {
    const long = files.filter((file) => !tables.includes(file) && codeLines(file) > maxCodeLines)
    expect(long.map((file) => `${file}: ${String(codeLines(file))}`)).toEqual([])
  })

  it('exempts only data tables that exist and need it', () => {
    expect(tables.filter((file) => !trees.has(file) || codeLines(file) <= maxCodeLines)).toEqual([])
  })

  it('never says any', () => {
    expect(files.flatMap((file) => nodesOf(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword))).toEqual([])
  })

  it('never asserts that a value is there', () => {
    expect(files.flatMap((file) => nodesOf(file, (node) => ts.isNonNullExpression(node)))).toEqual([])
  })
})
