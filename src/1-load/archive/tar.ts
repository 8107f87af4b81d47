import { extract } from 'tar-stream'
import type { Header } from 'tar-stream'
import type { Contents } from './contents.js'
import { Rejection, reject, rejectAll } from './rejection.js'
import { block, checkBetween, checkEnd, declaredBytes, endOf } from './tar-header.js'

/** Reads the files of a tar into `contents`. Their bytes are views of `bytes`: nothing is copied. */
export async function readTar(bytes: Uint8Array, contents: Contents): Promise<void> {
  const tar = extract()
  tar.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  let end = 0
  try {
    for await (const entry of tar) {
      end = take(bytes, end, entry, contents)
      entry.resume()
    }
  } catch (fault) {
    if (fault instanceof Rejection) throw fault
    rejectAll('archive/damaged', { entry: 'tar', problem: fault instanceof Error ? fault.message : String(fault) })
  }
  checkEnd(bytes, end)
}

/** An entry as tar-stream gives it; `offset` is where its own header stands. */
interface Found {
  readonly header: Header
  readonly offset: number
}

/** Takes an entry that stands behind the one that ended at `before`; gives its own end. */
function take(bytes: Uint8Array, before: number, { header, offset }: Found, contents: Contents): number {
  const { name, size } = header
  const start = offset + block
  checkBetween(bytes, before, offset)
  if (size !== declaredBytes(bytes, offset)) reject('archive/size', name)
  const isFolder = kindOf(header) === 'folder'
  const path = contents.announce({ name, isFolder, bytes: size, packed: null })
  if (start + size > bytes.length) reject('archive/damaged', name, { problem: 'end' })
  if (!isFolder) contents.files.set(path, bytes.subarray(start, start + size))
  return endOf(start, size)
}

function kindOf({ name, type }: Header): 'file' | 'folder' {
  if (type === 'file' || type === 'contiguous-file') return name.endsWith('/') ? 'folder' : 'file'
  if (type === 'directory') return 'folder'
  return reject(type === 'symlink' || type === 'link' ? 'archive/link' : 'archive/special-file', name)
}
