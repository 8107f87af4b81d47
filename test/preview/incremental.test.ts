import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import { memory } from '../../src/source/recall.js'
import type { Recall } from '../../src/source/recall.js'
import { fixtures } from '../fixtures.mjs'

type Files = ReadonlyMap<string, string>

function filesOf(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** Everything that a run says. */
function told(files: Files, recall?: Recall): string {
  // No drawing: where things stand in it depends on nothing that is remembered.
  const layout = () => ({ bb: '0,0,1,1' })
  const [compilation, said] = compile(memoryHost(files), '', { layout, ...(recall && { recall }) })
  return JSON.stringify([compilation, said])
}

interface Edit {
  readonly file: number
  readonly at: number
  readonly cut: number
  readonly put: string
}

const fragments = [
  '',
  ' ',
  '\n',
  '}',
  '{',
  '"',
  '/* x */',
  '<view>',
  'wx.request({ url: "/a" })',
  '"pages/none",',
  'const x = 1\n',
]

const edit = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 30 }),
  put: fc.constantFrom(...fragments),
})

function edited(files: Files, { file, at, cut, put }: Edit): Files {
  const path = [...files.keys()][file % files.size] ?? ''
  const text = files.get(path) ?? ''
  const place = Math.floor(at * text.length)
  return new Map([...files, [path, text.slice(0, place) + put + text.slice(place + cut)]])
}

describe('a run that remembers the one before', () => {
  it.each(fixtures.map(({ name, folder }) => [name, folder]))('says of %s what a fresh one says', (_, folder) => {
    const files = filesOf(folder)
    const recall = memory()
    const cold = told(files)
    expect(told(files, recall)).toBe(cold)
    expect(told(files, recall)).toBe(cold)
  })

  it.each(['tea-ordering', 'hard-constructs'])(
    'says of %s what a fresh one says, whatever is edited',
    (name) => {
      const first = filesOf(fixtures.find((one) => one.name === name)?.folder ?? expect.fail('no fixture'))
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
          const recall = memory()
          told(first, recall)
          let files = first
          for (const one of edits) {
            files = edited(files, one)
            expect(told(files, recall)).toBe(told(files))
          }
          expect(told(first, recall)).toBe(told(first))
        }),
        { numRuns: 12 },
      )
    },
    120_000,
  )

  it('counts scripts against the budget as a fresh one does', () => {
    const long = `var a = 1${' '.repeat(900_000)}`
    const names = Array.from({ length: 10 }, (_, at) => `lib${String(at)}`)
    const requires = names.map((name) => `require('./${name}')`).join('\n')
    const files: Files = new Map([
      ['app.json', '{"pages":["home"]}'],
      ['home.wxml', '<view/>'],
      ['home.js', `${requires}\nPage({})`],
      ...names.map((name) => [`${name}.js`, long] as const),
    ])
    const recall = memory()
    const cold = told(files)
    expect(cold).toContain('parse/script-over-budget')
    expect([told(files, recall), told(files, recall)]).toEqual([cold, cold])
  })
})
