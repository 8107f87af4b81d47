// Writes generated/<app> for every fixture, and the catalogue of diagnostics: `npm run golden`.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogue } from '../dist/diagnostics/catalogue.js'
import { compile, diskHost } from '../dist/index.js'
import { cataloguePage, cataloguePages } from './catalogue-page.mjs'
import { goldens } from './fixtures.mjs'

const generated = fileURLToPath(new URL('../generated', import.meta.url))

for (const { name, folder, options } of goldens) {
  const [compilation, diagnostics] = compile(diskHost, folder, options)
  if (compilation === null) throw new Error(`${name}: ${diagnostics.map(({ code }) => code).join(', ')}`)
  diskHost.write(join(generated, name), compilation.artifacts)
  console.log(`${name}: ${compilation.artifacts.length} files`)
}

const expected = new Set([...goldens.map(({ name }) => name), ...Object.keys(cataloguePages)])
for (const name of existsSync(generated) ? readdirSync(generated) : []) {
  if (!expected.has(name)) rmSync(join(generated, name), { recursive: true })
}

for (const [name, language] of Object.entries(cataloguePages)) {
  writeFileSync(join(generated, name), cataloguePage(catalogue, language))
}
