import { execFileSync, spawn } from 'node:child_process'
import type * as Fs from 'node:fs'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { diskHost } from '../../src/host/disk.js'
import { HostError } from '../../src/host/host.js'

/** What befalls calls that change the disk: the call of that number fails, or the process is dead from there on. */
const fate = vi.hoisted(() => ({ call: 0, at: 0, kind: 'none' }))

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const struck = (name: string): Error | null => {
    if (fate.kind === 'elsewhere') return name === 'renameSync' ? coded('EXDEV') : null
    if (fate.kind === 'none') return null
    fate.call += 1
    const isStruck = fate.kind === 'dies' ? fate.call >= fate.at : fate.call === fate.at
    return isStruck ? coded('ENOSPC') : null
  }
  const coded = (code: string): Error => Object.assign(new Error(code), { code })
  const risky = <F extends (...given: never[]) => unknown>(name: string, call: F): F =>
    ((...given: never[]) => {
      const fault = struck(name)
      const isWithin = given.every((path) => String(path).includes('/out/') || !String(path).startsWith('/'))
      if (fault !== null && !(fate.kind === 'elsewhere' && isWithin)) throw fault
      return call(...given)
    }) as F
  return {
    ...fs,
    mkdirSync: risky('mkdirSync', fs.mkdirSync),
    mkdtempSync: risky('mkdtempSync', fs.mkdtempSync),
    renameSync: risky('renameSync', fs.renameSync),
    rmSync: risky('rmSync', fs.rmSync),
    rmdirSync: risky('rmdirSync', fs.rmdirSync),
    writeFileSync: risky('writeFileSync', fs.writeFileSync),
  }
})

let top: string

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'mini2mcp-test-'))
})

afterEach(() => {
  fate.kind = 'none'
  rmSync(top, { recursive: true })
})

type Files = Readonly<Record<string, string>>

const earlier: Files = { 'graph.json': 'old graph', 'skills/a/mcp.json': 'old a', 'tools.json': 'old tools' }
const later: Files = { 'graph.json': 'new graph', 'skills/b/mcp.json': 'new b', 'tools.json': 'new tools' }

function write(files: Files): void {
  const output = Object.entries(files).map(([path, text]) => ({ path, text }))
  diskHost.write(join(top, 'out'), output)
}

/** What stands in the output folder, but for what is hidden. */
function written(): Files {
  const all = readdirSync(join(top, 'out'), { recursive: true, encoding: 'utf8' }).sort()
  const files = all.filter((path) => !path.includes('.mini2mcp') && statSync(join(top, 'out', path)).isFile())
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(top, 'out', path), 'utf8')]))
}

function put(path: string, text: string): void {
  mkdirSync(join(top, path, '..'), { recursive: true })
  writeFileSync(join(top, path), text)
}

/** Whether a run struck at call `at` ends as if nothing had befallen it. */
function survives(at: number, kind: 'fails' | 'dies'): boolean {
  Object.assign(fate, { call: 0, at, kind })
  try {
    write(later)
    return true
  } catch (fault) {
    expect(fault).toBeInstanceOf(HostError)
    return false
  } finally {
    fate.kind = 'none'
  }
}

/** Strikes every call of a run in turn, until none is left; gives how many there were. */
function everyCall(kind: 'fails' | 'dies', check: (wentWell: boolean) => void): number {
  for (let at = 1; ; at++) {
    rmSync(join(top, 'out'), { recursive: true, force: true })
    write(earlier)
    const wentWell = survives(at, kind)
    check(wentWell)
    if (fate.call < at) return at - 1
  }
}

describe('a run that fails while it writes', () => {
  it('leaves the earlier output whole, or the new one, and nothing beside it', () => {
    const calls = everyCall('fails', (wentWell) => {
      expect(written()).toEqual(wentWell ? later : earlier)
      write(later)
      expect(written()).toEqual(later)
      expect(readdirSync(top)).toEqual(['out'])
    })
    expect(calls).toBeGreaterThan(5)
  })

  it('leaves the earlier output whole beside files that are not ours', () => {
    const strange = { 'notes.txt': 'mine' }
    for (let at = 1; fate.call >= at - 1; at++) {
      rmSync(join(top, 'out'), { recursive: true, force: true })
      write(earlier)
      put('out/notes.txt', 'mine')
      const wentWell = survives(at, 'fails')
      expect(written()).toEqual({ ...(wentWell ? later : earlier), ...strange })
      write(later)
      expect(written()).toEqual({ ...later, ...strange })
    }
  })
})

