// Writes generated/<app> for every fixture: `npm run golden`.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, diskHost } from '../dist/index.js'

const top = fileURLToPath(new URL('..', import.meta.url))
const apps = readdirSync(join(top, 'fixtures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

for (const app of apps) {
  const [compilation, diagnostics] = compile(diskHost, join(top, 'fixtures', app))
  if (compilation === null) throw new Error(`${app}: ${diagnostics.map(({ code }) => code).join(', ')}`)
  diskHost.write(join(top, 'generated', app), compilation.artifacts)
  console.log(`${app}: ${compilation.artifacts.length} files`)
}

const generated = join(top, 'generated')
for (const name of existsSync(generated) ? readdirSync(generated) : []) {
  if (!apps.includes(name)) rmSync(join(generated, name), { recursive: true })
}
