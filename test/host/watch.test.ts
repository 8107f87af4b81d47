import { mkdirSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskWatch } from '../../src/host/watch.js'

let folder = ''
let count = 0
let stop = (): void => undefined

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'mini2mcp-')), 'app')
  write('pages/home.js', '1')
  count = 0
  stop = diskWatch(folder, () => count++)
})
afterEach(() => {
  stop()
  rmSync(dirname(folder), { recursive: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** As many editors save: a file of another name takes the place of the old one. */
function replace(path: string, text: string, temporary = `${path}~`): void {
  write(temporary, text)
  renameSync(join(folder, temporary), join(folder, path))
}

/** Does one thing after the other; each has to be noticed. */
async function noticed(...deeds: readonly (() => void)[]): Promise<void> {
  for (const [at, deed] of deeds.entries()) {
    count = 0
    deed()
    await expect.poll(() => count, { timeout: 5000, message: `deed ${String(at)}` }).toBeGreaterThan(0)
    await wait(150)
  }
}

describe('a folder that is watched', () => {
  it('tells of files that are written, replaced, removed and written again, time after time', async () => {
    await noticed(
      () => write('pages/home.js', '2'),
      () => replace('pages/home.js', '3'),
      () => replace('pages/home.js', '4', 'pages/.home.js.swp'),
      () => write('pages/home.js', '5'),
      () => unlinkSync(join(folder, 'pages/home.js')),
      () => write('pages/home.js', '6'),
      () => write('pages/home.js', '7'),
    )
  }, 30_000)

  it('tells of files in folders that are new or have another name', async () => {
    await noticed(
      () => write('packages/shop/cart.js', '1'),
      () => write('packages/shop/cart.js', '2'),
      () => renameSync(join(folder, 'packages'), join(folder, 'parts')),
      () => write('parts/shop/cart.js', '3'),
    )
  }, 30_000)

  it('tells of a folder that was removed and is there again', async () => {
    await noticed(
      () => rmSync(folder, { recursive: true }),
      () => write('app.json', '{}'),
      () => write('app.json', '{ }'),
      () => write('pages/home.js', '1'),
    )
  }, 30_000)

  it('tells once of many files that change together', async () => {
    for (let at = 0; at < 300; at++) write(`many/${String(at)}/index.js`, 'x')
    await expect.poll(() => count, { timeout: 5000 }).toBeGreaterThan(0)
    await wait(300)
    expect(count).toBeLessThanOrEqual(3)
  }, 30_000)

  it('tells now and then of what is never still', async () => {
    for (let at = 0; at < 60; at++) {
      write('pages/home.js', String(at))
      await wait(50)
    }
    expect(count).toBeGreaterThan(0)
  }, 30_000)

  it('has no eye for what is hidden, and for packages', async () => {
    write('.git/index', '1')
    write('node_modules/kit/index.js', '1')
    await wait(400)
    count = 0
    write('.git/index', '2')
    write('node_modules/kit/index.js', '2')
    await wait(400)
    expect(count).toBe(0)
  })

  it('tells nothing any more when it is let go', async () => {
    stop()
    write('pages/home.js', '2')
    await wait(400)
    expect(count).toBe(0)
  })
})
