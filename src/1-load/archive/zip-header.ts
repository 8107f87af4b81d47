import yauzl from 'yauzl'
import type { Entry, ExtraField, LocalFileHeader } from 'yauzl'
import { decodedName } from '../../host/text.js'
import type { DecodedName } from '../../host/text.js'
import { reject } from './rejection.js'

/** Bits of the general purpose flag. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.4.4 */
const flags = { encrypted: 0x1, descriptor: 0x8, patch: 0x20, strong: 0x40, utf8: 0x800, masked: 0x2000 } as const

/** Stored and deflated: what every program reads. */
const methods: readonly number[] = [0, 8]

/** Kinds of file in the upper half of the external attributes, as Unix has them (`st_mode`). */
const modes = { kind: 0o170000, none: 0, file: 0o100000, folder: 0o040000, link: 0o120000 } as const

/** Where programs keep a second name of the entry, which others do not read. */
const unicodePathField = 0x7075
/** Its version and the checksum of the first name stand before the name. */
const unicodePathHead = 5

/** The name of an entry. Old programs on Chinese systems write GBK and do not say so. */
export function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): DecodedName {
  const isSaid = (generalPurposeBitFlag & flags.utf8) !== 0
  const name = decodedName(fileNameRaw)
  if (name === null || (isSaid && name.encoding !== 'UTF-8'))
    return reject('archive/name-encoding', fileNameRaw.toString('latin1'))
  return name
}

export function kindOf({ fileNameRaw, externalFileAttributes }: Entry): 'file' | 'folder' {
  const kind = (externalFileAttributes >>> 16) & modes.kind
  return fileNameRaw.at(-1) === 0x2f || kind === modes.folder ? 'folder' : 'file'
}

/** What an entry says of itself is allowed, and it says the same in both places. */
export function checkHeader(name: string, entry: Entry, local: LocalFileHeader): void {
  if (!hasOneName(name, entry, local)) reject('archive/two-headers', name)
  const flag = entry.generalPurposeBitFlag | local.generalPurposeBitFlag
  if ((flag & (flags.encrypted | flags.strong | flags.masked)) !== 0) reject('archive/encrypted', name)
  if (!methods.includes(entry.compressionMethod) || (flag & flags.patch) !== 0)
    reject('archive/method', name, { method: entry.compressionMethod })
  checkMode(name, (entry.externalFileAttributes >>> 16) & modes.kind)
  if (!agree(entry, local)) reject('archive/two-headers', name)
}

function checkMode(name: string, kind: number): void {
  if (kind === modes.link) reject('archive/link', name)
  if (kind !== modes.none && kind !== modes.file && kind !== modes.folder) reject('archive/special-file', name)
}

/** Sizes and checksum may stand behind the data instead, and sizes in an extra field. */
function agree(entry: Entry, local: LocalFileHeader): boolean {
  const later = (local.generalPurposeBitFlag & flags.descriptor) !== 0
  const same = (here: number, there: number): boolean => here === there || (later && here === 0) || here === 0xffffffff
  return (
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    (local.generalPurposeBitFlag & flags.descriptor) === (entry.generalPurposeBitFlag & flags.descriptor) &&
    (local.crc32 === entry.crc32 || (later && local.crc32 === 0)) &&
    same(local.compressedSize, entry.compressedSize) &&
    same(local.uncompressedSize, entry.uncompressedSize)
  )
}

/** A second name, which some programs read and others do not, is the same as the first in both headers. */
function hasOneName(name: string, entry: Entry, local: LocalFileHeader): boolean {
  const written = Buffer.from(name)
  const fields = [...entry.extraFields, ...fieldsOf(local)]
  return fields.every(({ id, data }) => id !== unicodePathField || data.subarray(unicodePathHead).equals(written))
}

function fieldsOf({ extraField }: LocalFileHeader): readonly ExtraField[] {
  try {
    return yauzl.parseExtraFields(extraField)
  } catch {
    return []
  }
}
