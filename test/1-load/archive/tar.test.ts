import { describe, expect, it } from 'vitest'
import { gzipSync } from 'node:zlib'
import { openArchive } from '../../../src/1-load/archive/open.js'
import { archiveLimits } from '../../../src/1-load/archive/limits.js'
import { app } from '../apps.js'
import { pax, tar, tgz } from './write.js'
import type { TarEntry } from './write.js'

const good: readonly TarEntry[] = Object.entries(app({ pages: ['pages/home/home'] })).map(([name, data]) => ({
  name,
  data,
}))
const files = ['app.json', 'pages/home/home.js', 'pages/home/home.wxml']

const opened = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const [host, said] = await openArchive(bytes)
  expect(said).toEqual([])
  return (host?.list('').files ?? []).map(({ path }) => path)
}

const rejected = async (bytes: Uint8Array): Promise<string | undefined> => {
  const [host, [said]] = await openArchive(bytes)
  expect(host).toBeNull()
  return said?.code
}

const long = `pages/${'a'.repeat(120)}/home.js`

describe('a tar that is as it says', () => {
  it.each<[string, Uint8Array, readonly string[]]>([
    ['as it is', tar(good), files],
    ['packed', tgz(good), files],
    ['with more empty blocks', tar(good, new Uint8Array(10240)), files],
    ['of the form of GNU', tar(good.map((entry) => ({ ...entry, magic: 'ustar  \0' }))), files],
    [
      'packed from its own folder',
      tar([{ name: './', type: '5' }, ...good.map((entry) => ({ ...entry, name: `./${String(entry.name)}` }))]),
      files,
    ],
    [
      'with one top folder',
      tar([{ name: 'app/', type: '5' }, ...good.map((entry) => ({ ...entry, prefix: 'app' }))]),
      files,
    ],
    [
      'with a long name of pax',
      tar([...good, pax({ path: long, mtime: '1.5' }), { name: 'short', data: 'x' }]),
      [...files.slice(0, 1), long, ...files.slice(1)],
    ],
    [
      'with a long name of GNU',
      tar([...good, { name: '././@LongLink', type: 'L', data: `${long}\0` }, { name: 'short', data: 'x' }]),
      [...files.slice(0, 1), long, ...files.slice(1)],
    ],
    ['with the comment of a commit', tar([pax({ comment: 'a'.repeat(40) }, 'g'), ...good]), files],
  ])('is read %s', async (_, bytes, paths) => {
    expect(await opened(bytes)).toEqual(paths)
  })

  it('gives the bytes of its files', async () => {
    const [host] = await openArchive(tgz(good))
    expect(Buffer.from(host?.read('', 'pages/home/home.js') ?? []).toString()).toBe('Page({})')
  })
})

const one = (entry: Partial<TarEntry>): Uint8Array => tar([...good, { name: 'a.js', data: 'x', ...entry }])

