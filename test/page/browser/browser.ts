import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build } from 'vite'
import { pageOf } from '../../../src/6-emit/report/html.js'
import type { Bundle } from '../../../src/6-emit/report/html.js'
import { layouter } from '../../../src/6-emit/report/map/layout.js'
import { compile } from '../../../src/compile.js'
import type { Language } from '../../../src/diagnostics/message.js'
import type { Host } from '../../../src/host/host.js'

/** Where the browser is: what `.ci/run` installs, or what a developer has. */
export const executable = [process.env['MINI2MCP_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)

/** Why the tests in a browser do not run, where they do not. `.ci/run` names a browser, and then its absence is a failure. */
export const missing =
  executable === undefined && process.env['MINI2MCP_CHROMIUM'] === undefined
    ? ' (skipped: no Chromium on this machine; MINI2MCP_CHROMIUM names one)'
    : ''

/** Nothing that looks up or calls anything outside. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync']

/** A browser without a screen. */
export async function launched(): Promise<Browser> {
  return chromium.launch({ ...(executable !== undefined && { executablePath: executable }), args: flags })
}

/** The page's program, built from the source as it stands. */
export async function builtPage(): Promise<Bundle> {
  const outDir = mkdtempSync(join(tmpdir(), 'mini2mcp-page-'))
  const configFile = fileURLToPath(new URL('../../../.config/vite.page.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir } })
  const [script = '', style = ''] = ['page.js', 'page.css'].map((name) => readFileSync(join(outDir, name), 'utf8'))
  rmSync(outDir, { recursive: true })
  return { script, style }
}

/** The file that `analyze` writes for an app; gives its address. */
export async function reportAt(host: Host, folder: string, bundle: Bundle, lang: Language = 'en'): Promise<string> {
  const [compilation] = compile(host, folder, { layout: await layouter() })
  const file = join(mkdtempSync(join(tmpdir(), 'mini2mcp-report-')), 'report.html')
  writeFileSync(file, pageOf(compilation?.report ?? '', bundle, { lang }))
  return pathToFileURL(file).href
}

/** A page of `browser` at `address`, and everything that it complains about or asks the network for. */
export async function opened(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (fault) => complaints.push(fault.message))
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`))
  // What the page's own policy stops never comes here.
  await page.route(
    (url) => url.protocol !== 'file:' && url.host !== new URL(address).host,
    (route) => {
      complaints.push(`request: ${route.request().url()}`)
      return route.abort()
    },
  )
  await page.goto(address)
  return { page, complaints }
}
