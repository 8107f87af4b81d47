import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheAt } from '../../src/cache/cache.js'
import { programIdentity } from '../../src/cache/program.js'
import { compile } from '../../src/compile.js'
import { diskHost } from '../../src/host/disk.js'
import type { Recall } from '../../src/source/recall.js'
import { fixtures } from '../fixtures.mjs'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'mini2mcp-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const cacheOf = (app: string, program = 'this') => cacheAt({ host: diskHost, folder, app, program })
const file = (): string => join(folder, readdirSync(folder)[0] ?? expect.fail('nothing was kept'))

/** Everything that a run says. */
function told(app: string, recall?: Recall): string {
  const layout = () => ({ bb: '0,0,1,1' })
  return JSON.stringify(compile(diskHost, app, { layout, ...(recall && { recall }) }))
}

/** `recall`, and how often something had to be made. */
function counted(recall: Recall) {
  let made = 0
  const counting: Recall = (step, content, make) =>
    recall(step, content, () => {
      made++
      return make()
    })
  return { recall: counting, made: () => made }
}

describe('a cache on disk', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture.folder]))(
    'lets nobody see in what is said of %s that it was there',
    (_, app) => {
      const fresh = told(app)
      const first = cacheOf(app)
      expect(told(app, first.recall)).toBe(fresh)
      expect(first.keep()).toBe(true)
      const { recall, made } = counted(cacheOf(app).recall)
      expect(told(app, recall)).toBe(fresh)
      expect(made()).toBe(0)
    },
  )

  it('makes anew what is of other content, and forgets what is not asked for any more', () => {
    const first = cacheOf('app')
    for (const [step, text] of Object.entries({ 'script a.js': 'f()', 'script b.js': 'g()' }))
      first.recall(step, text, () => text.length)
    first.keep()
    const second = cacheOf('app')
    expect(second.recall('script a.js', 'f(1)', () => 4)).toBe(4)
    second.keep()
    const third = cacheOf('app')
    expect(third.recall('script a.js', 'f(1)', () => 0)).toBe(4)
    expect(third.recall('script b.js', 'g()', () => 0)).toBe(0)
  })

  it('trusts nothing that another program has written', () => {
    const first = cacheOf('app', 'that')
    first.recall('script a.js', 'f()', () => 1)
    first.keep()
    expect(cacheOf('app', 'this').recall('script a.js', 'f()', () => 2)).toBe(2)
    expect(cacheOf('app', 'that').recall('script a.js', 'f()', () => 2)).toBe(1)
  })

  it('is written whole or not at all, and harms nobody where it cannot be', () => {
    writeFileSync(join(folder, 'taken'), '')
    const cache = cacheAt({ host: diskHost, folder: join(folder, 'taken', 'below'), app: 'app', program: 'this' })
    expect(cache.recall('script a.js', 'f()', () => 1)).toBe(1)
    expect(cache.keep()).toBe(false)
  })

  it('gives nothing of a file that is altered or cut off anywhere', () => {
    const first = cacheOf('app')
    first.recall('script a.js', 'f()', () => ({ main: ['f'] }))
    first.keep()
    const whole = readFileSync(file())
    const made = (): unknown => cacheOf('app').recall('script a.js', 'f()', () => 'anew')
    expect(made()).toEqual({ main: ['f'] })
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Uint8Array.from(whole)
        altered[at] = (altered[at] ?? 0) ^ change
        writeFileSync(file(), altered)
        expect(made()).toBe('anew')
        writeFileSync(file(), whole)
        truncateSync(file(), at)
        expect(made()).toBe('anew')
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (junk) => {
        writeFileSync(file(), junk)
        expect(made()).toBe('anew')
      }),
    )
  })

  it('takes no more room than so many files', () => {
    for (let at = 0; at < 300; at++) {
      const cache = cacheOf(`app${String(at)}`)
      cache.recall('script a.js', 'f()', () => 1)
      cache.keep()
    }
    expect(readdirSync(folder).length).toBeLessThanOrEqual(64)
  })
})

describe('the program', () => {
  it('knows itself again', () => {
    expect(programIdentity()).toMatch(/^[0-9a-f]{64}$/u)
    expect(programIdentity()).toBe(programIdentity())
  })
})
