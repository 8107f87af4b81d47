import { fileURLToPath } from 'node:url'
import { diskHost } from '../host/disk.js'
import { maxFileBytes } from '../host/limits.js'
import { canonical, digestOf } from '../source/digest.js'

/** Where this program stands. */
const top = diskHost.folder(fileURLToPath(new URL('..', import.meta.url)))

/** What of the program has a part in what it makes of one file. */
const folders = ['1-load', '2-parse', 'diagnostics', 'host', 'secrets', 'source', 'text'] as const
/** And of others. */
const packages = ['@babel/parser', '@babel/types', 'htmlparser2'] as const

/**
 * Which program this is: another version of it, of what it reads files with, or of Node may make something else of the same
 * file. Null where that cannot be told; then nothing that was made before is trusted.
 */
export function programIdentity(): string | null {
  const versions = packages.map(versionOf)
  if (versions.includes(null)) return null
  const own = folders.map((folder) => partsOf(diskHost.below(top, folder)))
  return digestOf(canonical([process.versions.v8, process.version, process.arch, versions, own]))
}

function partsOf(folder: string): readonly (readonly [string, string])[] {
  return diskHost
    .list(folder)
    .files.map(({ path }) => [path, digestOf(diskHost.read(folder, path) ?? new Uint8Array())] as const)
}

/** As it lies beside this program, or beside the package that this program is. */
function versionOf(name: string): string | null {
  const manifests = ['../node_modules', '../..'].map((way) => `${top}/${way}/${name}/package.json`)
  const found = manifests.map((file) => diskHost.readNamed(file, maxFileBytes)).find((one) => typeof one !== 'string')
  return found === undefined ? null : digestOf(found)
}
