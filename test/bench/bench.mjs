// What an analysis costs, beside a Babel parse of the script files that it read: `npm run bench -- <app folder>…`
// (or BENCH_APPS, separated by colons). CPU time in one warm process; cold seconds are of the command line, start to end.
import { parse } from '@babel/parser'
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, diskHost } from '../../dist/index.js'

const rounds = 7
/** How often all apps are gone through before anything is measured: what is measured is a long-lived process. */
const warmUps = 6
const apps = process.argv.length > 2 ? process.argv.slice(2) : (process.env.BENCH_APPS ?? '').split(':').filter(Boolean)
if (apps.length === 0) {
  console.error('Name app folders: npm run bench -- <folder>…')
  process.exit(2)
}

for (let round = 0; round < warmUps; round++) for (const app of apps) compile(diskHost, app)

const rows = apps.map(measure).filter((row) => row !== null)
for (const row of rows) console.log(formatted(row))
const ratios = rows.map(({ ratio }) => ratio).sort((a, b) => a - b)
const at = (share) => ratios[Math.min(ratios.length - 1, Math.floor(share * ratios.length))]?.toFixed(2) ?? '-'
console.log(
  `\nCPU of analysis / CPU of Babel parse, ${ratios.length} apps: median ${at(0.5)}, p90 ${at(0.9)}, max ${at(1)}`,
)
console.log(`cold seconds: max ${Math.max(0, ...rows.map(({ cold }) => cold)).toFixed(2)}`)

function measure(app) {
  const scripts = scriptsRead(app)
  if (scripts === null) return null
  const analysis = fastest(() => compile(diskHost, app))
  const parsing = fastest(() => scripts.forEach(parseScript))
  return {
    app: basename(app),
    scripts: scripts.length,
    analysis,
    parsing,
    ratio: analysis / parsing,
    cold: coldSeconds(app),
  }
}

/** The texts of the script files that an analysis reads. */
function scriptsRead(app) {
  const scripts = new Map()
  const read = (folder, path) => {
    const bytes = diskHost.read(folder, path)
    if (bytes !== null && /\.(js|ts|wxs)$/.test(path)) scripts.set(path, new TextDecoder().decode(bytes))
    return bytes
  }
  const [compilation, diagnostics] = compile({ ...diskHost, read }, app)
  if (compilation !== null) return [...scripts.values()]
  console.error(`${app}: ${diagnostics.map(({ code }) => code).join(', ')}`)
  return null
}

function parseScript(text) {
  try {
    parse(text, { sourceType: 'unambiguous', errorRecovery: true, plugins: ['typescript', 'decorators-legacy'] })
  } catch {
    // A file that Babel gives up on costs what it cost until then.
  }
}

/** CPU milliseconds of the fastest of several runs, after one that warms up. */
function fastest(run) {
  run()
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

function coldSeconds(app) {
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
  const before = performance.now()
  spawnSync(process.execPath, [main, 'analyze', app, '--format', 'json'], { maxBuffer: 1 << 28 })
  return (performance.now() - before) / 1000
}

function formatted({ app, scripts, analysis, parsing, ratio, cold }) {
  const cells = [
    `${scripts} scripts`,
    `${analysis.toFixed(0)} ms`,
    `parse ${parsing.toFixed(0)} ms`,
    `${ratio.toFixed(2)}x`,
    `cold ${cold.toFixed(2)} s`,
  ]
  return app.padEnd(36) + cells.map((cell) => cell.padStart(14)).join('')
}
