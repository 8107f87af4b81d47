import { describe, expect, it } from 'vitest'
import { News } from '../../src/preview/news.js'
import { service } from '../../src/preview/service.js'
import { shop, shownOf } from './harness.js'

const token = 'the-token'
const host = '127.0.0.1:4321'

function served() {
  const news = new News(shownOf(shop()))
  const app = service({ token, news, bundle: { script: 'let page', style: 'a{}' }, lang: 'en' })
  const ask = (path: string, init: RequestInit = {}, headers: Readonly<Record<string, string>> = { host }) =>
    app.request(path, { ...init, headers })
  return { news, ask }
}

/** Reads events as they come; each as the JSON that it bears. */
function events(response: Response) {
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader()
  const decoder = new TextDecoder()
  let heard = ''
  const next = async (): Promise<unknown> => {
    while (!heard.includes('\n\n')) {
      const { value } = (await reader.read()) as { readonly value?: Uint8Array }
      heard += decoder.decode(value)
    }
    const [event = '', ...rest] = heard.split('\n\n')
    heard = rest.join('\n\n')
    return JSON.parse(/^data: (.*)$/mu.exec(event)?.[1] ?? 'null')
  }
  return { next, leave: () => reader.cancel() }
}

describe('the server of a preview', () => {
  it('gives the page to whoever knows the address, to be framed, cached and passed on by nobody', async () => {
    const answer = await served().ask(`/${token}/`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('<meta name="mini2mcp-updates" content="updates?has=1">')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  })

  it.each(['/', '/wrong/', '/the-toke/', `/${token.toUpperCase()}/`, '/wrong/updates', '//', `/x/${token}/`])(
    'has nothing at %s for who does not know the token',
    async (path) => {
      const answer = await served().ask(path)
      expect([answer.status, await answer.text()]).toEqual([404, 'Nothing here.\n'])
    },
  )

  it.each(['report.json', 'page.js', '../package.json', '%2e%2e/app.json', 'updates/', 'home.js'])(
    'has the page and its updates alone, and no %s',
    async (path) => {
      expect((await served().ask(`/${token}/${path}`)).status).toBe(404)
    },
  )

  it.each([
    'evil.example',
    '127.0.0.1.evil.example:4321',
    'localhost.evil.example',
    '192.168.1.2:4321',
    '0.0.0.0:4321',
  ])('does not answer to the name %s, which leads here from elsewhere', async (name) => {
    expect((await served().ask(`/${token}/`, {}, { host: name })).status).toBe(403)
  })

  it('does not answer without a name', async () => {
    expect((await served().ask(`/${token}/`, {}, {})).status).toBe(403)
  })

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1:4321'])(
    'does not answer a page from %s',
    async (origin) => {
      expect((await served().ask(`/${token}/updates`, {}, { host, origin })).status).toBe(403)
    },
  )

  it('answers its own page, and lets no other read what it says', async () => {
    const answer = await served().ask(`/${token}/`, {}, { host, origin: `http://${host}` })
    expect(answer.status).toBe(200)
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('does not take %s', async (method) => {
    expect((await served().ask(`/${token}/`, { method })).status).toBe(405)
  })

  it('tells a page what it does not have, at once and after every save', async () => {
    const { news, ask } = served()
    const { next, leave } = events(await ask(`/${token}/updates?has=1`))
    expect(await next()).toEqual({ problems: [], changes: [] })
    news.tell(shownOf(shop(), shop('/settings/clear')))
    expect(await next()).toMatchObject({ report: { skills: [{}] }, changes: [{ tool: 'saveHome' }] })
    await leave()
  })

  it('gives the report to a page that has an older one', async () => {
    const { ask } = served()
    for (const path of [`/${token}/updates`, `/${token}/updates?has=0`]) {
      const { next, leave } = events(await ask(path))
      expect(await next()).toHaveProperty('report')
      await leave()
    }
    const back = events(await ask(`/${token}/updates?has=0`, {}, { host, 'last-event-id': '1' }))
    expect(await back.next()).not.toHaveProperty('report')
    await back.leave()
  })

  it('forgets who has left, and takes no more pages than people look at', async () => {
    const { news, ask } = served()
    const open = await Promise.all(Array.from({ length: 32 }, async () => ask(`/${token}/updates`)))
    expect((await ask(`/${token}/updates`)).status).toBe(503)
    await Promise.all(open.map(async (answer) => answer.body?.cancel()))
    await expect.poll(() => news.listeners).toBe(0)
  })
})
