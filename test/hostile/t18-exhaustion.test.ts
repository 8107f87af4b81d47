import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { MOST_PAGES } from '../../src/1-load/pages.js'
import { MOST_TOOLS } from '../../src/5-infer/surplus.js'
import { MOST_OF_A_CODE } from '../../src/diagnostics/flood.js'
import { memoryHost } from '../../src/host/memory.js'
import { poisons } from './poisons.mjs'

/** What becomes of a poison of this size. */
function outcome(name: string, size: number): ReturnType<typeof compile> {
  const files = Object.entries(poisons[name]?.(size) ?? {}).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  )
  return compile(memoryHost(Object.fromEntries(files)), '')
}

/** What is written and said. */
function bytesOf([compilation, diagnostics]: ReturnType<typeof compile>): unknown {
  return [compilation?.artifacts, compilation?.coverage, diagnostics]
}

/** The codes that are said of it, with how often. */
function said(name: string, size: number): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { code } of outcome(name, size)[1]) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

describe('T18: an app that is written to exhaust its reader', () => {
  it.each([
    ['bytes', 5_000_000, 'load/file-too-large'],
    ['lines', 1_500_000, 'parse/script-too-large'],
    ['elements', 20_000, 'link/view-too-large'],
    ['unclosedElements', 3000, 'template/too-deep'],
    ['deepMustache', 3000, 'template/bad-expression'],
    ['includes', 30, 'link/view-too-large'],
    ['calls', 60, 'trace/out-of-fuel'],
    ['fanOut', 60, 'trace/out-of-fuel'],
    ['deepArrays', 3000, 'parse/script-too-deep'],
    ['tries', 3000, 'parse/script-too-deep'],
  ])('is cut, and that is said: %s', (name, size, code) => {
    expect(Object.keys(said(name, size))).toContain(code)
  })

  it.each([
    ['doubledText', 60],
    ['replacedText', 40],
    ['billionLaughs', 12],
    ['recursion', 1],
    ...Object.keys(poisons).map((name): [string, number] => [name, 300]),
  ])('ends without a fault: %s', (name, size) => {
    expect(() => outcome(name, size)).not.toThrow()
  })

  it('has at most a thousand pages analysed, and that is said', () => {
    expect(said('barePages', MOST_PAGES + 1)).toMatchObject({ 'load/too-many-pages': 1 })
  })

  it('gets at most a thousand tools, and that is said', () => {
    expect(said('handlers', MOST_TOOLS + 1)).toMatchObject({ 'infer/too-many-tools': 1 })
  })

  it.each(['calls', 'fanOut', 'modules', 'includes'])('is cut at the same place each time: %s', (name) => {
    expect(bytesOf(outcome(name, 60))).toEqual(bytesOf(outcome(name, 60)))
  })

  it.each([['wxssSpaces', 200_000]])('takes time in proportion to its size: %s', (name, size) => {
    const before = process.cpuUsage()
    outcome(name, size)
    // Quadratic time would be over ten seconds.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3)
  })

  it('drowns nothing in findings of one code', () => {
    const counts = said('listedPages', 2000)
    expect(counts).toMatchObject({ 'load/page-missing': MOST_OF_A_CODE, 'isolation/more-of-the-same': 1 })
  })
})
