import { archiveLimits } from '../../../src/1-load/archive/limits.js'
import { openArchive } from '../../../src/1-load/archive/open.js'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js'
import { app } from '../../1-load/apps.js'
import { zip } from '../../1-load/archive/write.js'
import type { ZipEntry } from '../../1-load/archive/write.js'
import type { Showing } from './showing.js'

const good = Object.entries(app({ pages: ['pages/home/home'] })).map(([name, data]): ZipEntry => ({ name, data }))

async function opened(bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  const [, said] = await openArchive(bytes)
  return said
}

/** An archive with an entry of this name; with an entry that is otherwise than entries are. */
const named = (name: string | Uint8Array) => () => opened(zip([...good, { name, data: 'x' }]))
const odd = (entry: Partial<ZipEntry>) => () => opened(zip([...good, { name: 'a.js', data: 'x'.repeat(99), ...entry }]))
const many = (count: number): readonly ZipEntry[] =>
  Array.from({ length: count }, (_, at) => ({ name: `f/${String(at)}.js`, method: 0 }))

/** The records that files of many gigabytes have, before the last one. */
function large(): Uint8Array {
  const last = Buffer.from(zip(good)).subarray(-22)
  const [size, start] = [last.readUInt32LE(12), last.readUInt32LE(16)]
  const records = Buffer.alloc(56 + 20)
  records.writeUInt32LE(0x06064b50, 0)
  records.writeBigUInt64LE(44n, 4)
  records.writeBigUInt64LE(BigInt(good.length), 24)
  records.writeBigUInt64LE(BigInt(good.length), 32)
  records.writeBigUInt64LE(BigInt(size), 40)
  records.writeBigUInt64LE(BigInt(start), 48)
  records.writeUInt32LE(0x07064b50, 56)
  records.writeBigUInt64LE(BigInt(start + size), 64)
  records.writeUInt32LE(1, 72)
  return zip(good, { beforeEnd: records })
}

/** One header inside the data of another. */
function overlapping(): Uint8Array {
  const inner = zip([{ name: 'b.js', data: 'b', method: 0 }]).subarray(0, 30 + 4 + 1)
  return zip([
    { name: 'a.js', data: inner, method: 0 },
    { name: 'b.js', data: 'b', method: 0, only: 'central', offset: 34 },
  ])
}

export const archives: Showing = {
  'archive/unknown-kind': () => opened(new TextEncoder().encode('hello')),
  'archive/damaged': () => opened(zip(good).subarray(0, -30)),
  'archive/too-many-entries': () => opened(zip(many(archiveLimits.entries + 1))),
  'archive/too-large': () =>
    opened(zip(many(9).map(({ name }) => ({ name, data: new Uint8Array(8_000_000), method: 0 })))),
  'archive/entry-too-large': odd({ size: 2 ** 32 - 2 }),
  'archive/ratio': odd({ data: new Uint8Array(4_000_000) }),
  'archive/size': odd({ size: 10 }),
  'archive/checksum': odd({ crc: 1 }),
  'archive/duplicate': named('App.JSON'),
  'archive/file-as-folder': named('app.json/evil.js'),
  'archive/overlap': () => opened(overlapping()),
  'archive/hidden-data': odd({ before: new Uint8Array(6) }),
  'archive/two-headers': odd({ local: { name: 'b.js' } }),
  'archive/link': odd({ mode: 0o120777 }),
  'archive/special-file': odd({ mode: 0o010666 }),
  'archive/encrypted': odd({ flags: 0x801 }),
  'archive/method': odd({ method: 14 }),
  'archive/zip64': () => opened(large()),
  'archive/nested': () => opened(zip([...good, { name: 'more.zip', data: zip(good), method: 0 }])),
  'archive/name-gbk': () => opened(zip([...good, { name: new Uint8Array([0xc4, 0xe3]), flags: 0 }])),
  'archive/name-empty': named(''),
  'archive/name-long': named('a'.repeat(5000)),
  'archive/name-encoding': named(new Uint8Array([0xc4, 0xe3, 0x2e, 0x6a, 0x73])),
  'archive/name-control': named('a\n.js'),
  'archive/name-backslash': named('..\\evil.js'),
  'archive/name-absolute': named('/etc/passwd'),
  'archive/name-outside': named('../evil.js'),
  'archive/name-unclean': named('a//b.js'),
  'archive/name-reserved': named('pages/aux.js'),
  'archive/name-ending': named('app.json.'),
}