describe('a run that is killed while it writes', () => {
  it('leaves no mixture of what was and what is, and the next run puts all in order', () => {
    const wholes = [earlier, later].map((files) => JSON.stringify(files))
    everyCall('dies', () => {
      const isThere = readdirSync(top).includes('out')
      if (isThere) expect(wholes).toContain(JSON.stringify(written()))
      write(later)
      expect(written()).toEqual(later)
      expect(readdirSync(top)).toEqual(['out'])
      expect(readdirSync(join(top, 'out')).filter((name) => name.startsWith('.'))).toEqual(['.mini2mcp-files'])
    })
  })

  it('can be repeated beside files that are not ours', () => {
    for (let at = 1; fate.call >= at - 1; at++) {
      rmSync(join(top, 'out'), { recursive: true, force: true })
      write(earlier)
      put('out/notes.txt', 'mine')
      survives(at, 'dies')
      expect(written()['notes.txt']).toBe('mine')
      write(later)
      expect(written()).toEqual({ ...later, 'notes.txt': 'mine' })
      expect(readdirSync(top)).toEqual(['out'])
    }
  })
})

describe('an output folder', () => {
  it('may be a disk of its own, beside which nothing can be moved', () => {
    write(earlier)
    fate.kind = 'elsewhere'
    write(later)
    expect(written()).toEqual(later)
  })

  it('is not left through links that somebody put there', () => {
    put('elsewhere/mcp.json', 'precious')
    mkdirSync(join(top, 'out'))
    symlinkSync(join(top, 'elsewhere'), join(top, 'out/skills'))
    writeFileSync(join(top, 'out/.mini2mcp-files'), 'skills/mcp.json\n')
    write({ 'graph.json': 'new graph' })
    expect(() => {
      write({ 'skills/mcp.json': 'new' })
    }).toThrow(expect.objectContaining({ reason: 'not-ours' }) as Error)
    expect(readFileSync(join(top, 'elsewhere/mcp.json'), 'utf8')).toBe('precious')
  })

  it('keeps its rights', () => {
    write(earlier)
    execFileSync('chmod', ['2750', join(top, 'out')])
    write(later)
    expect(statSync(join(top, 'out')).mode & 0o7777).toBe(0o2750)
  })
})

function startOf(pid: number): string {
  return execFileSync('sh', ['-c', `sed 's/.*) //' /proc/${String(pid)}/stat | cut -d' ' -f20`], {
    encoding: 'utf8',
  }).trim()
}

describe('two runs that write into one folder', () => {
  it('leave what one of them wrote, whole', async () => {
    put('out/notes.txt', 'mine')
    const { claimed } = await import('../../src/host/claim.js')
    const place = join(top, 'out/.mini2mcp-new')
    mkdirSync(place)
    writeFileSync(join(place, 'owner'), `${String(process.ppid)} ${startOf(process.ppid)}`)
    expect(() => {
      claimed(place, () => 'ran', 2)
    }).toThrow(HostError)
    writeFileSync(join(place, 'owner'), '999999999 1')
    expect(claimed(place, () => 'ran', 2)).toBe('ran')
    expect(readdirSync(join(top, 'out'))).toEqual(['notes.txt'])
  })
})

describe('a report', () => {
  it('is written into what is no file, and through a link', () => {
    put('there.json', 'old')
    symlinkSync(join(top, 'there.json'), join(top, 'link.json'))
    diskHost.writeNamed(join(top, 'link.json'), 'new')
    expect(readFileSync(join(top, 'there.json'), 'utf8')).toBe('new')
    execFileSync('mkfifo', [join(top, 'pipe')])
    spawn('cat', [join(top, 'pipe')], { stdio: 'ignore' })
    diskHost.writeNamed(join(top, 'pipe'), 'report')
    expect(statSync(join(top, 'pipe')).isFIFO()).toBe(true)
  })
})
