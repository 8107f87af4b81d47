import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { HostError } from '../../src/host/host.js'
import type { Host } from '../../src/host/host.js'
import { memoryHost } from '../../src/host/memory.js'

const app = {
  'shop/app.json': '{"pages":["pages/home/home"]}',
  'shop/pages/home/home.js': 'Page({ onTap() { wx.navigateTo({ url: "/pages/home/home" }) } })',
  'shop/pages/home/home.wxml': '<button bindtap="onTap">Open</button>',
}

/** Runs a command line over `files` and gives everything that a person or a script could notice. */
function running(words: readonly string[], files: Readonly<Record<string, string>> = app, change: Partial<Host> = {}) {
  const written = new Map<string, string>()
  const streams = { out: '', err: '' }
  const code = run(words, {
    host: { ...memoryHost(files, written), ...change },
    out: (text) => (streams.out += text),
    err: (text) => (streams.err += text),
    debug: false,
  })
  return { code, ...streams, written: [...written.keys()].sort() }
}

describe('mini2mcp analyze', () => {
  it('prints a summary, writes nothing, and exits with 0', () => {
    const { code, out, err, written } = running(['analyze', 'shop'])
    expect(code).toBe(0)
    expect(out).toContain('pages/home/home')
    expect({ err, written }).toEqual({ err: '', written: [] })
  })

  it('writes the results to --out and says where on stderr', () => {
    const { code, err, written } = running(['analyze', 'shop', '--out', 'result'])
    expect(code).toBe(0)
    expect(written).toContain('result/graph.json')
    expect(written).toContain('result/tools.json')
    expect(err).toContain('result')
  })

  it('prints one JSON object with --format json', () => {
    const { out } = running(['analyze', 'shop', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      graph: { schema: 'mini2mcp/graph@1' },
      tools: { schema: 'mini2mcp/tools@1' },
      diagnostics: [{ code: 'infer/no-tools', severity: 'warning' }],
    })
  })

  it('speaks Chinese with --lang zh-CN', () => {
    expect(running(['analyze', 'nowhere', '--lang', 'zh-CN']).err).toContain('不存在')
  })

  it('exits with 1 where something in the app is broken', () => {
    const { code, out } = running(['analyze', 'shop'], { ...app, 'shop/pages/home/home.js': 'Page({' })
    expect(code).toBe(1)
    expect(out).toContain('pages/home/home.js')
  })

  it.each([
    ['a folder that does not exist', 'nowhere', {}],
    ['an empty folder', '', {}],
    ['a folder without app.json', 'x', { 'x/readme.md': '' }],
    ['a broken app.json', 'x', { 'x/app.json': '{"pages": [' }],
  ])('exits with 3 for %s: a message, a way out, and nothing written', (_, folder, files) => {
    const { code, out, err, written } = running(['analyze', folder, '--out', 'result'], files)
    expect(code).toBe(3)
    expect(err).toMatch(/^(app\.json:\d+:\d+: )?error load\/\S+: .+\. .+\n$/)
    expect({ out, written }).toEqual({ out: '', written: [] })
  })

  it('gives the reason as JSON where JSON was asked for', () => {
    const { code, out } = running(['analyze', 'nowhere', '--format', 'json'])
    expect(code).toBe(3)
    expect(JSON.parse(out)).toMatchObject({
      graph: null,
      tools: null,
      diagnostics: [{ code: 'load/no-folder', severity: 'error' }],
    })
  })

  it('exits with 2 where the output cannot be written', () => {
    const write = () => {
      throw new HostError('not-writable', 'result')
    }
    const { code, err } = running(['analyze', 'shop', '--out', 'result'], app, { write })
    expect(code).toBe(2)
    expect(err).toContain('error host/not-writable')
  })

  it('exits with 4, and takes the blame, where it fails itself', () => {
    const list = () => {
      throw new Error('boom')
    }
    const { code, err } = running(['analyze', 'shop'], app, { list })
    expect(code).toBe(4)
    expect(err).toContain('mini2mcp failed: boom')
    expect(err).not.toContain('at ')
  })
})

describe('the command line', () => {
  it.each([
    [['analyse', 'shop']],
    [['analyze']],
    [['analyze', 'shop', '--format', 'xml']],
    [['analyze', 'shop', '--nope']],
  ])('exits with 2 for %j', (words) => {
    const { code, err, out } = running(words)
    expect(code).toBe(2)
    expect(err).toContain('error:')
    expect(out).toBe('')
  })

  it('explains itself with --help', () => {
    expect(running(['--help'])).toMatchObject({ code: 0, err: '' })
    expect(running(['analyze', '--help']).out).toContain('Exit codes:')
  })

  it('gives the version of the package', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect(running(['--version']).out).toBe(`${manifest.version}\n`)
  })
})
