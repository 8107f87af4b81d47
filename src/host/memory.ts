import { resolveInside } from '../source/path.js'
import type { Folder, Host, Listing } from './host.js'
import { foreignFolder, maxFileBytes } from './limits.js'

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
    kind: (folder) => kindOf(held, folder),
    above: (folder) => (folder === '' ? null : (resolveInside(folder, '..') ?? '')),
    name: (folder) => folder.slice(folder.lastIndexOf('/') + 1),
    below: joined,
    list: (folder) => listOf(held, folder),
    read: (folder, path) => {
      const bytes = held.get(joined(folder, path))
      return bytes === undefined || bytes.length > maxFileBytes ? null : bytes
    },
    readNamed: (spelling, most) => {
      const bytes = held.get(resolveInside('', spelling) ?? '')
      if (bytes === undefined) return 'missing'
      return bytes.length > most ? 'too-large' : bytes
    },
    writeNamed: (spelling, text) => void written.set(resolveInside('', spelling) ?? '', text),
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

function isForeign(name: string): boolean {
  return name === foreignFolder || name.startsWith('.')
}

function listOf(held: ReadonlyMap<string, Uint8Array>, folder: Folder): Listing {
  const prefix = folder === '' ? '' : `${folder}/`
  const files = [...held]
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, bytes]) => ({ path: path.slice(prefix.length), bytes: bytes.length }))
    .filter(({ path }) => !path.split('/').some(isForeign))
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), skipped: [] }
}
