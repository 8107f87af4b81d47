import { describe, expect, it } from 'vitest'
import { noPolicy } from '../../src/policy/policy.js'
import type { Policy } from '../../src/policy/policy.js'
import { faulty } from '../../src/review/reviewer.js'
import type { ReviewedApp } from '../../src/review/review.js'
import type { Reviewer } from '../../src/review/reviewer.js'
import { Admission } from '../../src/serve/admission.js'
import type { LogEvent } from '../../src/serve/log.js'
import { service } from '../../src/serve/service.js'
import type { ServiceOptions } from '../../src/serve/service.js'

const app: ReviewedApp = { name: 'a', appid: null, platform: 'wechat', pages: 1, tools: 1, input: '0' }

/** A reviewer that answers when it is told to. */
function slowReviewer() {
  const waiting: (() => void)[] = []
  const asked: Uint8Array[] = []
  const reviewer: Reviewer = {
    run: async (submission, options, signal) => {
      asked.push('archive' in submission ? submission.archive : new Uint8Array())
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        signal?.addEventListener('abort', () => {
          resolve()
        })
      })
      const failOn = options?.failOn ?? 'error'
      return {
        review: { verdict: 'clean', failOn, app, findings: [], changes: null, coverage: null, faults: [] },
        artifacts: [],
      }
    },
    close: () => Promise.resolve(),
  }
  const answerAll = (): void => {
    for (const answer of waiting.splice(0)) answer()
  }
  return { reviewer, asked, answerAll, waiting }
}

const here = { host: '127.0.0.1:8787' }

/** A service whose reviewer answers at once, unless `change` has another. */
function serving(change: Partial<ServiceOptions> = {}) {
  const logged: LogEvent[] = []
  const { reviewer } = slowReviewer()
  const prompt: Reviewer = {
    ...reviewer,
    run: (submission, options) =>
      Promise.resolve({
        review: {
          verdict: 'clean',
          failOn: options?.failOn ?? 'error',
          app: { ...app, name: 'archive' in submission ? Buffer.from(submission.archive).toString() : '' },
          findings: [],
          changes: null,
          coverage: null,
          faults: [],
        },
        artifacts: [],
      }),
  }
  const running = service({
    reviewer: prompt,
    admission: new Admission(2),
    size: 1,
    policy: noPolicy,
    today: () => '2026-01-01',
    limits: { bytes: 1000, seconds: 1 },
    token: null,
    log: (event) => logged.push(event),
    ...change,
  })
  const post = (
    body: string | ReadableStream | null,
    headers: Record<string, string> = {},
    query = '',
  ): Promise<Response> =>
    Promise.resolve(
      running.request(`/v1/reviews${query}`, {
        method: 'POST',
        body,
        headers: { ...here, ...headers },
        duplex: 'half',
      }),
    )
  return { running, post, logged }
}

async function problemOf(response: Response): Promise<unknown> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const { requestId, ...problem } = (await response.json()) as Record<string, unknown>
  expect(requestId).toBe(response.headers.get('x-request-id'))
  return problem['status']
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('POST /v1/reviews', () => {
  it('answers with the review of the archive that was sent', async () => {
    const response = await serving().post('one')
    expect([response.status, ((await response.json()) as { app: ReviewedApp }).app.name]).toEqual([200, 'one'])
  })

  it('answers in SARIF where the query or Accept asks for it', async () => {
    const { post } = serving()
    for (const response of [
      await post('a', { accept: 'application/sarif+json' }),
      await post('a', {}, '?format=sarif'),
    ]) {
      expect(response.headers.get('content-type')).toBe('application/sarif+json')
      expect(await response.json()).toMatchObject({ version: '2.1.0' })
    }
  })

  it('refuses an empty body, a wrong query and a place that is not there', async () => {
    const { post, running } = serving()
    expect(await problemOf(await post(null))).toBe(400)
    expect(await problemOf(await post('a', {}, '?format=xml'))).toBe(400)
    expect(await problemOf(await running.request('/v2', { headers: here }))).toBe(404)
  })

  it('reads no further than the limit, whatever the length that is claimed', async () => {
    const { post } = serving()
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 100
        controller.enqueue(new Uint8Array(100))
      },
    })
    expect(await problemOf(await post(endless))).toBe(413)
    expect(sent).toBeLessThan(2000)
    expect(await problemOf(await post('a', { 'content-length': '1001' }))).toBe(413)
  })

  it('gives up an upload that does not come to its end, or breaks off', async () => {
    const { post } = serving({ limits: { bytes: 1000, seconds: 0.05 } })
    expect(await problemOf(await post(new ReadableStream({}, { highWaterMark: 0 })))).toBe(408)
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'))
      },
    })
    expect(await problemOf(await post(broken))).toBe(400)
  })

  it('sends away who does not fit before reading, and says when to come back', async () => {
    const { reviewer, answerAll, waiting } = slowReviewer()
    const { post } = serving({ reviewer })
    const first = [post('a'), post('b')]
    while (waiting.length < 2) await wait(1)
    const refused = await post('c')
    expect(await problemOf(refused)).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    answerAll()
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200])
    const next = post('d')
    while (waiting.length < 1) await wait(1)
    answerAll()
    expect((await next).status).toBe(200)
  })

  it('gives back its place where the reviewer fails, and tells nothing of the fault', async () => {
    const { reviewer } = slowReviewer()
    const failing: Reviewer = { ...reviewer, run: () => Promise.reject(new Error('text of the app')) }
    const { post, logged } = serving({ reviewer: failing })
    for (let times = 0; times < 3; times++) expect(await problemOf(await post('a'))).toBe(500)
    expect(JSON.stringify(logged)).not.toContain('text of the app')
  })

  it('says with 422 that there is nothing to review and with 500 that it failed', async () => {
    const { reviewer } = slowReviewer()
    for (const [verdict, status] of [
      ['nothing', 422],
      ['fault', 500],
    ] as const) {
      const run: Reviewer['run'] = () =>
        Promise.resolve({
          review: { verdict, failOn: 'error', app: null, findings: [], changes: null, coverage: null, faults: [] },
          artifacts: [],
        })
      expect((await serving({ reviewer: { ...reviewer, run } }).post('a')).status).toBe(status)
    }
  })

  it('takes nothing more when it stops, and ends when the last has left', async () => {
    const { reviewer, answerAll, waiting } = slowReviewer()
    const admission = new Admission(2)
    const { post, running } = serving({ reviewer, admission })
    const last = post('a')
    while (waiting.length < 1) await wait(1)
    let isClosed = false
    const closed = admission.close().then(() => {
      isClosed = true
    })
    expect(await problemOf(await post('b'))).toBe(503)
    expect((await running.request('/healthz')).status).toBe(503)
    expect(isClosed).toBe(false)
    answerAll()
    expect((await last).status).toBe(200)
    await closed
  })
})

