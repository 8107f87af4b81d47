import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** A zip entry as it is to be written: every field can lie. */
export interface ZipEntry {
  readonly name: string | Uint8Array
  readonly data?: string | Uint8Array
  /** 8 unless said otherwise. */
  readonly method?: number
  readonly flags?: number
  /** Unix mode, in the upper half of the external attributes. */
  readonly mode?: number
  readonly madeBy?: number
  readonly crc?: number
  /** Unpacked size that is written down. */
  readonly size?: number
  readonly packedSize?: number
  /** Packed bytes that are written instead of what the method gives. */
  readonly packed?: Uint8Array
  readonly extra?: Uint8Array
  readonly comment?: string
  /** What the local header says instead. */
  readonly local?: Partial<Pick<ZipEntry, 'name' | 'crc' | 'size' | 'packedSize' | 'method' | 'flags' | 'extra'>>
  /** Writes a data descriptor of so many bytes, and sets the flag. */
  readonly descriptor?: 12 | 16
  /** Bytes that stand before the local header and belong to nothing. */
  readonly before?: Uint8Array
  /** The offset that the directory gives instead of the true one. */
  readonly offset?: number
  /** Left out of the directory, or of the data. */
  readonly only?: 'local' | 'central'
}

export interface ZipEnd {
  readonly comment?: Uint8Array
  readonly entries?: number
  readonly entriesHere?: number
  readonly disk?: number
  readonly centralBytes?: number
  readonly centralStart?: number
  readonly beforeCentral?: Uint8Array
  readonly beforeEnd?: Uint8Array
}

const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data

function fields(...values: readonly (readonly [width: 2 | 4, value: number])[]): Uint8Array {
  const out = Buffer.alloc(values.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of values) {
    if (width === 2) out.writeUInt16LE(value & 0xffff, at)
    else out.writeUInt32LE(value >>> 0, at)
    at += width
  }
  return out
}

/** A zip of `entries`, byte by byte. */
export function zip(entries: readonly ZipEntry[], end: ZipEnd = {}): Uint8Array {
  const parts: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  let listed = 0
  const write = (bytes: Uint8Array): void => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const entry of entries) {
    const method = entry.method ?? 8
    const data = bytesOf(entry.data ?? '')
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(data) : data)
    const flags = (entry.flags ?? 0x800) | (entry.descriptor === undefined ? 0 : 8)
    const said = {
      name: bytesOf(entry.name),
      crc: entry.crc ?? crc32(data),
      size: entry.size ?? data.length,
      packedSize: entry.packedSize ?? packed.length,
      method,
      flags,
      extra: entry.extra ?? new Uint8Array(),
    }
    const later = entry.descriptor === undefined ? {} : { crc: 0, size: 0, packedSize: 0 }
    const local = { ...said, ...later, ...entry.local }
    const localName = bytesOf(local.name)
    if (entry.before !== undefined) write(entry.before)
    const start = entry.offset ?? at
    if (entry.only !== 'central') {
      write(fields([4, 0x04034b50], [2, 20], [2, local.flags], [2, local.method], [2, 0], [2, 33], [4, local.crc]))
      write(fields([4, local.packedSize], [4, local.size], [2, localName.length], [2, local.extra.length]))
      for (const bytes of [localName, local.extra, packed]) write(bytes)
      if (entry.descriptor === 16) write(fields([4, 0x08074b50]))
      if (entry.descriptor !== undefined) write(fields([4, said.crc], [4, said.packedSize], [4, said.size]))
    }
    if (entry.only === 'local') continue
    const comment = bytesOf(entry.comment ?? '')
    listed++
    central.push(
      fields([4, 0x02014b50], [2, entry.madeBy ?? 0x0314], [2, 20], [2, said.flags], [2, said.method], [2, 0], [2, 33]),
      fields([4, said.crc], [4, said.packedSize], [4, said.size]),
      fields([2, said.name.length], [2, said.extra.length], [2, comment.length], [2, 0], [2, 0]),
      fields([4, ((entry.mode ?? 0o100644) << 16) >>> 0], [4, start]),
      said.name,
      said.extra,
      comment,
    )
  }
  if (end.beforeCentral !== undefined) write(end.beforeCentral)
  const centralStart = at
  for (const bytes of central) write(bytes)
  const centralBytes = at - centralStart
  if (end.beforeEnd !== undefined) write(end.beforeEnd)
  const comment = end.comment ?? new Uint8Array()
  write(fields([4, 0x06054b50], [2, end.disk ?? 0], [2, end.disk ?? 0]))
  write(fields([2, end.entriesHere ?? end.entries ?? listed], [2, end.entries ?? listed]))
  write(fields([4, end.centralBytes ?? centralBytes], [4, end.centralStart ?? centralStart], [2, comment.length]))
  write(comment)
  return Buffer.concat(parts)
}

/** A tar entry as it is to be written: every field can lie. */
export interface TarEntry {
  readonly name: string | Uint8Array
  readonly data?: string | Uint8Array
  /** '0' file, '5' folder, '2' symbolic link, 'x' pax, … */
  readonly type?: string
  readonly link?: string
  /** The size field as text; 12 bytes. */
  readonly size?: string
  readonly prefix?: string
  /** Added to the true checksum. */
  readonly checksumOff?: number
  readonly magic?: string
}

/** A tar of `entries` with its two empty blocks, or other bytes, behind them. */
export function tar(entries: readonly TarEntry[], end: Uint8Array = new Uint8Array(1024)): Uint8Array {
  return Buffer.concat([...entries.flatMap(tarEntry), end])
}

function tarEntry(entry: TarEntry): readonly Uint8Array[] {
  const data = bytesOf(entry.data ?? '')
  const header = Buffer.alloc(512)
  const put = (text: string | Uint8Array, at: number): void => header.set(bytesOf(text), at)
  put(entry.name, 0)
  put('0000644\0', 100)
  put('0000000\0', 108)
  put('0000000\0', 116)
  put(entry.size ?? `${data.length.toString(8).padStart(11, '0')}\0`, 124)
  put('00000000000\0', 136)
  put('        ', 148)
  put(entry.type ?? '0', 156)
  put(entry.link ?? '', 157)
  put(entry.magic ?? 'ustar\x0000', 257)
  put(entry.prefix ?? '', 345)
  const sum = header.reduce((total, byte) => total + byte, 0) + (entry.checksumOff ?? 0)
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return [header, data, new Uint8Array((512 - (data.length % 512)) % 512)]
}

/** A pax header of `records`, for the entry behind it. */
export function pax(records: Readonly<Record<string, string>>, type: 'x' | 'g' = 'x'): TarEntry {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.byteLength(` ${key}=${value}\n`)
    let length = rest + String(rest).length
    if (rest + String(length).length !== length) length++
    return `${String(length)} ${key}=${value}\n`
  })
  return { name: 'PaxHeader', type, data: lines.join('') }
}

export function tgz(entries: readonly TarEntry[], end?: Uint8Array): Uint8Array {
  return gzipSync(tar(entries, end))
}
