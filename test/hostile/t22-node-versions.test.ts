import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as Reviewing from '../../src/review/reviewer.js'
import { builtCli } from '../cli/built.js'

/** Paths of other versions of Node, separated by colons. The gate brings them along; installing them is no part of `npm ci`. */
const others = (process.env['MINI2MCP_NODES'] ?? '').split(':').filter(Boolean)
const apps = ['tea-ordering', 'trap-shop', 'hard-constructs']
const folderOf = (app: string): string => fileURLToPath(new URL(`../../fixtures/${app}`, import.meta.url))

let cli = ''
beforeAll(() => {
  cli = builtCli()
})

/** Digests of all that `node` prints of the apps. */
function printedBy(node: string): readonly string[] {
  return apps.flatMap((app) =>
    [
      ['analyze', folderOf(app), '--package', '--format', 'json'],
      ['review', folderOf(app), '--format', 'sarif', '--today', '2026-01-01'],
    ].map((words) => {
      const { stdout, stderr, error } = spawnSync(node, [cli, ...words], { encoding: 'utf8', maxBuffer: 1 << 28 })
      expect(error).toBeUndefined()
      return `${words.join(' ')} ${createHash('sha256').update(stdout).update(stderr).digest('hex')}`
    }),
  )
}

describe('T22: the same input gives the same bytes on every version of Node', () => {
  it.skipIf(others.length === 0)(
    'given in MINI2MCP_NODES, which is unset where this is skipped',
    () => {
      const expected = printedBy(process.execPath)
      for (const node of others) {
        expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).not.toBe(`${process.version}\n`)
        expect(printedBy(node)).toEqual(expected)
      }
    },
    300_000,
  )
})

describe('T22: the same input gives the same review', () => {
  it('whatever is reviewed beside it and however many at once', async () => {
    // As it is built: children have their script beside it.
    const { reviewer } = (await import(cli.replace('cli/main.js', 'review/reviewer.js'))) as typeof Reviewing
    const reviews = await Promise.all(
      [1, 3].map(async (size) => {
        const children = reviewer({
          size,
          readable: apps.map(folderOf),
        })
        const done = await Promise.all(
          [...apps, ...apps].map((app) => children.run({ folder: folderOf(app) }, { artifacts: true })),
        )
        await children.close()
        return done
      }),
    )
    const [alone = [], together = []] = reviews
    expect(together).toEqual(alone)
    expect(alone.slice(apps.length)).toEqual(alone.slice(0, apps.length))
    expect(alone.map(({ review }) => review.faults)).toEqual(alone.map(() => []))
  }, 120_000)
})
