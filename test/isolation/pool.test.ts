import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { processLimits } from '../../src/isolation/limits.js'
import type { ProcessLimits } from '../../src/isolation/limits.js'
import type { Outcome } from '../../src/isolation/outcome.js'
import { Pool } from '../../src/isolation/pool.js'
import { builtCli } from '../cli/built.js'
import { childrenOf } from './children.js'

beforeAll(() => void builtCli(), 60_000)

const script = fileURLToPath(new URL('poison.mjs', import.meta.url))
const pools: Pool<unknown>[] = []
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close()
})

interface Setting {
  readonly limits?: Partial<ProcessLimits>
  readonly size?: number
  readonly readable?: readonly string[]
  readonly read?: (said: unknown) => unknown
  readonly main?: string
}

function pooled({ limits = {}, size = 1, readable = [], read = (said) => said, main = script }: Setting = {}) {
  const program = { script: main, limits: { ...processLimits, ...limits }, readable }
  const pool = new Pool<unknown>({ program, size, read })
  pools.push(pool)
  return pool
}

/** The pid of the child that answers. */
async function pidOf(pool: Pool<unknown>): Promise<number> {
  return (answerOf(await pool.run({ deed: 'echo' })) as { pid: number }).pid
}

function answerOf(outcome: Outcome<unknown>): unknown {
  return outcome.is === 'done' ? outcome.answer : outcome.fault
}

