// Writes generated/<app> for every fixture: `npm run golden`.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile, diskHost } from '../dist/index.js'
import { goldens } from './fixtures.mjs'

const generated = fileURLToPath(new URL('../generated', import.meta.url))

for (const { name, folder, options } of goldens) {
  const [compilation, diagnostics] = compile(diskHost, folder, options)
  if (compilation === null) throw new Error(`${name}: ${diagnostics.map(({ code }) => code).join(', ')}`)
  diskHost.write(join(generated, name), compilation.artifacts)
  console.log(`${name}: ${compilation.artifacts.length} files`)
}

for (const name of existsSync(generated) ? readdirSync(generated) : []) {
  if (!goldens.some((golden) => golden.name === name)) rmSync(join(generated, name), { recursive: true })
}
