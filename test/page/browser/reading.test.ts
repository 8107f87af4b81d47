import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bundle } from '../../../src/6-emit/report/html.js'
import { diskHost } from '../../../src/host/disk.js'
import { views } from '../../../src/page/place.js'
import { builtPage, launched, missing, opened, reportAt } from './browser.js'

const fixture = new URL('../../../fixtures/tea-ordering', import.meta.url).pathname
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const

describe.skipIf(missing !== '')(`a report in a browser${missing}`, () => {
  let browser: Browser
  let bundle: Bundle
  let address = ''
  beforeAll(async () => {
    browser = await launched()
    bundle = await builtPage()
    address = await reportAt(diskHost, fixture, bundle)
  })
  afterAll(() => browser.close())

  const at = async (hash: string, options = {}): Promise<Page> => {
    const { page } = await opened(browser, `${address}${hash}`, options)
    await page.waitForSelector('main > *')
    return page
  }

  it('says first what the app is and how many tools an assistant gets', async () => {
    const { page, complaints } = await opened(browser, address)
    expect(await page.title()).toBe('shanlan-tea')
    await page.getByRole('heading', { level: 1, name: 'shanlan-tea' }).waitFor()
    expect(await page.locator('.overview').innerText()).toMatch(/16\s+tools/u)
    expect(await page.locator('.map a[href^="#/map/pages"]').count()).toBe(7)
    expect(complaints).toEqual([])
  })

  it('leads from a tool over the tool that supplies its ID to the page and its code', async () => {
    const page = await at('#/tools')
    await page.getByRole('link', { name: '加入购物袋', exact: true }).click()
    await page.getByRole('heading', { name: '加入购物袋' }).waitFor()
    const main = page.locator('main')
    expect(await main.innerText()).toContain('categories[].drinks[].id')
    await main.getByRole('link', { name: 'listMenu' }).first().click()
    await page.waitForURL(/#\/tools\/listMenu$/u)
    await main.locator('a[href="#/pages/pages%2Fmenu%2Fmenu"]').first().click()
    await page.waitForURL(/#\/pages\/pages%2Fmenu%2Fmenu$/u)
    const folded = main.locator('summary', { hasText: 'pages/menu/menu.js:' }).first()
    await folded.click()
    await main.locator('details[open] .code .here').first().waitFor()
  })

  it('opens what an address names, and says so where there is no such thing', async () => {
    expect(await (await at('#/tools/clearCart')).locator('main').innerText()).toContain('清空购物袋')
    expect(await (await at('#/pages/no%2Fsuch')).locator('main').innerText()).not.toBe('')
    const lost = await at('#/nonsense/%E0%A4%A')
    await lost.locator('main').getByRole('link').first().click()
    await lost.waitForURL(/#\/map/u)
  })

  it('is read in Chinese after one click, and again when it is opened next', async () => {
    const page = await at('#/tools')
    await page.getByRole('button', { name: '中文' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await page.getByRole('link', { name: /^未成工具/u }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: /^未成工具/u }).waitFor()
  })

  it('can be read by keyboard alone', async () => {
    const page = await at('')
    await page.keyboard.press('3')
    await page.waitForURL(/#\/tools$/u)
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('main a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/tools\/\w+/u)
    await page.keyboard.press('1')
    await page.waitForURL(/#\/map$/u)
    await page.locator('.map a[href^="#/map/pages"]').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/(map\/)?pages/u)
  })

  it.each(views)('needs no sideways scrolling on a phone in the view of %s', async (view) => {
    const page = await at(`#/${view}`, phone)
    const { wide, high } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      high: document.documentElement.scrollHeight,
    }))
    expect(wide).toBeLessThanOrEqual(360)
    expect(high).toBeGreaterThan(200)
  })

  it('draws each page so that no element covers another that does not hold it', async () => {
    const page = await at('#/pages/pages%2Fdrink%2Fdrink')
    const covered = await page.evaluate(() => {
      const texts = [...document.querySelectorAll<HTMLElement>('.phone *')].filter(
        ({ children }) => children.length === 0,
      )
      const boxes = texts.map((text) => ({ text: text.innerText.trim(), box: text.getBoundingClientRect() }))
      const shown = boxes.filter(({ text, box }) => text.length > 1 && box.width > 0)
      return shown.flatMap((one, index) =>
        shown.slice(index + 1).flatMap((other) => {
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
          return across > 2 && down > 2 ? [`${one.text} / ${other.text}`] : []
        }),
      )
    })
    expect(covered).toEqual([])
  })

  it.each(['light', 'dark'] as const)('has enough contrast in %s', async (colorScheme) => {
    for (const view of views) {
      const page = await at(`#/${view}`, { colorScheme })
      const poor = await page.evaluate(() => {
        const numbers = (colour: string): number[] => (colour.match(/[\d.]+/gu) ?? []).map(Number)
        const light = ([red = 0, green = 0, blue = 0]: number[]): number => {
          const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
            const share = part / 255
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
          })
          return 0.2126 * r + 0.7152 * g + 0.0722 * b
        }
        const ground = (element: Element | null): number[] => {
          for (let at = element; at !== null; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor
            const parts = numbers(colour)
            if (colour.startsWith('rgb') && (parts[3] ?? 1) === 1) return parts
          }
          return [255, 255, 255]
        }
        return [...document.querySelectorAll('body *')].flatMap((element) => {
          const own = [...element.childNodes].some(
            (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
          )
          const { color, visibility } = getComputedStyle(element)
          if (!own || visibility === 'hidden' || element.getClientRects().length === 0) return []
          if (!color.startsWith('rgb')) return []
          const [a, b] = [light(numbers(color)), light(ground(element))]
          const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
          return contrast < 4.5
            ? [`${element.className} ${contrast.toFixed(1)} ${element.textContent.slice(0, 20)}`]
            : []
        })
      })
      expect(poor, view).toEqual([])
      await page.close()
    }
  })
})
