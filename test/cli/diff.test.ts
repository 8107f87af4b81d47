import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { memoryHost } from '../../src/host/memory.js'

const page = (code: string): string => `Page({ onTap() { ${code} } })`
const app = (folder: string, code: string, more = ''): Readonly<Record<string, string>> => ({
  [`${folder}/app.json`]: '{"pages":["pages/home/home"]}',
  [`${folder}/pages/home/home.js`]: page(code),
  [`${folder}/pages/home/home.wxml`]: `<button bindtap="onTap">提交\u0007\`@all${more}</button>`,
})
const saving = "wx.request({ url: 'https://n.example/likes', method: 'POST', data: { a: 1 } })"
const files = { ...app('old', saving), ...app('new', `${saving}; wx.requestPayment({})`), ...app('same', saving) }

/** Runs a command line and gives what a person or script sees of it. */
async function running(words: readonly string[], given: Readonly<Record<string, string>> = files) {
  const streams = { out: '', err: '' }
  const written = new Map<string, string>()
  const code = await run(words, {
    host: memoryHost(given, written),
    watch: () => () => undefined,
    stdin: new PassThrough().end(),
    stdout: new PassThrough(),
    whenStopped: () => undefined,
    whenLeft: () => undefined,
    open: () => undefined,
    out: (text) => (streams.out += text),
    err: (text) => (streams.err += text),
    colours: false,
    bundle: () => null,
    today: () => '2026-11-20',
    debug: false,
  })
  return { code, ...streams, written: Object.fromEntries(written) }
}

describe('mini2mcp diff', () => {
  it('exits with 0 and says so where nothing has changed', async () => {
    const { code, out, err } = await running(['diff', 'old', 'same'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Nothing has changed in what the app offers or reaches.')
  })

  it('exits with 1 where a tool pays under an unchanged name, and shows how', async () => {
    const { code, out } = await running(['diff', 'old', 'new'])
    expect(code).toBe(1)
    expect(out).toMatch(/✖ error changes\/payment-reached pages\/home\/home\.js:1:\d+\n {6}.+requestPayment/u)
    expect(out).toContain('its tap runs onTap')
    expect(out).toContain('risk: write → payment')
    expect(out).toContain('+ effects: requestPayment')
    expect(out).toContain('+ payment requestPayment')
    expect(out.indexOf('To be looked at')).toBeLessThan(out.indexOf('Tools\n'))
  })

  it.each([
    ['error', 'old', 'new', 1],
    ['never', 'old', 'new', 0],
    ['warning', 'new', 'old', 0],
    ['note', 'new', 'old', 1],
  ])('with --fail-on %s from %s to %s exits with %i', async (level, before, after, code) => {
    expect((await running(['diff', before, after, '--fail-on', level])).code).toBe(code)
  })

  it('gives everything as JSON', async () => {
    const { out } = await running(['diff', 'old', 'new', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      schema: 'mini2mcp/diff@1',
      before: { from: 'source' },
      tools: [{ change: 'renamed' }],
      reach: [{ change: 'added', what: 'payment', name: 'requestPayment' }],
      findings: [{ code: 'changes/payment-reached', severity: 'error', chain: [{}, {}, {}] }],
    })
  })

  it.each(['text', 'markdown'])('lets nothing of the app act on who reads it as %s', async (format) => {
    const { out } = await running(['diff', 'old', 'new', '--format', format])
    expect(out).not.toContain('\u0007')
    if (format === 'markdown') expect(out).not.toMatch(/[^`]*`[^`\n]*`@all/u)
  })

  it('speaks Chinese with --lang zh-CN', async () => {
    const { out } = await running(['diff', 'old', 'new', '--lang', 'zh-CN'])
    expect(out).toContain('此前同名工具不涉及支付')
  })

  it('takes what analyze has written as the side before', async () => {
    const { written } = await running(['analyze', 'old', '--out', 'base'])
    expect(await running(['diff', 'base', 'same'], { ...files, ...written })).toMatchObject({ code: 0, err: '' })
    const broken = { ...files, ...written, 'base/graph.json': '{' }
    const { code, out, err } = await running(['diff', 'base', 'new'], broken)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error changes\/baseline-broken: graph\.json of the baseline .+\n$/u)
  })

  it('analyses an app though it brings along what looks like the output of an analysis', async () => {
    const { written } = await running(['analyze', 'old', '--out', 'new'])
    expect(await running(['diff', 'old', 'new'], { ...files, ...written })).toMatchObject({ code: 1 })
  })

  it('exits with 3 where there is nothing to analyse', async () => {
    const { code, err } = await running(['diff', 'old', 'nowhere'])
    expect(code).toBe(3)
    expect(err).toContain('error load/no-folder')
  })
})
