import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const top = fileURLToPath(new URL('../..', import.meta.url))

/** The command line as `npm run build` builds it, but for the checking of types; gives the path of its main script. */
export function builtCli(): string {
  const folder = join(top, 'node_modules/.cache/mini2mcp-test')
  const { config } = ts.readConfigFile(join(top, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, top)
  for (const path of readdirSync(join(top, 'src'), { recursive: true, encoding: 'utf8' })) {
    const from = join(top, 'src', path)
    const to = join(folder, path.replace(/\.ts$/u, '.js'))
    if (!path.endsWith('.ts') || isNewer(to, from)) continue
    // Alone, a file does not tell that it is a module: the package says so below.
    const { outputText } = ts.transpileModule(readFileSync(from, 'utf8'), {
      compilerOptions: { ...options, module: ts.ModuleKind.ES2022 },
    })
    mkdirSync(dirname(to), { recursive: true })
    put(to, outputText)
  }
  put(join(folder, 'package.json'), '{"type":"module"}\n')
  return join(folder, 'cli/main.js')
}

/** Several test files build the same: what has not changed since is not built again. */
function isNewer(built: string, source: string): boolean {
  const made = statSync(built, { throwIfNoEntry: false })
  return made !== undefined && made.mtimeMs > statSync(source).mtimeMs
}

/** Test files run side by side and build the same: what another one is running already is never seen half written. */
function put(file: string, text: string): void {
  const temporary = `${file}.${String(process.pid)}`
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}