describe('a tar that lies, or is not the same to every program, is rejected', () => {
  it.each<[string, string, Uint8Array]>([
    ['a symbolic link', 'archive/link', one({ type: '2', link: '/etc/passwd', data: '' })],
    ['a hard link', 'archive/link', one({ type: '1', link: '../../etc/passwd', data: '' })],
    ['a device', 'archive/special-file', one({ type: '3', data: '' })],
    ['a block device', 'archive/special-file', one({ type: '4', data: '' })],
    ['a pipe', 'archive/special-file', one({ type: '6', data: '' })],
    ['a sparse file of GNU', 'archive/special-file', one({ type: 'S' })],
    ['a sparse file of pax', 'archive/special-file', tar([pax({ 'GNU.sparse.name': 'evil.js' }), ...good])],
    ['a kind that nobody knows', 'archive/special-file', one({ type: 'Z' })],
    ['a name that leaves it', 'archive/name-outside', one({ name: '../evil.js' })],
    ['a prefix that leaves it', 'archive/name-outside', one({ prefix: '../..' })],
    ['a name of pax that leaves it', 'archive/name-outside', tar([pax({ path: '../evil.js' }), ...good])],
    [
      'a name of GNU that leaves it',
      'archive/name-outside',
      tar([{ name: 'x', type: 'L', data: '../evil.js\0' }, ...good]),
    ],
    ['an absolute name', 'archive/name-absolute', one({ name: '/etc/passwd' })],
    ['a name of pax with a NUL', 'archive/name-control', tar([pax({ path: 'a.js\0b' }), ...good])],
    ['a name that is not UTF-8', 'archive/name-encoding', one({ name: Buffer.from([0xc4, 0xe3, 0x2e]) })],
    ['an entry twice', 'archive/duplicate', one({ name: 'app.json' })],
    ['an entry twice but for case', 'archive/duplicate', one({ name: 'APP.json' })],
    ['a file for a folder', 'archive/file-as-folder', one({ name: 'app.json/a.js' })],
    ['two names of pax', 'archive/two-headers', tar([pax({ path: 'a.js' }), pax({ path: 'b.js' }), ...good])],
    [
      'names of pax and of GNU',
      'archive/two-headers',
      tar([pax({ path: 'a.js' }), { name: 'x', type: 'L', data: 'b.js\0' }, ...good]),
    ],
    ['a name of pax for all', 'archive/two-headers', tar([pax({ path: 'a.js' }, 'g'), ...good])],
    ['another size in pax', 'archive/size', tar([pax({ size: '0' }), ...good])],
    [
      'records of pax that are longer than they say',
      'archive/damaged',
      tar([{ name: 'x', type: 'x', data: '9 path=a.js\n' }, ...good]),
    ],
    ['a size that is no number', 'archive/damaged', one({ size: 'zzzzzzzzzzz\0' })],
    ['a size of many bytes', 'archive/entry-too-large', one({ size: '77777777777\0' })],
    ['a wrong checksum', 'archive/damaged', one({ checksumOff: 1 })],
    ['a folder with data', 'archive/hidden-data', one({ name: 'folder/', type: '5' })],
    [
      'a file as large as no source',
      'archive/entry-too-large',
      one({ data: new Uint8Array(archiveLimits.entryBytes + 1) }),
    ],
    ['a cut', 'archive/damaged', tar(good).subarray(0, 1000)],
    ['a cut between two entries', 'archive/damaged', tar(good, new Uint8Array())],
    ['another tar behind it', 'archive/hidden-data', Buffer.concat([tar(good), tar([{ name: 'evil.js' }])])],
    ['bytes behind it', 'archive/damaged', Buffer.concat([tar(good), Buffer.from('hidden')])],
    ['too many entries', 'archive/too-many-entries', tar(numbered(archiveLimits.entries + 1))],
    ['too much in all', 'archive/too-large', tgz(numbered(9, 8_000_000))],
    ['two members', 'archive/hidden-data', Buffer.concat([tgz(good), tgz(good)])],
    ['bytes behind its gzip', 'archive/damaged', Buffer.concat([tgz(good), Buffer.from('hidden')])],
    ['a broken gzip', 'archive/damaged', tgz(good).subarray(0, 100)],
    ['a bomb', 'archive/ratio', tgz([{ name: 'a.js', data: new Uint8Array(50_000_000) }])],
    ['a gzip in a gzip', 'archive/unknown-kind', gzipSync(tgz(good))],
    ['a gzip of something else', 'archive/unknown-kind', gzipSync('hello')],
    ['two bytes of gzip', 'archive/damaged', Buffer.from([0x1f, 0x8b])],
  ])('with %s', async (_, code, bytes) => {
    expect(await rejected(bytes)).toBe(code)
  })
})

function numbered(count: number, bytes = 0): readonly TarEntry[] {
  return Array.from({ length: count }, (_, at) => ({ name: `f/${String(at)}.js`, data: noise(bytes) }))
}

/** Bytes that do not pack. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) & 0xff)
}
