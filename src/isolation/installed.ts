import { dirname, join, sep } from 'node:path'
import { diskHost } from '../host/disk.js'
import type { Folder } from '../host/host.js'

/** The folders in which the package in `own` and all that it depends on lie: a package manager may have put links to elsewhere. */
export function installedFolders(own: Folder): readonly Folder[] {
  const found: Folder[] = []
  const visit = (folder: Folder): void => {
    const places = lookedInto(folder)
    // Node asks for the link, and then for what it leads to.
    for (const place of [folder, ...places].flatMap((link) => [link, diskHost.real(link)]))
      if (!holds(found, place)) found.push(place)
    for (const name of dependenciesOf(folder)) {
      const link = places.map((place) => join(place, name)).find(isFolder)
      const target = link === undefined ? own : diskHost.real(link)
      if (!holds(found, target)) visit(target)
    }
  }
  visit(own)
  return found
}

function holds(folders: readonly Folder[], folder: Folder): boolean {
  return folders.some((known) => `${folder}${sep}`.startsWith(`${known}${sep}`))
}

/** Where Node looks for what is imported in `folder`: not in the person's home. */
function lookedInto(folder: Folder): readonly Folder[] {
  const above = dirname(folder)
  const here = join(folder, 'node_modules')
  return [...(isFolder(here) ? [here] : []), ...(above === folder ? [] : lookedInto(above))]
}

function isFolder(place: Folder): boolean {
  return diskHost.kind(place) === 'folder'
}

const MOST_BYTES = 1024 * 1024

interface Manifest {
  readonly dependencies?: object
  readonly optionalDependencies?: object
  readonly peerDependencies?: object
}

/** As its own manifest has them; it is no file of an app. */
function dependenciesOf(folder: Folder): readonly string[] {
  const bytes = diskHost.readNamed(join(folder, 'package.json'), MOST_BYTES)
  if (typeof bytes === 'string') return []
  const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
    new TextDecoder().decode(bytes),
  ) as Manifest
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
}
