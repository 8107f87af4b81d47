import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../src/1-load/archive/open.js'
import { archiveLimits } from '../../../src/1-load/archive/limits.js'
import { app } from '../apps.js'
import { zip } from './write.js'
import type { ZipEntry } from './write.js'

const rejected = async (bytes: Uint8Array): Promise<string | undefined> => {
  const [host, [said]] = await openArchive(bytes)
  expect(host).toBeNull()
  return said?.code
}

const listed = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const [host, said] = await openArchive(bytes)
  expect(said).toEqual([])
  return (host?.list('').files ?? []).map(({ path }) => path)
}

const good: readonly ZipEntry[] = Object.entries(app({ pages: ['pages/home/home'] })).map(([name, data]) => ({
  name,
  data,
}))

describe('a zip that is as it says', () => {
  it('gives its files', async () => {
    const [host] = await openArchive(zip(good))
    expect(host?.list('').files.map(({ path }) => path)).toEqual([
      'app.json',
      'pages/home/home.js',
      'pages/home/home.wxml',
    ])
    expect(Buffer.from(host?.read('', 'pages/home/home.js') ?? []).toString()).toBe('Page({})')
  })

  it.each<[string, readonly ZipEntry[]]>([
    ['stored entries', [{ name: 'a.js', data: 'x', method: 0 }]],
    [
      'sizes behind the data',
      [
        { name: 'a.js', data: 'x', descriptor: 16 },
        { name: 'b.js', descriptor: 12 },
      ],
    ],
    ['folder entries', [{ name: 'pages/', mode: 0o040755, method: 0 }, { name: 'pages/a.js' }]],
    ['one top folder', [{ name: 'app/', method: 0 }, { name: 'app/a.js' }, { name: '__MACOSX/._app', data: 'x' }]],
    ['names that macOS does not mark as UTF-8', [{ name: '图片.png', flags: 0 }]],
    ['no Unix mode', [{ name: 'a.js', madeBy: 20, mode: 0 }]],
    ['names as in a URL', [{ name: 'a%2e%2e b [c].js' }]],
    ['names with pictures', [{ name: '👩🏽‍🚀.png' }, { name: '❤️‍🔥/a.js' }]],
    ['the same name twice over', [{ name: '图.png', extra: unicodePath('图.png') }]],
    ['names of the prototype', [{ name: '__proto__' }, { name: 'constructor' }]],
    ['the same folder twice', [{ name: 'a/', method: 0 }, { name: 'a/', method: 0 }, { name: 'a/b.js' }]],
  ])('may have %s', async (_, entries) => {
    const files = entries
      .map(({ name }) => String(name))
      .filter((name) => !name.endsWith('/') && !name.includes('_MAC'))
    const top = entries[0]?.name === 'app/' ? 'app/' : ''
    const single = files.every((file) => file.startsWith('pages/')) ? 'pages/' : files[0] === 'a/b.js' ? 'a/' : top
    expect(await listed(zip(entries))).toEqual(files.map((file) => file.slice(single.length)).sort())
  })
})

/** '你.js' */
const gbk = Buffer.from([0xc4, 0xe3, 0x2e, 0x6a, 0x73])
const unmarked = (written: Uint8Array, extra: Uint8Array = new Uint8Array()): readonly ZipEntry[] => [
  ...good,
  { name: written, flags: 0, extra },
]

describe('names in GBK, as old programs on Chinese systems write them', () => {
  it.each<[string, Uint8Array]>([
    ['without a mark', new Uint8Array()],
    ['with the name in UTF-8 beside it', unicodePath('你.js')],
  ])('are read, and it is said once: %s', async (_, extra) => {
    const entries = [...unmarked(gbk, extra), { name: Buffer.from([0xba, 0xc3]), flags: 0 }]
    const [host, said] = await openArchive(zip(entries))
    expect(host?.list('').files.map(({ path }) => path)).toEqual(expect.arrayContaining(['你.js', '好']))
    expect(said).toEqual([{ code: 'archive/name-gbk', params: { entry: '你.js', count: 2 } }])
  })
})

const name = (written: string | Uint8Array): readonly ZipEntry[] => [...good, { name: written, data: 'x' }]
const one = (entry: Partial<ZipEntry>): readonly ZipEntry[] => [
  ...good,
  { name: 'a.js', data: 'x'.repeat(99), ...entry },
]
const big = new Uint8Array(archiveLimits.entryBytes + 1)

