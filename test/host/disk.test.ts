import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskHost } from '../../src/host/disk.js'
import { HostError } from '../../src/host/host.js'
import { maxDepth } from '../../src/host/limits.js'

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
    expect(skipped).toEqual([{ path: 'a/circle', reason: 'link' }])
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
    })
  })

  it('is empty for what is not there', () => {
    expect(diskHost.list(join(top, 'nowhere'))).toEqual({ files: [], skipped: [] })
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
    expect(String(diskHost.read(top, 'a/b.js'))).toBe('text')
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
