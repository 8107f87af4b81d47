import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskHost } from '../../../src/host/disk.js'
import { diskWatch } from '../../../src/host/watch.js'
import { preview } from '../../../src/preview/preview.js'
import type { Running } from '../../../src/preview/preview.js'
import { memory } from '../../../src/source/recall.js'
import { builtPage, launched, missing, opened } from './browser.js'

const folder = join(mkdtempSync(join(tmpdir(), 'mini2mcp-')), 'app')
let browser: Browser
let running: Running
let page: Page

/** Replaces `from` in a file of the app, as an editor saves it. */
function save(path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8')
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
  writeFileSync(join(folder, path), text.replace(from, to))
}

/** What the corner says once it says `wanted`. */
async function status(wanted: RegExp): Promise<void> {
  await page.locator('.live-status', { hasText: wanted }).waitFor({ timeout: 20_000 })
}

describe.skipIf(missing !== '')(`a page that follows its source${missing}`, () => {
  beforeAll(async () => {
    cpSync(fileURLToPath(new URL('../../../fixtures/tea-ordering', import.meta.url)), folder, { recursive: true })
    const [started] = await preview(folder, {
      host: diskHost,
      watch: diskWatch,
      bundle: await builtPage(),
      port: 0,
      lang: 'en',
      recall: memory(),
      saved: () => undefined,
      failed: (fault) => {
        throw fault
      },
    })
    running = started ?? expect.fail('no app')
    browser = await launched()
    page = (await opened(browser, `${running.address}#/tools/payOrder`)).page
  }, 120_000)

  afterAll(async () => {
    running.stop()
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  it('says that it follows', async () => {
    await status(/Follows every save/u)
  }, 60_000)

  it('shows what a save has changed, and leaves the reader where he was', async () => {
    const folded = page.locator('main details').nth(1)
    await folded.evaluate((element) => element.setAttribute('open', ''))
    await page.evaluate('scrollTo(0, 150)')
    save('pages/cart/cart.wxml', 'bindtap="onCountChange"', '')
    await status(/Saved: 1 tool is other/u)
    expect(await page.locator('.live-panel').innerText()).toContain('changeCount')
    expect(await page.evaluate('scrollY')).toBe(150)
    expect(await folded.getAttribute('open')).toBe('')
    expect(page.url()).toContain('#/tools/payOrder')
  }, 60_000)

  it('marks what has changed in the list until it is looked at', async () => {
    await page.evaluate('location.hash = "#/tools"')
    await page.locator('main .change-mark').waitFor()
    await page.evaluate('location.hash = "#/tools/changeCount"')
    await page.evaluate('location.hash = "#/tools"')
    await page.locator('main a[href="#/tools/payOrder"]').first().waitFor()
    await expect.poll(() => page.locator('main .change-mark').count()).toBe(0)
  }, 60_000)

  it('keeps what it had while the source is broken, with the errors, until that is mended', async () => {
    save('pages/cart/cart.js', 'Page({', 'Page({ broken( ')
    await status(/1 error in the source/u)
    expect(await page.locator('.live-panel').innerText()).toMatch(/pages\/cart\/cart\.js:\d+/u)
    expect(await page.locator('main a[href="#/tools/changeCount"]').count()).toBeGreaterThan(0)
    save('pages/cart/cart.js', 'Page({ broken( ', 'Page({')
    await status(/Saved/u)
  }, 60_000)

  it('says so when the server is gone', async () => {
    running.stop()
    await status(/No connection/u)
  }, 60_000)
})
