import { describe, expect, it } from 'vitest'
import { parse } from '../../src/2-parse/parse.js'
import type { Texts } from '../../src/2-parse/units.js'

/** Some files, and the paths whose text was asked for. */
function projectOf(files: Readonly<Record<string, string>>): readonly [Texts, string[]] {
  const asked: string[] = []
  const text = (path: string): string | null => {
    asked.push(path)
    return files[path] ?? null
  }
  return [{ text }, asked]
}

describe('the units of a project', () => {
  it('are parsed when they are first asked for, and once', () => {
    const [project, asked] = projectOf({ 'a.js': 'f()', 'b.js': 'g()' })
    const units = parse(project)
    expect(asked).toEqual([])
    expect(units.script('a.js')).toBe(units.script('a.js'))
    expect(asked).toEqual(['a.js'])
  })

  it('are of three kinds', () => {
    const [project] = projectOf({ 'a.js': 'f()', 'a.wxml': '<view/>', 'a.json': '{"component": true}' })
    const units = parse(project)
    expect(units.script('a.js')?.main.body).toHaveLength(1)
    expect(units.template('a.wxml')?.nodes).toHaveLength(1)
    expect(units.config('a.json')?.component).toBe(true)
  })

  it('are null where there is no file, which is not asked for again', () => {
    const [project, asked] = projectOf({})
    const units = parse(project)
    expect([units.script('x.js'), units.script('x.js'), units.template('x.wxml'), units.config('x.json')]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(asked).toEqual(['x.js', 'x.wxml', 'x.json'])
  })

  it('are spoken of in the order of their paths, in whatever order they are asked for', () => {
    const [project] = projectOf({ 'a.js': 'var = 1', 'b.js': 'f(,)' })
    const units = parse(project)
    units.script('b.js')
    units.script('a.js')
    expect(units.diagnostics().map(({ code, at }) => `${code} ${at?.file ?? ''}`)).toEqual([
      'parse/script-syntax a.js',
      'parse/script-unparsable a.js',
      'parse/script-syntax b.js',
    ])
  })

  it('are read up to so many characters of script, however many files they are in', () => {
    const paths = Array.from({ length: 11 }, (_, index) => `${String(index)}.js`)
    const blank = ' '.repeat(800_000)
    const units = parse(projectOf(Object.fromEntries(paths.map((path) => [path, blank])))[0])
    expect(paths.filter((path) => units.script(path)?.opaque === 'over-budget')).toEqual(['10.js'])
    expect(units.diagnostics().map(({ code, at }) => `${code} ${at?.file ?? ''}`)).toEqual([
      'parse/script-over-budget 10.js',
    ])
  })
})
