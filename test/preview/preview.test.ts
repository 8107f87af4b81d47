import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskHost } from '../../src/host/disk.js'
import { diskWatch } from '../../src/host/watch.js'
import { preview } from '../../src/preview/preview.js'
import type { Running } from '../../src/preview/preview.js'
import type { Shown } from '../../src/preview/shown.js'
import { memory } from '../../src/source/recall.js'
import { shop } from './harness.js'

let folder = ''
const running: Running[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mini2mcp-'))
  for (const [path, text] of Object.entries(shop())) save(path, text)
})
afterEach(() => {
  for (const one of running.splice(0)) one.stop()
  rmSync(folder, { recursive: true })
})

function save(path: string, text: string): void {
  writeFileSync(join(folder, path), text)
}

async function previewing(port = 0) {
  const shown: Shown[] = []
  const [one, said] = await preview(folder, {
    host: diskHost,
    watch: diskWatch,
    bundle: { script: 'let page', style: 'a{}' },
    port,
    recall: memory(),
    saved: (now) => shown.push(now),
    failed: (fault) => {
      throw fault
    },
  })
  if (one !== null) running.push(one)
  return { one, said, last: () => shown.at(-1) }
}

/** What a browser gets that has been led here under another name. */
function statusAs(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('a preview', () => {
  it('is had at an address of this machine that nobody guesses, and by no other name', async () => {
    const { one } = await previewing()
    const address = one?.address ?? ''
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/u)
    expect(await (await fetch(address)).text()).toContain('saveHome')
    expect(await statusAs(address, 'evil.example')).toBe(403)
    expect((await fetch(new URL('/', address))).status).toBe(404)
    expect((await previewing()).one?.address).not.toBe(address)
  })

  it('follows what is saved, and shows what it had while that is broken', async () => {
    const { one, last } = await previewing()
    save('home.js', shop('/settings/clear')['home.js'] ?? '')
    await expect.poll(last, { timeout: 5000 }).toMatchObject({ edition: 2, changes: [{ tool: 'saveHome' }] })
    save('home.js', 'Page({ onSave( })')
    await expect
      .poll(last, { timeout: 5000 })
      .toMatchObject({ edition: 2, problems: [{ at: { file: 'home.js', line: 1 } }, {}] })
    renameSync(join(folder, 'app.json'), join(folder, 'app.json.bak'))
    await expect.poll(last, { timeout: 5000 }).toMatchObject({ edition: 2, problems: [{ code: 'load/no-app-json' }] })
    expect(await (await fetch(one?.address ?? '')).text()).toContain('/settings/clear')
    renameSync(join(folder, 'app.json.bak'), join(folder, 'app.json'))
    save('home.js', shop()['home.js'] ?? '')
    await expect.poll(last, { timeout: 5000 }).toMatchObject({ edition: 3, problems: [] })
  }, 30_000)

  it('says why there is nothing to show', async () => {
    rmSync(join(folder, 'app.json'))
    const { one, said } = await previewing()
    expect(one).toBe(null)
    expect(said).toMatchObject([{ code: 'load/no-app-json' }])
  })

  it('does not take the port of another', async () => {
    const { one } = await previewing()
    await expect(previewing(Number(new URL(one?.address ?? '').port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('ends at once, pages that are open or not', async () => {
    const { one } = await previewing()
    const updates = await fetch(new URL('updates', one?.address))
    one?.stop()
    await expect(updates.text()).rejects.toThrow()
    await expect(fetch(one?.address ?? '')).rejects.toThrow()
  })
})
