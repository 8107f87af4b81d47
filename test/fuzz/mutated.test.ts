import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile, type Compilation } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import { fixtures } from '../fixtures.mjs'
import { choice, mutated, type Bytes } from './mutations.js'

/** `FUZZ_APPS` names a file with a line `name folder` for each app to take in place of the fixtures. */
const listed = process.env['FUZZ_APPS']
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_120)
const each = Number(process.env['FUZZ_RUNS'] ?? 2)
const apps =
  listed === undefined
    ? fixtures
    : readFileSync(listed, 'utf8')
        .trim()
        .split('\n')
        .map((line) => ({ name: line.split(' ')[0] ?? '', folder: line.slice(line.indexOf(' ') + 1) }))

function filesOf(folder: string): Bytes {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:png|jpe?g|gif|svg|ttf|mp[34])$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/(?:^|\/)(?:node_modules|\.[^/]*)\//.test(path))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path))]))
}

function compiled(files: Bytes): Compilation | null {
  return compile(memoryHost(files), '')[0]
}

/** What is offered on other pages than `route`: the tools, and what they stand for. */
function elsewhere({ toolset }: Compilation, route: string): readonly string[] {
  const tools = toolset.skills.flatMap((skill) => skill.tools)
  const others = tools.filter(
    ({ page, actions }) => page !== route && !actions.some((id) => id.startsWith(`${route}#`)),
  )
  return others.map((tool) => `${tool.name} ${tool.risk} ${tool.actions.join(' ')}`)
}

/** The page whose own file this is; null where it is shared by several, or no page's. */
function pageOf({ graph }: Compilation, path: string): string | null {
  const found = graph.pages.find(({ route }) =>
    [`${route}.js`, `${route}.wxml`, `${route}.json`].some((own) => path.endsWith(own)),
  )
  return found?.route ?? null
}

it(
  `${String(each)} faults in each app cost what they are in, and break nothing`,
  () => {
    let kept = 0
    let all = 0
    for (const { name, folder } of apps) {
      const files = filesOf(folder)
      const before = compiled(files)
      for (const chosen of fc.sample(choice, { numRuns: each, seed })) {
        const mutation = mutated(files, chosen)
        const after = told(name, mutation, () => compiled(mutation.files))
        const [route, ...others] = mutation.touched.map((path) => (before === null ? null : pageOf(before, path)))
        if (before === null || after === null || !route || others.length > 0) continue
        const now = new Set(elsewhere(after, route))
        const then = elsewhere(before, route)
        const lost = then.filter((line) => !now.has(line))
        if (lost.length > 0 && listed !== undefined) console.log(name, mutation.kind, mutation.touched, lost)
        kept += then.length - lost.length
        all += then.length
      }
    }
    if (listed !== undefined) console.log(`${String(kept)} of ${String(all)} tools of other pages are as they were`)
    expect(kept / all).toBeGreaterThan(0.99)
  },
  apps.length * each * 30_000,
)

/** What `run` gives; a fault says which mutation it was. */
function told(
  name: string,
  { kind, touched }: ReturnType<typeof mutated>,
  run: () => Compilation | null,
): Compilation | null {
  try {
    return run()
  } catch (cause) {
    throw new Error(`${name}: ${kind} ${touched.join()}`, { cause })
  }
}
