import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../src/compile.js'
import { catalogue } from '../src/diagnostics/catalogue.js'
import { diskHost } from '../src/host/disk.js'
import { cataloguePage, cataloguePages } from './catalogue-page.mjs'
import { goldens } from './fixtures.mjs'

const top = new URL('..', import.meta.url).pathname

/** Text of every file below a folder, by path; the list of own files, which the writer keeps, is left out. */
function filesBelow(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.mini2mcp-files')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

describe('generated/ holds what the tool writes today; if a change is meant, run `npm run golden` and read the difference', () => {
  it('has a folder for every fixture, the pages of the catalogue and nothing else', () => {
    expect(existsSync(join(top, 'generated')) ? readdirSync(join(top, 'generated')).sort() : []).toEqual(
      [...goldens.map(({ name }) => name), ...Object.keys(cataloguePages)].sort(),
    )
  })

  it.each(Object.entries(cataloguePages))('%s', (name, language) => {
    const committed = readFileSync(join(top, 'generated', name), 'utf8')
    expect(cataloguePage(catalogue, language), `${name}: run \`npm run golden\``).toBe(committed)
  })

  it.each(goldens)('$name', ({ name, folder, options }) => {
    const [compilation] = compile(diskHost, folder, options)
    const written = new Map((compilation?.artifacts ?? []).map(({ path, text }) => [path, text]))
    const committed = filesBelow(join(top, 'generated', name))
    expect([...committed.keys()], 'files: run `npm run golden`').toEqual([...written.keys()].sort())
    for (const [path, text] of committed) expect(written.get(path), `${path}: run \`npm run golden\``).toBe(text)
  })
})
