import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bundle } from '../../../src/6-emit/report/html.js'
import { memoryHost } from '../../../src/host/memory.js'
import { views } from '../../../src/page/place.js'
import { builtPage, launched, missing, opened, reportAt } from './browser.js'

/** What would run, load or close something if a page took it for markup. */
const attacks = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(2)</script>',
  '<!--<script>',
  '"><svg onload=alert(3)>',
  "');alert(4)//",
  '{{constructor.constructor("alert(5)")()}}',
  'javascript:alert(6)',
  '\u202Eevil\u202C \u0000\u0007 \u2028 ${alert(7)}',
] as const

const handlers = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'onTap']

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** An app whose every text is an attack, and whose names are those of what every object has. */
function hostileApp(): Readonly<Record<string, string>> {
  const routes = ['pages/index/index', 'pages/__proto__/__proto__', 'pages/constructor/constructor']
  const script = (route: string): string =>
    `Page({ data: { list: ${JSON.stringify(attacks)} }, onLoad(q) { wx.request({ url: 'https://a.example/' + q.__proto__ }) },
    ${handlers.map((name) => `["${name}"](e) { wx.request({ url: '/${name}', method: 'POST', data: { constructor: e.detail.value, v: '${route}' } }); wx.navigateTo({ url: '/pages/constructor/constructor?__proto__=' + e.detail.value }) }`).join(',\n')} })`
  const template = attacks.map((text, at) => {
    const handler = handlers[at % handlers.length] ?? 'onTap'
    return `<view class="${escaped(text)}"><button bindtap="${handler}" aria-label="${escaped(text)}">${escaped(text)}</button><input placeholder="${escaped(text)}" bindinput="${handler}"/><image src="${escaped(text)}"/><navigator url="${escaped(text)}">${escaped(text)}</navigator></view>`
  })
  return {
    'app/app.json': JSON.stringify({
      pages: routes,
      window: { navigationBarTitleText: attacks[0] },
      tabBar: { list: routes.map((pagePath, at) => ({ pagePath, text: attacks[at] })) },
    }),
    'app/project.config.json': JSON.stringify({ projectname: attacks[1], appid: attacks[2] }),
    ...Object.fromEntries(
      routes.flatMap((route, at) => [
        [`app/${route}.json`, JSON.stringify({ navigationBarTitleText: attacks[at] })],
        [`app/${route}.js`, script(route)],
        [`app/${route}.wxml`, template.join('\n')],
      ]),
    ),
  }
}

describe.skipIf(missing !== '')(`an app that attacks the page that shows it${missing}`, () => {
  let browser: Browser
  let bundle: Bundle
  let address = ''
  beforeAll(async () => {
    browser = await launched()
    bundle = await builtPage()
    address = await reportAt(memoryHost(hostileApp(), new Map()), 'app', bundle)
  })
  afterAll(() => browser.close())

  it.each(views)('does nothing in the view of %s but stand there', async (view) => {
    const { page, complaints } = await opened(browser, `${address}#/${view}`)
    await page.waitForSelector('main')
    expect(await page.locator('main').innerText()).not.toBe('')
    expect(await page.locator('main :is(script, iframe, object, embed, img)').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('does nothing where each page, tool and finding of it is opened', async () => {
    const { page, complaints } = await opened(browser, address)
    const links = await page.evaluate(() => {
      const report = JSON.parse(document.querySelector('#report')?.textContent ?? '') as {
        graph: { pages: { route: string }[] }
        toolset: { skills: { tools: { name: string }[] }[]; dropped: { action: string }[] }
        findings: unknown[]
      }
      return [
        ...report.graph.pages.map(({ route }) => `#/pages/${encodeURIComponent(route)}`),
        ...report.toolset.skills.flatMap(({ tools }) => tools.map(({ name }) => `#/tools/${encodeURIComponent(name)}`)),
        ...report.toolset.dropped.map(({ action }) => `#/dropped/${encodeURIComponent(action)}`),
        ...report.findings.map((_, at) => `#/findings/${String(at)}`),
      ]
    })
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, link)
      expect(await page.locator('main').innerText()).not.toBe('')
    }
    expect(complaints).toEqual([])
  })

  it('leads nowhere but into the page itself', async () => {
    const { page } = await opened(browser, `${address}#/pages/pages%2Findex%2Findex`)
    const targets = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(targets.filter((target) => !target.startsWith('#'))).toEqual([])
  })

  it('cannot run a script, load a file or send anything, whatever gets in: the policy of the page forbids it', async () => {
    const { page, complaints } = await opened(browser, address)
    await page.evaluate(() => {
      const place = document.createElement('div')
      place.innerHTML =
        '<img src="https://a.example/x" onerror="document.title = 1"><script>document.title = 2</script>'
      document.body.append(place)
      void fetch('https://a.example/y').catch(() => undefined)
    })
    await expect
      .poll(() => complaints.filter((text) => text.includes('Content Security Policy')).length)
      .toBeGreaterThan(1)
    expect(complaints.filter((text) => text.startsWith('request:'))).toEqual([])
  })
})
