import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/1-load/archive/open.js'
import { archiveLimits } from '../../src/1-load/archive/limits.js'
import type { ArchiveLimits } from '../../src/1-load/archive/limits.js'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import { app } from '../1-load/apps.js'
import { pax, tar, tgz, zip } from '../1-load/archive/write.js'

const files = app({ pages: ['pages/home/home', 'pages/更多/more'] }, ['pages/home/home', 'pages/更多/more'])
const entries = Object.entries(files).map(([name, data]) => ({ name, data }))
const small: ArchiveLimits = { ...archiveLimits, entries: 20, totalBytes: 10_000, entryBytes: 5_000 }
const seeds = [
  zip(entries),
  zip(entries.map((entry) => ({ ...entry, descriptor: 16 as const }))),
  zip(entries.map((entry) => ({ ...entry, method: 0 }))),
  tar(entries),
  tar([pax({ path: 'a.js' }), ...entries]),
  tgz(entries),
]

/** Whatever the bytes are: an answer, and nothing outside the limits. */
async function isAnswered(bytes: Uint8Array): Promise<void> {
  const [host, said] = await openArchive(bytes, small)
  if (host === null) {
    expect(said).toHaveLength(1)
    return
  }
  const found = host.list('').files
  expect(found.length).toBeLessThanOrEqual(small.entries)
  expect(found.reduce((sum, file) => sum + file.bytes, 0)).toBeLessThanOrEqual(small.totalBytes)
  for (const { path } of found) expect(path).not.toMatch(/(^|\/)(\.\.?|)(\/|$)|[\\\p{Cc}]|^[a-z]:/iu)
}

/** What is written and said. */
function bytesOf([compilation, diagnostics]: ReturnType<typeof compile>): unknown {
  return [compilation?.artifacts, compilation?.coverage, diagnostics]
}

describe('T17: archives', () => {
  it('answers whatever bytes it is given', async () => {
    const begin = fc.constantFrom('PK\x03\x04', 'PK\x05\x06', '\x1f\x8b\x08\0', '')
    const bytes = fc.tuple(begin, fc.uint8Array({ maxLength: 3000 })).map(([mark, rest]) => {
      return Buffer.concat([Buffer.from(mark, 'latin1'), rest])
    })
    await fc.assert(fc.asyncProperty(bytes, isAnswered), { numRuns: 500 })
  })

  it('answers whatever becomes of a good archive', async () => {
    const change = fc.record({
      seed: fc.nat(seeds.length - 1),
      at: fc.array(fc.double({ min: 0, max: 0.9999, noNaN: true }), { minLength: 1, maxLength: 4 }),
      to: fc.constantFrom(0, 1, 0x2e, 0x2f, 0x5c, 0x37, 0x7f, 0x80, 0xff),
      cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      doubled: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ seed, at, to, cut, doubled }) => {
        const bytes = Uint8Array.from(seeds[seed] ?? [])
        for (const place of at) bytes[Math.floor(place * bytes.length)] = to
        const kept = cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length))
        await isAnswered(doubled ? Buffer.concat([kept, kept]) : kept)
      }),
      { numRuns: 2_000 },
    )
  })

  it('gives what the same files give when they lie in a folder', async () => {
    const names = fc.constantFrom('a', 'b.js', 'Ä', '.hidden', 'node_modules', 'c d', '%2e%2e', 'x.wxml', 'y.json')
    const path = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}/f.js`)
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { maxLength: 8, selector: (one) => one.toLowerCase() }), async (paths) => {
        const all = { ...files, ...Object.fromEntries(paths.map((one) => [one, `// ${one}`])) }
        const expected = bytesOf(compile(memoryHost(all), ''))
        for (const bytes of archives(all)) {
          const [host, said] = await openArchive(bytes)
          expect(said).toEqual([])
          if (host !== null) expect(bytesOf(compile(host, ''))).toEqual(expected)
        }
      }),
      { numRuns: 30 },
    )
  })
})

function archives(all: Readonly<Record<string, string | Uint8Array>>): readonly Uint8Array[] {
  const list = Object.entries(all).map(([name, data]) => ({ name, data }))
  return [zip(list), tar(list), tgz(list.map((entry) => ({ ...entry, prefix: 'top' })))]
}