function faultOf(outcome: Outcome<unknown>): unknown {
  return outcome.is === 'failed' ? outcome.fault.kind : 'no fault'
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${String(pid)}`)
}

describe('a question to a pool', () => {
  it('is answered, with the bytes that go along', async () => {
    const answer = answerOf(await pooled().run({ deed: 'echo', text: '你好' }, { attachment: new Uint8Array(300_000) }))
    expect(answer).toMatchObject({ text: '你好', bytes: 300_000 })
  })

  it('is answered by the same child as the one before it', async () => {
    const pool = pooled()
    expect(await pidOf(pool)).toBe(await pidOf(pool))
  })

  it('waits for its turn', async () => {
    const pool = pooled({ size: 2 })
    const all = Array.from({ length: 6 }, () => pidOf(pool))
    expect(new Set(await Promise.all(all)).size).toBe(2)
  })
})

describe('a child that fails', () => {
  it.each([
    ['throws', 'crash', 'throw', {}],
    ['throws what is no error', 'crash', 'reject', {}],
    ['runs out of stack', 'crash', 'overflow', {}],
    ['exits, as if all were well', 'crash', 'exit', {}],
    ['aborts', 'crash', 'abort', {}],
    ['runs out of heap', 'out-of-memory', 'heap', { heapMegabytes: 40 }],
    ['takes memory outside the heap', 'out-of-memory', 'resident', { residentMegabytes: 200 }],
    ['never ends', 'timed-out', 'hang', { seconds: 1 }],
    ['says what is no message', 'crash', 'garbage', {}],
    ['answers what nobody asked', 'crash', 'forged', {}],
    ['announces an answer of gigabytes', 'crash', 'oversized', {}],
    ['prints', 'crash', 'print', {}],
    ['changes what all objects share', 'crash', 'replace', {}],
  ])('because it %s is told as %s, and the next question goes to another', async (_, kind, deed, limits) => {
    const pool = pooled({ limits })
    expect(faultOf(await pool.run({ deed }))).toBe(kind)
    expect(answerOf(await pool.run({ deed: 'echo', text: 'next' }))).toMatchObject({ text: 'next' })
  })

  it('because it is killed from outside is replaced, and the question is asked again', async () => {
    const pool = pooled()
    const pid = await pidOf(pool)
    const outcome = pool.run({ deed: 'wait', milliseconds: 500 })
    setTimeout(() => process.kill(pid, 'SIGKILL'), 100)
    expect(answerOf(await outcome)).toMatchObject({ pid: expect.any(Number) as number })
    expect(await pidOf(pool)).not.toBe(pid)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('does not do so because everybody is told to stop by %s', async (signal) => {
    const pool = pooled()
    const pid = await pidOf(pool)
    const outcome = pool.run({ deed: 'wait', milliseconds: 500 })
    setTimeout(() => process.kill(pid, signal), 100)
    expect(answerOf(await outcome)).toEqual({ pid })
  })

  it('because it is killed from outside every time is told as stopped', async () => {
    const pool = pooled()
    const first = await pidOf(pool)
    const outcome = pool.run({ deed: 'hang' })
    process.kill(first, 'SIGKILL')
    const killer = setInterval(() => {
      for (const pid of childrenOf(process.pid, 'poison.mjs')) if (pid !== first) process.kill(pid, 'SIGKILL')
    }, 100)
    expect(faultOf(await outcome)).toBe('stopped')
    clearInterval(killer)
  })

  it('because it cannot start is told as crash', async () => {
    expect(faultOf(await pooled({ main: `${script}.gone` }).run({ deed: 'echo' }))).toBe('crash')
  })

  it('says where in our code, and nothing of the app', async () => {
    const fault = answerOf(await pooled().run({ deed: 'throw' }))
    expect(fault).toMatchObject({ message: expect.stringMatching(/^TypeError/) as unknown })
    expect(JSON.stringify(fault)).not.toContain('secret')
  })

  it('because its answer has the wrong form is told as crash', async () => {
    expect(faultOf(await pooled({ read: () => null }).run({ deed: 'echo' }))).toBe('crash')
  })

  it('harms nobody who is answered by another one', async () => {
    const pool = pooled({ size: 2, limits: { seconds: 2 } })
    const bad = pool.run({ deed: 'hang' })
    const good = ['0', '1', '2', '3'].map((text) => pool.run({ deed: 'echo', text }))
    expect((await Promise.all(good)).map(answerOf)).toMatchObject(['0', '1', '2', '3'].map((text) => ({ text })))
    expect(faultOf(await bad)).toBe('timed-out')
  })
})

/** Stops `pid` for so long: what a machine with much else to do does to it. */
async function starve(pid: number, milliseconds: number): Promise<void> {
  process.kill(pid, 'SIGSTOP')
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  process.kill(pid, 'SIGCONT')
}

describe('the time of a child', () => {
  it('does not pass while the machine does not let it work', async () => {
    const pool = pooled({ limits: { seconds: 1 } })
    const pid = await pidOf(pool)
    const outcome = pool.run({ deed: 'burn', milliseconds: 300 })
    await starve(pid, 2000)
    expect(answerOf(await outcome)).toEqual({ pid })
  })

  it('is up when it has worked that long, and that is said', async () => {
    const outcome = await pooled({ limits: { seconds: 1 } }).run({ deed: 'hang' })
    expect(answerOf(outcome)).toEqual({ kind: 'timed-out', message: 'no answer after 1 s of work' })
  })

  it('counts for each question anew', async () => {
    const pool = pooled({ limits: { seconds: 1 } })
    const pid = await pidOf(pool)
    for (let times = 0; times < 3; times++)
      expect(answerOf(await pool.run({ deed: 'burn', milliseconds: 500 }))).toEqual({ pid })
  })

  it('is up in the end when it neither works nor answers, and that is said', async () => {
    const outcome = await pooled({ limits: { wallSeconds: 2 } }).run({ deed: 'wait', milliseconds: 60_000 })
    const message = expect.stringMatching(/^no answer within 2 s, most of which it did not work/u) as unknown
    expect(answerOf(outcome)).toEqual({ kind: 'timed-out', message })
  })
})

describe('a child is replaced', () => {
  it('after so many questions', async () => {
    const pool = pooled({ limits: { jobs: 2 } })
    const pids = [await pidOf(pool), await pidOf(pool), await pidOf(pool)]
    expect(pids[1]).toBe(pids[0])
    expect(pids[2]).not.toBe(pids[0])
  })

  it('once it has grown', async () => {
    const pool = pooled({ limits: { grownMegabytes: 1 } })
    expect(await pidOf(pool)).not.toBe(await pidOf(pool))
  })
})

describe('whoever asked', () => {
  it('may stop it while it runs', async () => {
    const pool = pooled()
    const pid = await pidOf(pool)
    const stop = new AbortController()
    const outcome = pool.run({ deed: 'hang' }, { signal: stop.signal })
    setTimeout(() => {
      stop.abort()
    }, 100)
    expect(faultOf(await outcome)).toBe('stopped')
    expect(isAlive(pid)).toBe(false)
  })

  it('may stop it while it waits, and the others go on', async () => {
    const pool = pooled()
    const stop = new AbortController()
    const first = pool.run({ deed: 'echo', text: 'a' })
    const second = pool.run({ deed: 'echo', text: 'b' }, { signal: stop.signal })
    const third = pool.run({ deed: 'echo', text: 'c' })
    stop.abort()
    expect(faultOf(await second)).toBe('stopped')
    expect([await first, await third].map(answerOf)).toMatchObject([{ text: 'a' }, { text: 'c' }])
  })

  it('may close the pool while children run: nothing of them is left', async () => {
    const pool = pooled()
    const pid = await pidOf(pool)
    const { cwd } = answerOf(await pool.run({ deed: 'where' })) as { cwd: string }
    const outcomes = [pool.run({ deed: 'hang' }), pool.run({ deed: 'hang' })]
    await pool.close()
    expect((await Promise.all(outcomes)).map(faultOf)).toEqual(['stopped', 'stopped'])
    expect(faultOf(await pool.run({ deed: 'echo' }))).toBe('stopped')
    expect([isAlive(pid), existsSync(cwd)]).toEqual([false, false])
  })
})

describe('a child has nothing', () => {
  it('of the environment but a time zone, and works in a folder of its own', async () => {
    const where = answerOf(await pooled().run({ deed: 'where' })) as { cwd: string; env: string[] }
    expect(where.env).toEqual(['TZ'])
    expect(where.cwd).not.toBe(process.cwd())
  })

  it.each(['spawn', 'thread', 'evaluate', 'connect', 'listen', 'datagram', 'lookup', 'fetch', 'http'])(
    'to %s with',
    async (deed) => {
      const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      expect(answerOf(await pooled().run({ deed, port }))).toBe(true)
      server.close()
    },
  )

  it('to read but its program and the folders that it is given, and nothing to write', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mini2mcp-test-'))
    const own = join(folder, 'own')
    writeFileSync(own, 'x')
    const pool = pooled({ readable: [folder] })
    const read = async (path: string): Promise<unknown> => answerOf(await pool.run({ deed: 'read', path }))
    expect([await read(own), await read('/etc/hostname'), await read(`${folder}-other`)]).toEqual([false, true, true])
    expect(answerOf(await pool.run({ deed: 'write', path: own }))).toBe(true)
    rmSync(folder, { recursive: true })
  })

  it('to add to what all objects share', async () => {
    expect(answerOf(await pooled().run({ deed: 'pollute' }))).toBe(false)
  })
})
