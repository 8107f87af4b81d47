import type { Entry } from 'yauzl'
import { reject, rejectAll } from './rejection.js'

/** Where an entry lies: its header and data, not what may describe them behind. */
export interface Span {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly hasDescriptor: boolean
}

/** Where the directory of a zip lies, by its last record. */
export interface Central {
  readonly start: number
  readonly end: number
}

const endRecordBytes = 22
const zip64LocatorBytes = 20
const zip64Locator = 0x07064b50

/** Checksum and two sizes of four or eight bytes, with or without a signature; old programs write none. */
const descriptorBytes: readonly number[] = [0, 12, 16, 20, 24]

/** Reads the last record again, as far as yauzl does not look at it. What may be opened is too small to need zip64. */
export function centralDirectory(buffer: Buffer, commentBytes: number): Central {
  const end = buffer.length - endRecordBytes - commentBytes
  const locator = end - zip64LocatorBytes
  if (locator >= 0 && buffer.readUInt32LE(locator) === zip64Locator) rejectAll('archive/zip64')
  const [disk, here, all] = [buffer.readUInt16LE(end + 6), buffer.readUInt16LE(end + 8), buffer.readUInt16LE(end + 10)]
  const [bytes, start] = [buffer.readUInt32LE(end + 12), buffer.readUInt32LE(end + 16)]
  if (disk !== 0 || here !== all) rejectAll('archive/damaged', { entry: 'zip', problem: 'several disks' })
  if (start + bytes !== end) rejectAll('archive/hidden-data', { entry: 'zip' })
  return { start, end }
}

/**
 * Entries follow each other from the first byte to the directory, and the directory to the last record. So every program
 * finds the same entries, whether it reads from the front or from the back, and nothing lies where none of them looks.
 */
export function checkLayout(spans: readonly Span[], central: Central, entries: readonly Entry[]): void {
  let at = 0
  let before: Span | null = null
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < at) reject('archive/overlap', span.name)
    if (!mayLieBetween(before, span.start - at)) reject('archive/hidden-data', span.name)
    at = span.end
    before = span
  }
  if (at > central.start) reject('archive/overlap', before?.name ?? 'zip')
  if (!mayLieBetween(before, central.start - at)) rejectAll('archive/hidden-data', { entry: 'zip' })
  const directory = entries.reduce((sum, entry) => sum + recordBytes(entry), 0)
  if (central.start + directory !== central.end) rejectAll('archive/hidden-data', { entry: 'zip' })
}

function mayLieBetween(before: Span | null, bytes: number): boolean {
  return bytes === 0 || (before?.hasDescriptor === true && descriptorBytes.includes(bytes))
}

function recordBytes({ fileNameLength, extraFieldLength, fileCommentLength }: Entry): number {
  return 46 + fileNameLength + extraFieldLength + fileCommentLength
}
