import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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
    if (!path.endsWith('.ts')) continue
    const text = readFileSync(join(top, 'src', path), 'utf8')
    // Alone, a file does not tell that it is a module: the package says so below.
    const { outputText } = ts.transpileModule(text, { compilerOptions: { ...options, module: ts.ModuleKind.ES2022 } })
    const to = join(folder, path.replace(/\.ts$/u, '.js'))
    mkdirSync(dirname(to), { recursive: true })
    put(to, outputText)
  }
  put(join(folder, 'package.json'), '{"type":"module"}\n')
  return join(folder, 'cli/main.js')
}

/** Test files run side by side and build the same: what another one is running already is never seen half written. */
function put(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  const temporary = `${file}.${String(process.pid)}`
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}
