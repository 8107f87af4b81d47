import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { confined } from '../../src/host/confined.js'
import { diskHost } from '../../src/host/disk.js'
import { HostError } from '../../src/host/host.js'
import { maxDepth } from '../../src/host/limits.js'
import { memoryHost } from '../../src/host/memory.js'

let top: string

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'mini2mcp-test-'))
})

afterEach(() => rmSync(top, { recursive: true }))

function put(path: string, text = path): void {
  mkdirSync(join(top, path, '..'), { recursive: true })
  writeFileSync(join(top, path), text)
}

const listed = (): string[] => diskHost.list(top).files.map(({ path }) => path)
const there = (folder: string): string[] => readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).sort()

describe('listing a folder', () => {
  it('gives files sorted by path, with their sizes', () => {
    put('b.js', '12345')
    put('a/z.js')
    put('a.js')
    expect(diskHost.list(top).files).toEqual([
      { path: 'a.js', bytes: 4 },
      { path: 'a/z.js', bytes: 6 },
      { path: 'b.js', bytes: 5 },
    ])
  })

  it('leaves out installed packages and what is hidden, but not miniprogram_npm', () => {
    for (const path of ['node_modules/a.js', '.git/a.js', '.eslintrc.js', 'miniprogram_npm/a.js']) put(path)
    expect(listed()).toEqual(['miniprogram_npm/a.js'])
  })

  it('lists hidden settings, which people keep secrets in', () => {
    const all = ['.env', 'server/.env.production', '.environment', 'python/.env/a.js']
    for (const path of all) put(path)
    expect(listed()).toEqual(['.env', 'server/.env.production'])
    expect(memoryHost(Object.fromEntries(all.map((path) => [path, '']))).list('').files).toHaveLength(2)
  })

  it('does not follow symbolic links, and says so', () => {
    put('app/a.js')
    put('outside/secret.js')
    symlinkSync(join(top, 'outside'), join(top, 'app/link'))
    symlinkSync(join(top, 'outside/secret.js'), join(top, 'app/secret.js'))
    const { files, skipped } = diskHost.list(join(top, 'app'))
    expect(files.map(({ path }) => path)).toEqual(['a.js'])
    expect(skipped).toEqual([
      { path: 'link', reason: 'link' },
      { path: 'secret.js', reason: 'link' },
    ])
  })

  it('does not follow a link into a circle, and does not wait for a pipe', () => {
    put('a/a.js')
    symlinkSync('..', join(top, 'a/circle'))
    execFileSync('mkfifo', [join(top, 'pipe.js'), join(top, 'a/.mini2mcp-files')])
    const { files, skipped } = diskHost.list(top)
    expect(files.map(({ path }) => path)).toEqual(['a/a.js'])
    expect(skipped).toEqual([
      { path: 'a/circle', reason: 'link' },
      { path: 'pipe.js', reason: 'special' },
    ])
  })

  it('gives names as they are, whatever they would mean in a pattern', () => {
    const names = ['!a.js', '(b).js', '[c].js', '{d,e}.js', '*.js', '中.js', 'f/[g]/h.js']
    for (const path of names) put(path)
    expect(listed()).toEqual(names.sort())
  })

  it('says which names it cannot use', () => {
    const names = ['a\nb.js', '\u2028.js', 'c\\d.js', 'e\nf/g.js']
    for (const path of names) put(path)
    const { files, skipped } = diskHost.list(top)
    expect(files).toEqual([])
    expect(skipped).toEqual(['a\nb.js', 'c\\d.js', 'e\nf', '\u2028.js'].map((path) => ({ path, reason: 'name' })))
  })

  it('says where folders are nested too deeply', () => {
    const deepest = Array(maxDepth).fill('d').join('/')
    put(`${deepest}/a.js`)
    put(`${deepest}/e/b.js`)
    expect(diskHost.list(top)).toEqual({
      files: [{ path: `${deepest}/a.js`, bytes: deepest.length + 5 }],
      skipped: [{ path: `${deepest}/e`, reason: 'depth' }],
      own: [],
    })
  })

  it('is empty for what is not there', () => {
    expect(diskHost.list(join(top, 'nowhere'))).toEqual({ files: [], skipped: [], own: [] })
  })

  it('leaves out what an earlier run wrote', () => {
    put('a.js')
    diskHost.write(join(top, 'agent'), [{ path: 'skills/x/mcp.json', text: '{}' }])
    put('agent/own.js')
    expect(listed()).toEqual(['a.js', 'agent/own.js'])
  })
})

