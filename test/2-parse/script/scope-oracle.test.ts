import { parse, type ParserPlugin } from '@babel/parser'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseScript } from '../../../src/2-parse/script/parse.js'
import { program } from './programs.js'
import { MARK, marksIn, renamed } from './renamed.js'

/*
 * Lowering resolves names in its one pass; @babel/traverse, which is too slow to do it with, says whether that was right.
 * When every declaration that traverse knows has a name of its own, nothing is left to resolve: if what is lowered then is
 * the same, with the same slots, each name meant to lowering what it means to traverse, bound or free.
 */

const fixtures = new URL('../../../fixtures', import.meta.url).pathname
// The ones that are meant to be unreadable have no names.
const scripts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(js|ts|wxs)$/.test(path) && !path.endsWith('.d.ts'))
  .filter((path) => parseScript(path, sourceOf(path))[1].length === 0)
  .sort()

function sourceOf(path: string): string {
  return readFileSync(`${fixtures}/${path}`, 'utf8')
}

function distinct(source: string, ...plugins: ParserPlugin[]): string {
  return renamed(source, parse(source, { sourceType: 'unambiguous', plugins }))
}

/** What a source is lowered to, without offsets and marks; what lowering calls free keeps its mark. */
function lowered(source: string, file: string): unknown {
  const [{ main, exports, dependencies }, diagnostics] = parseScript(file, source)
  expect(diagnostics.map(({ code }) => code)).toEqual([])
  return plain({ main, exports, dependencies })
}

function plain(node: unknown): unknown {
  if (typeof node === 'string') return node.split(MARK)[0]
  if (node instanceof Set) return [...node]
  if (Array.isArray(node)) return node.map(plain)
  if (typeof node !== 'object' || node === null) return node
  if ('name' in node && (('k' in node && node.k === 'global') || ('t' in node && node.t === 'global'))) return node.name
  return Object.fromEntries(Object.entries(node).flatMap(([key, value]) => (key === 'at' ? [] : [[key, plain(value)]])))
}

describe('each name means what @babel/traverse says it means', () => {
  it.each(scripts)('in %s', (path) => {
    const source = sourceOf(path)
    const unique = path.endsWith('.ts') ? distinct(source, 'typescript') : distinct(source)
    expect(lowered(unique, path)).toEqual(lowered(source, path))
  })

  it('in any module full of names that hide each other', () => {
    fc.assert(
      fc.property(program, (source) => {
        expect(lowered(distinct(source), 'a.js')).toEqual(lowered(source, 'a.js'))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the oracle', () => {
  it('has something to tell apart in the fixtures', () => {
    const found = scripts.map((path) => marksIn(distinct(sourceOf(path), 'typescript')))
    expect(found.filter((marks) => marks > 0).length).toBeGreaterThan(scripts.length / 2)
  })

  it.each([
    ['let a; { let a; a }; a', 'let aǂ0; { let aǂ1; aǂ1 }; aǂ0'],
    ['f(a); var a; function f(f) { f }', 'fǂ0(aǂ1); var aǂ1; function fǂ0(fǂ2) { fǂ2 }'],
    ['const { a, b = 1 } = c; ({ a, b })', 'const { a: aǂ0, b: bǂ1 = 1 } = c; ({ a: aǂ0, b: bǂ1 })'],
    ["import { a } from 'm'; export { a }; free.a", "import { a as aǂ0 } from 'm'; export { aǂ0 as a }; free.a"],
    ['try {} catch (e) { e = () => e }', 'try {} catch (eǂ0) { eǂ0 = () => eǂ0 }'],
  ])('tells declarations apart: %s', (source, expected) => {
    expect(distinct(source)).toBe(expected)
  })
})
