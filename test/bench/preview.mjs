// What a developer waits for: `npm run build && node test/bench/preview.mjs <app folder>…`. For each app: the report's size; `analyze --out`
// as a command, which is a cold run; and, in a process that has seen the app, the analysis after a save of one page's script, the middle
// one of nine. Seconds are of the clock and, in brackets, of the processor.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, diskHost } from '../../dist/index.js'
import { layouter } from '../../dist/6-emit/report/map/layout.js'
import { memory } from '../../dist/source/recall.js'

const cli = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const layout = await layouter()

function timed(work) {
  const wall = performance.now()
  const { user, system } = process.cpuUsage()
  const made = work()
  const spent = process.cpuUsage()
  return { made, wall: performance.now() - wall, cpu: (spent.user + spent.system - user - system) / 1000 }
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2)

for (const source of process.argv.slice(2)) {
  const place = mkdtempSync(join(tmpdir(), 'mini2mcp-bench-'))
  const app = join(place, 'app')
  cpSync(source, app, { recursive: true })
  const cold = timed(() =>
    spawnSync(process.execPath, [cli, 'analyze', app, '--out', join(place, 'out')], { stdio: 'ignore' }),
  )
  const size = statSync(join(place, 'out', 'report.html')).size
  const recall = memory()
  const analysed = () => compile(diskHost, app, { layout, recall })[0]
  const { graph } = analysed()
  const script = join(app, `${graph.pages[0].route}.js`)
  const text = readFileSync(script, 'utf8')
  const saves = Array.from({ length: 9 }, (_, at) => {
    writeFileSync(script, `${text}\n// ${at}\n`)
    return timed(analysed)
  })
  const [wall, cpu] = [middle(saves.map((save) => save.wall)), middle(saves.map((save) => save.cpu))]
  console.log(
    `${basename(source)}: ${graph.pages.length} pages, report ${(size / 1e6).toFixed(2)} MB, cold ${seconds(cold.wall)} s, after a save ${seconds(wall)} s (${seconds(cpu)} s), ${(cold.wall / wall).toFixed(1)} times faster`,
  )
  rmSync(place, { recursive: true })
}