describe('a zip that lies, or is not the same to every program, is rejected', () => {
  it.each<[string, string, readonly ZipEntry[]]>([
    ['leaves the folder', 'archive/name-outside', name('../evil.js')],
    ['leaves the folder from inside', 'archive/name-outside', name('a/../../evil.js')],
    ['is absolute', 'archive/name-absolute', name('/etc/passwd')],
    ['is on a host', 'archive/name-absolute', name('//host/share')],
    ['has a drive', 'archive/name-absolute', name('C:/a.js')],
    ['has a drive and no slash', 'archive/name-absolute', name('c:a.js')],
    ['has backslashes', 'archive/name-backslash', name('..\\evil.js')],
    ['has a NUL', 'archive/name-control', name('a.js\0.png')],
    ['has a line break', 'archive/name-control', name('a\n.js')],
    ['has an escape sequence', 'archive/name-control', name('\x1b[2Ja.js')],
    ['turns the writing direction', 'archive/name-control', name('a\u202esj.png')],
    ['has a character of no width', 'archive/name-control', name('app\u200b.json')],
    ['has a byte order mark', 'archive/name-control', name('\ufeffapp.json')],
    ['joins what is no picture', 'archive/name-control', name('a\u200db.js')],
    ['is said to be UTF-8 and is not', 'archive/name-encoding', name(gbk)],
    ['is neither UTF-8 nor Chinese', 'archive/name-encoding', unmarked(Buffer.from([0xe9, 0x2e, 0x6a, 0x73]))],
    ['is GBK for other letters than Chinese', 'archive/name-encoding', unmarked(Buffer.from([0xa7, 0xd1, 0x2e, 0x6a]))],
    ['is GBK and leaves the folder', 'archive/name-outside', unmarked(Buffer.concat([Buffer.from('../'), gbk]))],
    ['is GBK and ends in a dot', 'archive/name-ending', unmarked(Buffer.concat([gbk, Buffer.from('.')]))],
    ['is the same in GBK and UTF-8', 'archive/duplicate', [...unmarked(gbk), { name: '你.js' }]],
    ['is empty', 'archive/name-empty', name('')],
    ['is a device on Windows', 'archive/name-reserved', name('pages/aux.js')],
    ['is a stream on Windows', 'archive/name-reserved', name('a.js:evil')],
    ['ends in a dot', 'archive/name-ending', name('app.json.')],
    ['ends in a space', 'archive/name-ending', name('pages /a.js')],
    ['has an empty part', 'archive/name-unclean', name('a//b.js')],
    ['has a dot part', 'archive/name-unclean', name('a/./b.js')],
    ['is very long', 'archive/name-long', name('a'.repeat(5000))],
    ['is there twice', 'archive/duplicate', name('app.json')],
    ['is there twice but for case', 'archive/duplicate', name('App.JSON')],
    ['is there twice but for its accents', 'archive/duplicate', [...name('é.js'), { name: 'e\u0301.js' }]],
    ['is a file and a folder', 'archive/file-as-folder', name('app.json/evil.js')],
    ['is a folder and a file', 'archive/file-as-folder', name('pages')],
  ])('whose entry’s name %s', async (_, code, entries) => {
    expect(await rejected(zip(entries))).toBe(code)
  })

  it.each<[string, string, readonly ZipEntry[]]>([
    ['is a symbolic link', 'archive/link', one({ mode: 0o120777 })],
    ['is a device', 'archive/special-file', one({ mode: 0o020666 })],
    ['is a pipe', 'archive/special-file', one({ mode: 0o010666 })],
    ['is encrypted', 'archive/encrypted', one({ flags: 0x801 })],
    ['is encrypted strongly', 'archive/encrypted', one({ flags: 0x841 })],
    ['is encrypted in its local header alone', 'archive/encrypted', one({ local: { flags: 0x801 } })],
    ['is packed by LZMA', 'archive/method', one({ method: 14 })],
    ['has another checksum', 'archive/checksum', one({ crc: 1 })],
    ['unpacks to more than it says', 'archive/size', one({ size: 10 })],
    ['unpacks to less than it says', 'archive/size', one({ size: 1000 })],
    ['is stored and says another size', 'archive/size', one({ method: 0, size: 10 })],
    ['is cut off', 'archive/damaged', one({ packed: Buffer.from([0x4b]) })],
    ['is no deflate stream', 'archive/damaged', one({ packed: Buffer.from('hello world') })],
    ['has bytes behind its stream', 'archive/hidden-data', one({ packed: Buffer.from([3, 0, 1, 2]), data: '' })],
    ['has another name in front', 'archive/two-headers', one({ local: { name: 'b.js' } })],
    ['has another size in front', 'archive/two-headers', one({ local: { size: 1 } })],
    ['has another checksum in front', 'archive/two-headers', one({ local: { crc: 1 } })],
    ['has another method in front', 'archive/two-headers', one({ local: { method: 0 } })],
    ['has a second name in an extra field', 'archive/two-headers', one({ extra: unicodePath('evil.js') })],
    ['has a second name in front', 'archive/two-headers', one({ local: { extra: unicodePath('evil.js') } })],
    ['has a second name beside one in GBK', 'archive/two-headers', unmarked(gbk, unicodePath('他.js'))],
    ['is too large', 'archive/entry-too-large', one({ data: big, method: 0 })],
    ['says that it is too large', 'archive/entry-too-large', one({ size: 2 ** 32 - 2 })],
    ['is a bomb', 'archive/ratio', one({ data: new Uint8Array(4_000_000) })],
    ['stands behind bytes of nobody', 'archive/hidden-data', one({ before: Buffer.from('hidden') })],
    ['is not in the directory', 'archive/hidden-data', one({ only: 'local' })],
    ['shares its bytes with another', 'archive/two-headers', one({ only: 'central', offset: 0 })],
    [
      'shares its bytes with its twin',
      'archive/duplicate',
      [...good, { ...good[0], name: 'app.json', only: 'central', offset: 0 }],
    ],
    ['is a folder with data', 'archive/hidden-data', one({ name: 'folder/' })],
    ['has no local header', 'archive/damaged', one({ only: 'central' })],
  ])('whose entry %s', async (_, code, entries) => {
    expect(await rejected(zip(entries))).toBe(code)
  })

  it('whose entries overlap: one header inside the data of another', async () => {
    const inner = zip([{ name: 'b.js', data: 'b', method: 0 }]).subarray(0, 30 + 4 + 1)
    const bytes = zip([
      { name: 'a.js', data: inner, method: 0 },
      { name: 'b.js', data: 'b', method: 0, only: 'central', offset: 34 },
    ])
    expect(await rejected(bytes)).toBe('archive/overlap')
  })

  it.each<[string, string, Uint8Array]>([
    ['two archives in a row', 'archive/hidden-data', Buffer.concat([zip(good), zip(good)])],
    ['an archive in its comment', 'archive/hidden-data', zip(good, { comment: zip([{ name: 'b.js' }]) })],
    ['bytes before the directory', 'archive/hidden-data', zip(good, { beforeCentral: Buffer.from('hidden') })],
    ['bytes behind the directory', 'archive/hidden-data', zip(good, { beforeEnd: Buffer.from('hidden') })],
    ['bytes behind the end', 'archive/damaged', Buffer.concat([zip(good), Buffer.from('hidden')])],
    ['fewer entries than it says', 'archive/damaged', zip(good, { entries: 9 })],
    ['more entries than it says', 'archive/hidden-data', zip(good, { entries: 1 })],
    ['two numbers of entries', 'archive/damaged', zip(good, { entriesHere: 1 })],
    ['several disks', 'archive/damaged', zip(good, { disk: 1 })],
    ['a directory elsewhere', 'archive/hidden-data', zip(good, { centralStart: 0xfffffff0 })],
    ['a lost end', 'archive/damaged', zip(good).subarray(0, -30)],
    ['too many entries', 'archive/too-many-entries', zip(numbered(archiveLimits.entries + 1))],
    ['too much in all', 'archive/too-large', zip(numbered(9, noise(8_000_000)))],
    ['a bomb of many small parts', 'archive/ratio', zip(numbered(60, new Uint8Array(1_000_000)))],
    ['no kind that is known', 'archive/unknown-kind', Buffer.from('hello')],
    ['no bytes', 'archive/unknown-kind', new Uint8Array()],
  ])('with %s', async (_, code, bytes) => {
    expect(await rejected(bytes)).toBe(code)
  })
})

describe('what is said of a rejected archive', () => {
  it('names the entry, so that it can be read and does nothing', async () => {
    const [, [said]] = await openArchive(zip(name('../\x1b[31m\u202e\n.js')))
    expect(said?.params['entry']).toBe('../\\u{1b}[31m\\u{202e}\\u{a}.js')
  })
})

function numbered(count: number, data: Uint8Array = new Uint8Array()): readonly ZipEntry[] {
  return Array.from({ length: count }, (_, at) => ({ name: `f/${String(at)}.js`, data }))
}

function unicodePath(path: string): Uint8Array {
  const body = Buffer.from(`\x01\0\0\0\0${path}`)
  const head = Buffer.alloc(4)
  head.writeUInt16LE(0x7075, 0)
  head.writeUInt16LE(body.length, 2)
  return Buffer.concat([head, body])
}

/** Bytes that do not pack. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) & 0xff)
}
