import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { memoryHost } from '../../src/host/memory.js'

const files = {
  'shop/app.json': '{"pages":["a/a"]}',
  'shop/a/a.js': "Page({ onSave() { wx.request({ url: '/likes', method: 'POST', data: { a: 1 } }) } })",
  'shop/a/a.wxml': '<button bindtap="onSave">收藏</button>',
}

async function running(...words: readonly string[]) {
  const streams = { out: '', err: '' }
  const code = await run(['explain', ...words], {
    host: memoryHost(files),
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
  return { code, ...streams }
}

describe('mini2mcp explain', () => {
  it('prints what is known and exits with 0', async () => {
    const { code, out, err } = await running('a/a#onSave', 'shop')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('reaches POST /likes')
  })

  it('gives the same as JSON, and speaks Chinese', async () => {
    const { out } = await running('a/a#onSave', 'shop', '--format', 'json', '--lang', 'zh-CN')
    const file: unknown = JSON.parse(out)
    expect(file).toMatchObject({ schema: 'mini2mcp/explanation@1', about: 'action', name: 'a/a#onSave' })
    expect(out).toContain('到达 POST /likes')
  })

  it('exits with 2 for a name that there is not, and tells which it may be', async () => {
    const { code, out, err } = await running('a/a#onSav', 'shop')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Did you mean a/a#onSave?')
  })

  it('exits with 3 where there is nothing to analyse; a code alone needs no app', async () => {
    expect((await running('a/a#onSave', 'nowhere')).code).toBe(3)
    expect((await running('load/no-pages', 'nowhere')).code).toBe(3)
    expect((await running('load/no-pages')).code).toBe(0)
  })
})
