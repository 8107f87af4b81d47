import yauzl from 'yauzl'
import type { Entry, LocalFileHeader, ZipFile } from 'yauzl'
import { crc32 } from 'node:zlib'
import type { Contents } from './contents.js'
import { inflate } from './inflate.js'
import { reject, rejectAll } from './rejection.js'
import { centralDirectory, checkLayout } from './zip-layout.js'
import type { Span } from './zip-layout.js'
import { checkHeader, kindOf, nameOf } from './zip-header.js'

/** An entry that may be unpacked, and where its bytes lie. */
interface Packed extends Span {
  readonly path: string
  readonly entry: Entry
  readonly dataStart: number
}

/** Reads the files of a zip into `contents`: first all that it says about itself, then, if that holds, what it holds. */
export async function readZip(bytes: Uint8Array, contents: Contents): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await opened(buffer)
  const central = centralDirectory(buffer, zip.comment.length)
  if (zip.entryCount > contents.limits.entries)
    rejectAll('archive/too-many-entries', { limit: contents.limits.entries })
  const found = await entriesOf(zip)
  const packed: Packed[] = []
  for (const entry of found) packed.push(announced(entry, await localHeader(zip, entry), contents))
  checkLayout(packed, central, found)
  for (const one of packed) if (kindOf(one.entry) === 'file') contents.files.set(one.path, unpacked(buffer, one))
}

/** yauzl's errors are about the archive, whatever they say. */
async function sound<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading
  } catch (fault) {
    const problem = fault instanceof Error ? fault.message : String(fault)
    return rejectAll(/encryption/.test(problem) ? 'archive/encrypted' : 'archive/damaged', { entry: 'zip', problem })
  }
}

function opened(buffer: Buffer): Promise<ZipFile> {
  // Names are decoded here, not there: yauzl replaces what it cannot read and takes backslashes for slashes.
  return sound(yauzl.fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false }))
}

function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const all = async (): Promise<readonly Entry[]> => {
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries
  }
  return sound(all())
}

function localHeader(zip: ZipFile, entry: Entry): Promise<LocalFileHeader> {
  return sound(zip.readLocalFileHeaderPromise(entry))
}

function announced(entry: Entry, local: LocalFileHeader, contents: Contents): Packed {
  const { text: name, encoding } = nameOf(entry)
  if (encoding !== 'UTF-8') contents.otherNames.push(name)
  checkHeader(name, entry, local)
  const path = contents.announce({
    name,
    isFolder: kindOf(entry) === 'folder',
    bytes: entry.uncompressedSize,
    packed: entry.compressedSize,
  })
  const dataStart = local.fileDataStart
  const end = dataStart + entry.compressedSize
  const hasDescriptor = (entry.generalPurposeBitFlag & 0x8) !== 0
  return { name, path, entry, dataStart, start: entry.relativeOffsetOfLocalHeader, end, hasDescriptor }
}

/** The bytes of an entry, which are as many as it says and have the checksum that it says. */
function unpacked(buffer: Buffer, { name, entry, dataStart, end }: Packed): Uint8Array {
  const data = buffer.subarray(dataStart, end)
  const { uncompressedSize, crc32: sum } = entry
  const bytes = entry.compressionMethod === 0 ? data : inflated(name, data, uncompressedSize)
  if (bytes.length !== uncompressedSize) reject('archive/size', name)
  if (crc32(bytes) !== sum) reject('archive/checksum', name)
  return bytes
}

function inflated(name: string, data: Uint8Array, most: number): Uint8Array {
  const result = inflate(data, most)
  if (result === 'too-large') reject('archive/size', name)
  if (result === 'broken') reject('archive/damaged', name, { problem: 'deflate' })
  if (result.consumed !== data.length) reject('archive/hidden-data', name)
  return result.bytes
}
