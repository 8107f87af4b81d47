import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { frame } from '../../src/isolation/frames.js'
import { launcher } from '../../src/isolation/launcher.js'
import { builtCli } from '../cli/built.js'
import { childrenOf } from './children.js'

let cli = ''
let top = ''
const running: ChildProcess[] = []
beforeAll(() => {
  cli = builtCli()
}, 60_000)
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'mini2mcp-test-'))
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  rmSync(top, { recursive: true })
})

const app = fileURLToPath(new URL('../../fixtures/tea-ordering', import.meta.url))
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Starts Node with a place of its own for scratch folders. */
function started(...words: readonly string[]) {
  const child = spawn(process.execPath, words, { stdio: 'pipe', env: { ...process.env, TMPDIR: top } })
  running.push(child)
  return child
}

async function theChildOf({ pid = 0 }: ChildProcess): Promise<number> {
  for (;;) {
    const [found] = childrenOf(pid, 'worker.js')
    if (found !== undefined) return found
    await wait(10)
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let looks = 0; looks < 50 && existsSync(`/proc/${String(pid)}`); looks++) await wait(100)
  return !existsSync(`/proc/${String(pid)}`)
}

function scratchFolders(): readonly string[] {
  return readdirSync(top).filter((name) => name.startsWith('mini2mcp-'))
}

describe('a child whose parent is killed', () => {
  it.skipIf(launcher().length === 0)('ends with it, also where it is in an endless loop', async () => {
    const parent = started(fileURLToPath(new URL('parent.mjs', import.meta.url)))
    await once(parent.stdout, 'data')
    const [child = 0] = childrenOf(parent.pid ?? 0, 'poison.mjs')
    expect(child).toBeGreaterThan(0)
    parent.kill('SIGKILL')
    expect(await isGone(child)).toBe(true)
  })

  it('ends itself in an endless loop where the system does not end it', async () => {
    const child = started(fileURLToPath(new URL('poison.mjs', import.meta.url)))
    const question = JSON.stringify({ id: 1, request: { deed: 'hang' }, milliseconds: 500 })
    for (const piece of [...frame(Buffer.from(question)), ...frame(new Uint8Array())]) child.stdin.write(piece)
    expect(await once(child, 'exit')).toEqual([1, null])
  })

  it('leaves a scratch folder that the next review removes', async () => {
    const parent = started(cli, 'review', app)
    await theChildOf(parent)
    parent.kill('SIGKILL')
    await once(parent, 'close')
    expect(scratchFolders()).toHaveLength(1)
    await once(started(cli, 'review', app), 'close')
    expect(scratchFolders()).toEqual([])
  })
})

describe('a scratch folder', () => {
  it('of a process that runs, or of another machine, is left alone', async () => {
    const names = [`${hostname()}-${String(process.pid)}-abcdef`, 'elsewhere-999999999-abcdef'].map(
      (of) => `mini2mcp-${of}`,
    )
    for (const name of names) mkdirSync(join(top, name))
    mkdirSync(join(top, `mini2mcp-${hostname()}-999999999-abcdef`))
    await once(started(cli, 'review', app), 'close')
    expect(scratchFolders().toSorted()).toEqual(names.toSorted())
  })
})

describe('a review that is told to stop', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s says so, and leaves nothing behind', async (signal) => {
    const parent = started(cli, 'review', app, '--format', 'json')
    let said = ''
    parent.stdout.on('data', (piece: Buffer) => (said += piece.toString()))
    const child = await theChildOf(parent)
    parent.kill(signal)
    expect(await once(parent, 'close')).toEqual([4, null])
    expect(JSON.parse(said)).toMatchObject({ verdict: 'fault', faults: [{ kind: 'stopped' }] })
    expect([existsSync(`/proc/${String(child)}`), scratchFolders()]).toEqual([false, []])
  })
})
