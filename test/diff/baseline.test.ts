import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { readBaseline } from '../../src/diff/baseline.js'
import { comparison } from '../../src/diff/diff.js'
import { memoryHost } from '../../src/host/memory.js'
import { fixture, sideOf } from './sides.js'

const parcels = fixture('parcel-tracking')
const [compilation] = compile(memoryHost(parcels), '')
const written = Object.fromEntries((compilation?.artifacts ?? []).map(({ path, text }) => [path, text]))

/** What is said of a baseline of which one file holds something else; null takes the file away. */
function saidOf(path: string, change: (text: string) => string | null): unknown {
  const text = change(written[path] ?? '')
  const others = Object.fromEntries(Object.entries(written).filter(([name]) => name !== path))
  const [snapshot, said] = readBaseline(memoryHost(text === null ? others : { ...others, [path]: text }), '')
  return snapshot === null ? said.map(({ code, params }) => [code, ...Object.values(params)]) : null
}

/** The file with one value in it changed. */
const setting =
  (...path: readonly [...(string | number)[], unknown]) =>
  (text: string): string => {
    const file = JSON.parse(text) as Record<string, unknown>
    const value = path.at(-1)
    const keys = path.slice(0, -1) as readonly string[]
    const holder = keys.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, file)
    holder[keys.at(-1) ?? ''] = value
    return JSON.stringify(file)
  }

describe('the output of an earlier analysis', () => {
  it('reads back as what was found', () => {
    const [snapshot, said] = readBaseline(memoryHost(written), '')
    const [changes, findings] = comparison(snapshot ?? expect.fail('refused'), sideOf(parcels))
    expect({ said, findings, changes }).toMatchObject({
      said: [],
      findings: [],
      changes: { before: { from: 'output' }, after: { from: 'source' }, tools: [], reach: [] },
    })
    expect(changes.before.input).toBe(changes.after.input)
  })

  it.each(['tools.json', 'graph.json'])('is refused where %s is not there, cut off, empty or no JSON', (path) => {
    expect(saidOf(path, () => null)).toEqual([['changes/baseline-incomplete', path]])
    for (const part of [0, 0.3, 0.99])
      expect(saidOf(path, (text) => text.slice(0, text.length * part))).toEqual([['changes/baseline-broken', path]])
    expect(saidOf(path, () => '\u0000\u0001')).toEqual([['changes/baseline-broken', path]])
  })

  it.each(['tools.json', 'graph.json'])(
    'is refused where %s is something else, nested ever so deep or of another version',
    (path) => {
      for (const text of [
        'null',
        '[]',
        '{}',
        '"mini2mcp/tools@1"',
        '{"schema":"other/tools@1"}',
        `{"schema":"mini2mcp/${path.replace('.json', '')}@1"}`,
      ])
        expect(saidOf(path, () => text)).toEqual([['changes/baseline-foreign', path]])
      const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
      expect(saidOf(path, (text) => text.replace('{', `{"more":${deep},`))).toEqual([
        ['changes/baseline-foreign', path],
      ])
      expect(saidOf(path, setting('schema', `mini2mcp/${path.replace('.json', '')}@2`))).toEqual([
        ['changes/baseline-newer', path],
      ])
    },
  )

  it.each([250, 20_000])('is refused where output schemas are nested %d deep', (levels) => {
    const deep = `${'{"type":"array","items":'.repeat(levels)}{}${'}'.repeat(levels)}`
    const text = (written['tools.json'] ?? '').replace(/"outputs": \{/u, `"outputs": {"items":${deep},`)
    expect(saidOf('tools.json', () => text)).toEqual([['changes/baseline-foreign', 'tools.json']])
  })

  it.each([
    ['the risk of a tool', 'tools.json', setting('skills', 0, 'tools', 0, 'risk', 'payment')],
    ['its name', 'tools.json', setting('skills', 0, 'tools', 0, 'name', 'payParcel')],
    ['its words', 'tools.json', setting('skills', 0, 'tools', 0, 'description', '先付款。')],
    ['its hash', 'tools.json', setting('skills', 0, 'tools', 0, 'hash', '0'.repeat(64))],
    ['what its actions reach', 'graph.json', (text: string) => text.replaceAll('track.suxun.example', 'other.example')],
  ])('is refused where somebody has changed %s', (_, path, change) => {
    expect(saidOf(path, change)).toEqual([['changes/baseline-altered', expect.any(String)]])
  })
})