describe('reading a file', () => {
  it('gives its bytes', () => {
    put('a/b.js', 'text')
    expect(Buffer.from(diskHost.read(top, 'a/b.js') ?? []).toString()).toBe('text')
  })

  it.each(['nothing.js', 'folder', '../escape.js', '/etc/hostname', 'folder/../a.js', 'link.js'])(
    'gives null for %s',
    (path) => {
      put('a.js')
      put('folder/x.js')
      symlinkSync(join(top, 'a.js'), join(top, 'link.js'))
      expect(diskHost.read(top, path)).toBeNull()
    },
  )
})

describe('writing output', () => {
  const write = (...paths: string[]): void =>
    diskHost.write(
      join(top, 'out'),
      paths.map((path) => ({ path, text: `text of ${path}` })),
    )

  it('makes the folder and leaves nothing beside it', () => {
    write('graph.json', 'skills/a/mcp.json')
    expect(there('out')).toEqual(['.mini2mcp-files', 'graph.json', 'skills', 'skills/a', 'skills/a/mcp.json'])
    expect(there('.').filter((path) => !path.startsWith('out'))).toEqual([])
  })

  it('replaces what an earlier run wrote and removes what it does not write again', () => {
    write('graph.json', 'skills/a/mcp.json')
    put('out/notes.txt')
    write('graph.json', 'skills/b/mcp.json')
    expect(there('out')).toEqual([
      '.mini2mcp-files',
      'graph.json',
      'notes.txt',
      'skills',
      'skills/b',
      'skills/b/mcp.json',
    ])
  })

  it('refuses to replace a file that is not its own, before it changes anything', () => {
    write('graph.json')
    put('out/tools.json', 'mine')
    expect(() => write('tools.json', 'new.json')).toThrow(HostError)
    expect(there('out')).toEqual(['.mini2mcp-files', 'graph.json', 'tools.json'])
    expect(readFileSync(join(top, 'out/tools.json'), 'utf8')).toBe('mine')
  })

  it('refuses to write outside the folder', () => {
    expect(() => write('../escape.json')).toThrow(HostError)
    expect(there('.')).toEqual([])
  })

  it('never removes what a forged list of own files names outside the folder', () => {
    put('precious.txt')
    put('out/.mini2mcp-files', '../precious.txt\n')
    write('graph.json')
    expect(readFileSync(join(top, 'precious.txt'), 'utf8')).toBe('precious.txt')
  })

  it('says that it cannot write where a file is in the way of the folder', () => {
    put('out', 'a file')
    expect(() => write('graph.json')).toThrow(expect.objectContaining({ reason: 'not-writable' }) as Error)
  })
})

describe('what stands behind a link', () => {
  it('is not in the folder, whichever of the folders between is the link', () => {
    put('outside/app/app.json')
    put('app/a.js')
    symlinkSync(join(top, 'outside'), join(top, 'app/link'))
    expect(diskHost.read(join(top, 'app'), 'link/app/app.json')).toBeNull()
    expect(diskHost.read(join(top, 'app'), 'a.js')).not.toBeNull()
  })
})

describe('a folder that nobody vouches for', () => {
  it('has nothing above it, and no files that are hidden by a list of its own', () => {
    put('app/a.js')
    put('app/pages/b.js')
    put('app/.mini2mcp-files', 'pages/b.js\n../../a.js\n')
    const folder = join(top, 'app')
    const host = confined(diskHost, folder)
    expect(diskHost.list(folder).files.map(({ path }) => path)).toEqual(['a.js'])
    expect(host.list(folder).files.map(({ path }) => path)).toEqual(['a.js', 'pages/b.js'])
    expect(diskHost.above(folder)).toBe(top)
    expect(host.above(folder)).toBeNull()
    expect(host.above(join(folder, 'pages'))).toBe(folder)
  })
})

describe('a folder on a disk and the same files in memory', () => {
  it('are listed alike', () => {
    const names = ['a', 'A.js', 'a.b', 'a-b', 'a b', '.hidden', 'node_modules', 'x\u202ey', 'b\\c', '中']
    const path = fc
      .array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
      .map((parts) => [...parts, 'f'].join('/'))
    const deep = `${Array(maxDepth + 5)
      .fill('d')
      .join('/')}/f.js`
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
        rmSync(join(top, 'app'), { recursive: true, force: true })
        for (const one of [deep, ...paths]) put(`app/${one}`, one)
        const inMemory = memoryHost(new Map([deep, ...paths].map((one) => [one, one])))
        const { files, skipped } = diskHost.list(join(top, 'app'))
        expect(inMemory.list('').files).toEqual(files)
        expect([...inMemory.list('').skipped].sort(byPath)).toEqual([...skipped].sort(byPath))
      }),
      { numRuns: 60 },
    )
  })
})

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1
}
