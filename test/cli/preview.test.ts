import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { memoryHost } from '../../src/host/memory.js'
import { shop } from '../preview/harness.js'

type End = 'whenStopped' | 'whenLeft'

/** Runs `mini2mcp preview` over `files` until `end` ends it, once it listens; gives everything that a person could notice. */
async function previewing(words: readonly string[], end: End = 'whenStopped', files = shop()) {
  const streams = { out: '', err: '' }
  const opened: string[] = []
  const reached: (number | undefined)[] = []
  const ending = (name: End) => (stop: () => void) => {
    if (name !== end) return
    const address = streams.out.trim()
    void fetch(address).then(({ status }) => {
      reached.push(status)
      stop()
    })
  }
  const code = await run(['preview', ...words], {
    host: memoryHost(files),
    watch: () => () => undefined,
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    whenStopped: ending('whenStopped'),
    whenLeft: ending('whenLeft'),
    open: (address) => opened.push(address),
    out: (text) => (streams.out += text),
    err: (text) => (streams.err += text),
    colours: false,
    bundle: () => ({ script: 'let page', style: 'a{}' }),
    today: () => '2026-11-20',
    debug: false,
  })
  return { code, ...streams, opened, reached }
}

describe('mini2mcp preview', () => {
  it('prints the address, opens it, and ends with 0 and a word when it is told to', async () => {
    const { code, out, err, opened, reached } = await previewing([])
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/\n$/u)
    expect(opened).toEqual([out.trim()])
    expect(err).toMatch(/The preview has ended\.\n$/u)
    expect([code, reached]).toEqual([0, [200]])
  })

  it('opens no browser with --no-open', async () => {
    expect((await previewing(['--no-open'])).opened).toEqual([])
  })

  it('ends when whoever has started it is gone', async () => {
    expect((await previewing(['.'], 'whenLeft')).code).toBe(0)
  })

  it('says what is broken from the start, and shows the rest', async () => {
    const lame = { 'app.json': '{"pages":["home","lame"]}', 'lame.wxml': '<view/>', 'lame.js': 'Page({ onTap( })' }
    const { code, err } = await previewing([], 'whenStopped', shop('/a', lame))
    expect(err).toContain('lame.js:1:')
    expect(code).toBe(0)
  })

  it('exits with 3 and says why where there is no app', async () => {
    const { code, out, err } = await previewing([], 'whenStopped', { 'readme.txt': '' })
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('load/no-app-json')
  })

  it('exits with 2 where the port is taken or none', async () => {
    const { createServer } = await import('node:net')
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { code, err } = await previewing(['--port', String(port)])
    server.close()
    expect([code, err]).toEqual([2, expect.stringContaining(`port ${String(port)} (EADDRINUSE)`)])
    expect((await previewing(['--port', 'many'])).code).toBe(2)
  })
})