describe('who is answered', () => {
  it('wants the token where there is one', async () => {
    const { post, running } = serving({ token: 'open sesame'.replace(' ', '-') })
    for (const authorization of ['', 'Bearer wrong', 'Basic open-sesame', 'Bearer open-sesame-and-more'])
      expect(await problemOf(await post('a', { authorization }))).toBe(401)
    expect((await post('a', { authorization: 'Bearer open-sesame', host: 'reviews.example' })).status).toBe(200)
    expect((await running.request('/metrics', { headers: here })).status).toBe(401)
    expect((await running.request('/healthz')).status).toBe(200)
  })

  it('without a token answers only who addresses this machine, and no web page', async () => {
    const { post } = serving()
    for (const headers of [
      { host: 'evil.example' },
      { host: '10.0.0.1:8787' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ])
      expect(await problemOf(await post('a', headers))).toBe(403)
    for (const host of ['localhost:1', '[::1]:8787', '127.9.9.9']) expect((await post('a', { host })).status).toBe(200)
  })
})

describe('what can be seen from outside', () => {
  it('counts reviews, refusals and places', async () => {
    const { post, running } = serving()
    await post('a')
    await post(null)
    const text = await (await running.request('/metrics', { headers: here })).text()
    expect(text).toContain('mini2mcp_reviews_total{verdict="clean"} 1')
    expect(text).toContain('mini2mcp_refused_total{reason="empty"} 1')
    expect(text).toMatch(/mini2mcp_places 2\n/u)
    expect(text).toMatch(/mini2mcp_places_taken 0\n/u)
  })

  it('describes itself, with the schema of a review', async () => {
    const document = (await (await serving().running.request('/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, { post?: { responses: Record<string, unknown> } }>
    }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths).sort()).toEqual(['/healthz', '/metrics', '/v1/reviews'])
    expect(Object.keys(document.paths['/v1/reviews']?.post?.responses ?? {})).toContain('429')
    expect(JSON.stringify(document)).toContain('mini2mcp/review@1')
  })

  it('logs each request once, in words of ours', async () => {
    const { post, running, logged } = serving()
    await post('secret-of-the-app', { 'x-request-id': 'run-17' })
    await running.request('/v1/%3Cscript%3E', { headers: here })
    expect(logged.map(({ event, route, status }) => [event, route, status])).toEqual([
      ['request', '/v1/reviews', 200],
      ['request', expect.stringMatching(/^\/[\w*/]*$/u), 404],
    ])
    expect(logged[0]).toMatchObject({ id: 'run-17', verdict: 'clean', bytes: 17 })
    expect(JSON.stringify(logged)).not.toMatch(/secret-of|script/u)
  })

  it('does not take over a request id that could break a line', async () => {
    const response = await serving().post('a', { 'x-request-id': 'a b"c' })
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/u)
  })
})

describe('the policy of a service', () => {
  it('judges what comes in, on the day that it comes', async () => {
    const asked: unknown[] = []
    const { reviewer } = slowReviewer()
    const run: Reviewer['run'] = (_, options) => {
      asked.push(options)
      return Promise.resolve({ review: faulty({ kind: 'crash', message: '' }, 'error'), artifacts: [] })
    }
    const policy: Policy = { ...noPolicy, failOn: 'note' }
    const { post } = serving({ reviewer: { ...reviewer, run }, policy })
    await post('x')
    await post('x', {}, '?failOn=never')
    expect(asked).toEqual([
      { failOn: 'note', policy, today: '2026-01-01' },
      { failOn: 'never', policy, today: '2026-01-01' },
    ])
  })
})
