import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { builtCli } from '../cli/built.js'
import { childrenOf } from '../isolation/children.js'
import { appArchive, dawdle, send } from './visitors.js'

let cli = ''
const running: ChildProcess[] = []

beforeAll(() => {
  cli = builtCli()
})

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Starts the service as a person does; gives its port once it says that it listens. */
async function started(...options: readonly string[]) {
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let said = ''
  let logged = ''
  child.stdout.on('data', (piece: Buffer) => (logged += piece.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const port = await new Promise<number>((resolve, reject) => {
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString()
      const [, found] = /listens on http:\/\/127\.0\.0\.1:(\d+)/u.exec(said) ?? []
      if (found !== undefined) resolve(Number(found))
    })
    void ended.then(() => {
      reject(new Error(said))
    })
  })
  return { child, port, ended, logged: () => logged }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('mini2mcp serve', () => {
  it('gives each of many callers their own answer, hostile, slow and broken ones among them, while a child is killed', async () => {
    const { child, port } = await started(
      '--reviews',
      '2',
      '--queue',
      '40',
      '--upload-seconds',
      '2',
      '--max-megabytes',
      '1',
    )
    const killed = wait(1500).then(() => {
      const [first = 0] = childrenOf(child.pid ?? 0)
      process.kill(first, 'SIGKILL')
    })
    const honest = Array.from({ length: 16 }, (_, at) => `wx${String(at).padStart(16, '0')}`)
    const answers = Promise.all(honest.map((appid) => send(port, appArchive(appid))))
    const junk = Promise.all(Array.from({ length: 4 }, (_, at) => send(port, new Uint8Array(50).fill(at))))
    const looping = send(
      port,
      appArchive('wxlooping', `Page({ onTap() { ${'for (;;) { this.onTap() }'.repeat(200)} } })`),
    )
    const tooLarge = send(port, new Uint8Array(1024 * 1024 + 1))
    const slow = Promise.all([dawdle(port, 100), dawdle(port, 300)])
    const got = await answers
    await killed
    expect(got).toEqual(honest.map((appid) => ({ status: 200, appid, verdict: expect.any(String) as string })))
    expect((await junk).map(({ status, verdict }) => [status, verdict])).toEqual(Array(4).fill([422, 'nothing']))
    expect([200, 500]).toContain((await looping).status)
    expect((await tooLarge).status).toBe(413)
    expect(await slow).toEqual([408, 408])
    expect((await send(port, appArchive('wxafterwards'))).appid).toBe('wxafterwards')
  }, 120_000)

  it('brings what runs to its end when it is told to stop, and leaves no process behind', async () => {
    const { child, port, ended, logged } = await started('--reviews', '1')
    const last = send(port, appArchive('wxlast'))
    while (childrenOf(child.pid ?? 0).length === 0) await wait(10)
    const children = childrenOf(child.pid ?? 0)
    child.kill('SIGTERM')
    expect((await last).appid).toBe('wxlast')
    expect(await ended).toBe(0)
    for (const pid of children) expect(() => process.kill(pid, 0)).toThrow()
    expect(
      logged()
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { msg: string }).msg),
    ).toEqual(['listening', 'stopping', 'request', 'stopped'])
  }, 60_000)

  it('listens on no address that others reach without a token, nor on a port that is taken', async () => {
    await expect(started('--address', '0.0.0.0')).rejects.toThrow(/give a token/u)
    const { port } = await started()
    await expect(started('--port', String(port))).rejects.toThrow(/EADDRINUSE/u)
  }, 60_000)
})
