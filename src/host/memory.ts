import { resolveInside } from '../source/path.js'
import { byText } from '../source/order.js'
import type { Folder, Host, ListedFile, Listing, SkippedEntry } from './host.js'
import { maxFileBytes, maxFiles } from './limits.js'
import { isForeign, isForeignFile, ruledOut } from './rules.js'

type Content = string | Uint8Array

/** A host whose files are the entries of `files`: path → text or bytes. Written files are added to `written`. */
export function memoryHost(
  files: Readonly<Record<string, Content>> | Iterable<readonly [string, Content]>,
  written = new Map<string, string>(),
): Host {
  const held = new Map<string, Uint8Array>()
  for (const [path, content] of isIterable(files) ? files : Object.entries(files)) {
    held.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  return {
    folder: (spelling) => resolveInside('', spelling) ?? '',
    real: (place) => place,
    kind: (folder) => kindOf(held, folder),
    above: (folder) => (folder === '' ? null : (resolveInside(folder, '..') ?? '')),
    name: (folder) => folder.slice(folder.lastIndexOf('/') + 1),
    below: joined,
    list: (folder) => listOf(held, folder),
    read: (folder, path, most = maxFileBytes) => {
      const bytes = held.get(joined(folder, path))
      return bytes === undefined || bytes.length > most ? null : bytes
    },
    readNamed: (spelling, most) => {
      const bytes = held.get(resolveInside('', spelling) ?? '')
      if (bytes === undefined) return 'missing'
      return bytes.length > most ? 'too-large' : bytes
    },
    writeNamed: (spelling, content) => {
      const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
      written.set(resolveInside('', spelling) ?? '', text)
    },
    write: (folder, output) => {
      for (const { path, text } of output) written.set(joined(folder, path), text)
    },
  }
}

function isIterable(
  files: Readonly<Record<string, Content>> | Iterable<readonly [string, Content]>,
): files is Iterable<readonly [string, Content]> {
  return Symbol.iterator in files
}

function joined(folder: Folder, path: string): string {
  return folder === '' || path === '' ? folder + path : `${folder}/${path}`
}

function kindOf(held: ReadonlyMap<string, Uint8Array>, folder: Folder): 'folder' | 'file' | 'missing' {
  if (held.has(folder)) return 'file'
  if (folder === '') return 'folder'
  for (const path of held.keys()) if (path.startsWith(`${folder}/`)) return 'folder'
  return 'missing'
}

/** As a walk through folders would meet them. */
function listOf(held: ReadonlyMap<string, Uint8Array>, folder: Folder): Listing {
  const prefix = folder === '' ? '' : `${folder}/`
  const files: ListedFile[] = []
  const skipped = new Map<string, SkippedEntry>()
  const below = [...held].filter(([path]) => path.startsWith(prefix)).sort(([a], [b]) => byText(a, b))
  for (const [path, bytes] of below) {
    const file = { path: path.slice(prefix.length), bytes: bytes.length }
    const left = leftOut(file.path)
    if (left === null && files.length >= maxFiles) skipped.set('', { path: file.path, reason: 'count' })
    else if (left === null) files.push(file)
    else if (left !== 'foreign') skipped.set(left.path, left)
    if (skipped.has('')) break
  }
  return { files, skipped: [...skipped.values()], own: [] }
}

/** The outermost folder around a file that is left out, or the file itself. */
function leftOut(path: string): SkippedEntry | 'foreign' | null {
  const parts = path.split('/')
  for (const [at, name] of parts.entries()) {
    const isFolder = at < parts.length - 1
    if (isFolder ? isForeign(name) : isForeignFile(name)) return 'foreign'
    const outer = parts.slice(0, at + 1).join('/')
    const reason = ruledOut(outer, isFolder)
    if (reason !== null) return { path: outer, reason }
  }
  return null
}
