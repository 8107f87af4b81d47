import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { HostError } from '../../src/host/host.js'
import type { Host } from '../../src/host/host.js'
import { memoryHost } from '../../src/host/memory.js'
import { tgz, zip } from '../1-load/archive/write.js'

const saving = {
  'shop/pages/home/home.js': `Page({ onSave() { wx.request({ url: '/goods', method: 'POST', data: { a: 1 } }) } })`,
  'shop/pages/home/home.wxml': '<button bindtap="onSave">确定</button><button bindtap="onGone"/>',
}

const app = {
  'shop/app.json': '{"pages":["pages/home/home"]}',
  'shop/pages/home/home.js': 'Page({ onTap() { wx.navigateTo({ url: "/pages/home/home" }) } })',
  'shop/pages/home/home.wxml': '<button bindtap="onTap">Open</button>',
}

/** Runs a command line over `files` and gives everything that a person or a script could notice. */
async function running(
  words: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = app,
  change: Partial<Host> = {},
) {
  const written = new Map<string, string>()
  const streams = { out: '', err: '' }
  const code = await run(words, {
    host: { ...memoryHost(files, written), ...change },
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
  return { code, ...streams, written: [...written.keys()].sort() }
}

describe('mini2mcp analyze', () => {
  it('prints a summary, writes nothing, and exits with 0', async () => {
    const { code, out, err, written } = await running(['analyze', 'shop'])
    expect(code).toBe(0)
    expect(out).toContain('pages/home/home')
    expect({ err, written }).toEqual({ err: '', written: [] })
  })

  it('writes the results to --out and says where on stderr', async () => {
    const { code, err, written } = await running(['analyze', 'shop', '--out', 'result'])
    expect(code).toBe(0)
    expect(written).toContain('result/graph.json')
    expect(written).toContain('result/tools.json')
    expect(err).toContain('result')
  })

  it('takes a zip or tgz for the folder that was packed', async () => {
    const entries = Object.entries(app).map(([name, data]) => ({ name, data }))
    const folder = await running(['analyze', 'shop', '--out', 'result'])
    for (const bytes of [zip(entries), tgz(entries)])
      expect(await running(['analyze', 'shop.bin', '--out', 'result'], { 'shop.bin': bytes })).toEqual(folder)
  })

  it('refuses an archive as a whole, with the entry and an advice, and exits with 3', async () => {
    const bytes = zip([...Object.entries(app).map(([name, data]) => ({ name, data })), { name: '../evil.js' }])
    const { code, out, err, written } = await running(['analyze', 'shop.zip', '--out', 'x'], { 'shop.zip': bytes })
    expect({ code, out, written }).toEqual({ code: 3, out: '', written: [] })
    expect(err).toMatch(/^error archive\/name-outside: .*\.\.\/evil\.js.*Pack /)
  })

  it('prints one JSON object with --format json', async () => {
    const { out } = await running(['analyze', 'shop', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      graph: { schema: 'mini2mcp/graph@1' },
      tools: { schema: 'mini2mcp/tools@1' },
      diagnostics: [
        { code: 'infer/no-tools', severity: 'warning' },
        { code: 'behaviour/no-lazy-loading', severity: 'note' },
      ],
    })
  })

  it.each([
    ['messages in English and what an assistant reads in Chinese', [], 'defined nowhere', '用户明确要求'],
    ['both in English with --lang en', ['--lang', 'en'], 'defined nowhere', 'Call when the user'],
    ['both in Chinese with --lang zh-CN', ['--lang', 'zh-CN'], '但没有定义', '用户明确要求'],
  ])('says %s', async (_, words, message, read) => {
    const files = { ...app, ...saving }
    const { out } = await running(['analyze', 'shop', '--format', 'json', ...words], files)
    const { tools, diagnostics } = JSON.parse(out) as { tools: unknown; diagnostics: readonly { message: string }[] }
    expect(JSON.stringify(tools)).toContain(read)
    expect(diagnostics.map((diagnostic) => diagnostic.message).join()).toContain(message)
  })

  it('exits with 1 where something in the app is broken', async () => {
    const { code, out } = await running(['analyze', 'shop'], { ...app, 'shop/pages/home/home.js': 'Page({' })
    expect(code).toBe(1)
    expect(out).toContain('pages/home/home.js')
  })

  it.each([
    ['a folder that does not exist', 'nowhere', {}],
    ['an empty folder', '', {}],
    ['a folder without app.json', 'x', { 'x/readme.md': '' }],
    ['a broken app.json', 'x', { 'x/app.json': '{"pages": [' }],
  ])('exits with 3 for %s: a message, a way out, and nothing written', async (_, folder, files) => {
    const { code, out, err, written } = await running(['analyze', folder, '--out', 'result'], files)
    expect(code).toBe(3)
    expect(err).toMatch(/^(app\.json:\d+:\d+: )?error load\/\S+: .+\. .+\n$/)
    expect({ out, written }).toEqual({ out: '', written: [] })
  })

  it('gives the reason as JSON where JSON was asked for', async () => {
    const { code, out } = await running(['analyze', 'nowhere', '--format', 'json'])
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({
      graph: null,
      tools: null,
      diagnostics: [{ code: 'load/no-folder', severity: 'error' }],
    })
  })

  it('exits with 2 where the output cannot be written', async () => {
    const write = () => {
      throw new HostError('not-writable', 'result')
    }
    const { code, err } = await running(['analyze', 'shop', '--out', 'result'], app, { write })
    expect(code).toBe(2)
    expect(err).toContain('error host/not-writable')
  })

  it('exits with 4, and takes the blame, where it fails itself', async () => {
    const list = () => {
      throw new Error('boom')
    }
    const { code, err } = await running(['analyze', 'shop'], app, { list })
    expect(code).toBe(4)
    expect(err).toContain('mini2mcp failed: boom')
    expect(err).not.toContain('at ')
  })
})

describe('mini2mcp mcp', () => {
  it('exits with 0 when the client goes away', async () => {
    expect(await running(['mcp', 'shop'])).toMatchObject({ code: 0, out: '', err: '' })
  })

  it('exits with 3 where there is nothing to serve, and says why', async () => {
    const { code, err } = await running(['mcp', 'nowhere'])
    expect(code).toBe(3)
    expect(err).toContain('error load/no-folder')
  })
})

describe('the command line', () => {
  it.each([
    [['analyse', 'shop']],
    [['analyze']],
    [['analyze', 'shop', '--format', 'xml']],
    [['analyze', 'shop', '--nope']],
  ])('exits with 2 for %j', async (words) => {
    const { code, err, out } = await running(words)
    expect(code).toBe(2)
    expect(err).toContain('error:')
    expect(out).toBe('')
  })

  it('explains itself with --help', async () => {
    expect(await running(['--help'])).toMatchObject({ code: 0, err: '' })
    expect((await running(['analyze', '--help'])).out).toContain('Exit codes:')
    expect((await running(['mcp', '--help'])).out).toContain('--lang <language>')
  })

  it('gives the version of the package', async () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect((await running(['--version'])).out).toBe(`${manifest.version}\n`)
  })
})
