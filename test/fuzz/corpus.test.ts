import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Coverage } from '../../src/2-parse/coverage.js'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'

const packages = new URL('../../node_modules', import.meta.url).pathname
/** Of all scripts that are installed, every so many-th is read. */
const STEP = 150
const LARGEST = 60_000

/** Scripts by other hands, which `npm ci` puts there: always the same ones. */
function installed(): readonly string[] {
  const paths = readdirSync(packages, { recursive: true, encoding: 'utf8' })
  const scripts = paths.filter((path) => /\.(?:[cm]?js|d\.ts)$/.test(path) && !path.startsWith('.')).sort()
  const chosen = scripts.filter((_, at) => at % STEP === 0).map((path) => join(packages, path))
  return chosen.filter((path) => statSync(path).isFile() && statSync(path).size <= LARGEST)
}

/** What becomes of the files of a minimal app with these. */
function coverageOf(files: Readonly<Record<string, string>>): Coverage {
  const app = { 'app.json': '{"pages":["a"]}', 'a.js': 'Page({ onTap() {} })', 'a.wxml': '<button bindtap="onTap"/>' }
  const [compilation] = compile(memoryHost({ ...app, ...files }), '')
  return compilation?.coverage ?? expect.fail('the app is still an app')
}

describe('text by other hands, in the place of a file of the app', () => {
  const texts = installed().map((path) => readFileSync(path, 'utf8'))

  it('is there in numbers', () => {
    expect(texts.length).toBeGreaterThan(20)
  })

  it.each(['a.js', 'a.ts', 'a.wxml', 'a.json'])('%s is analysed, or it is said what was lost', (file) => {
    for (const text of texts) {
      const { analysed, partial, skipped } = coverageOf({ [file]: text })
      const told = [...partial, ...skipped]
      expect(told.filter((one) => one.file === file).length).toBeLessThanOrEqual(1)
      expect(analysed + told.length).toBeGreaterThanOrEqual(3)
    }
  })

  it('runs as the body of a handler, and as a view script', () => {
    for (const text of texts) {
      coverageOf({ 'a.js': `Page({ onTap(event) {\n${text}\n} })` })
      coverageOf({ 'a.wxml': `<wxs module="m">${text}</wxs><view>{{m.f(x)}}</view>` })
    }
  })
})
