import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js'
import type { Host } from '../../host/host.js'
import { memoryHost } from '../../host/memory.js'
import { byText } from '../../source/order.js'
import { visible } from '../../source/visible.js'
import { Contents, isBomb } from './contents.js'
import { gunzip } from './inflate.js'
import { archiveLimits } from './limits.js'
import type { ArchiveLimits } from './limits.js'
import { Rejection, rejectAll } from './rejection.js'
import { readTar } from './tar.js'
import { readZip } from './zip.js'

/**
 * The files of a zip, tar or tgz as a host whose top folder is ''. Nothing is written to a disk. The first thing that the
 * policy does not allow rejects the whole: then the host is null.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): Promise<Result<Host | null>> {
  try {
    const { files, otherNames } = await contentsOf(bytes, limits)
    return [memoryHost(withoutTop(files)), [...aboutNames(otherNames), ...nestedIn(files)]]
  } catch (fault) {
    if (!(fault instanceof Rejection)) throw fault
    return [null, [fault.diagnostic]]
  }
}

async function contentsOf(bytes: Uint8Array, limits: ArchiveLimits): Promise<Contents> {
  if (bytes.length > limits.archiveBytes) rejectAll('archive/too-large', { limit: limits.archiveBytes })
  const contents = new Contents(limits)
  const kind = archiveKind(bytes)
  if (kind === 'zip') await readZip(bytes, contents)
  else if (kind === 'tar') await readTar(bytes, contents)
  else if (kind === 'gzip') await readTar(tarIn(bytes, limits), contents)
  else rejectAll('archive/unknown-kind')
  const total = [...contents.files.values()].reduce((sum, file) => sum + file.length, 0)
  if (isBomb(total, bytes.length, limits)) rejectAll('archive/ratio', { entry: kind, limit: limits.ratio })
  return contents
}

function tarIn(packed: Uint8Array, limits: ArchiveLimits): Uint8Array {
  const bytes = gunzip(packed, limits)
  return archiveKind(bytes) === 'tar' ? bytes : rejectAll('archive/unknown-kind')
}

/** What the first bytes say; names say nothing. */
export function archiveKind(bytes: Uint8Array): 'zip' | 'gzip' | 'tar' | 'other' | null {
  const begins = (mark: string, at = 0): boolean =>
    Buffer.from(bytes.subarray(at, at + mark.length)).toString('latin1') === mark
  if (begins('PK\x03\x04') || begins('PK\x05\x06')) return 'zip'
  if (begins('\x1f\x8b')) return 'gzip'
  if (begins('ustar', 257)) return 'tar'
  return begins('Rar!\x1a\x07') || begins('7z\xbc\xaf\x27\x1c') || begins('\xfd7zXZ\0') ? 'other' : null
}

/** Without the folder that everything lies in: the files as they were before somebody packed their folder. */
function withoutTop(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const tops = new Set([...files.keys()].map((path) => path.split('/', 1)[0] ?? '').filter((top) => !isAside(top)))
  const [top = ''] = tops
  if (tops.size !== 1 || files.has(top)) return files
  return new Map(
    [...files].flatMap(([path, bytes]) => (path.startsWith(`${top}/`) ? [[path.slice(top.length + 1), bytes]] : [])),
  )
}

/** What a system puts beside what it packs. */
function isAside(name: string): boolean {
  return name === '__MACOSX' || name.startsWith('.')
}

/** Every program guesses such names in its own way: that they were guessed here is said, once for all of them. */
function aboutNames(names: readonly string[]): readonly Diagnostic[] {
  const [entry] = names
  return entry === undefined
    ? []
    : [{ code: 'archive/name-gbk', params: { entry: visible(entry), count: names.length } }]
}

/** Archives inside it are not looked into, and that is said. */
function nestedIn(files: ReadonlyMap<string, Uint8Array>): readonly Diagnostic[] {
  return [...files]
    .filter(([, bytes]) => archiveKind(bytes) !== null)
    .map(([path]) => path)
    .sort(byText)
    .map((path) => ({ code: 'archive/nested', params: { entry: visible(path) } }))
}
