/**
 * The only door to files. Folders are named by the host's own absolute spelling (`Folder`); everything below one
 * by POSIX paths relative to it. A host never follows a symbolic link and never leaves the folder that it is given.
 */
export interface Host {
  /** The folder that a person's spelling names. */
  readonly folder: (spelling: string) => Folder
  /** Where `place` lies once every link on the way is followed; as far as it is there. */
  readonly real: (place: Folder) => Folder
  readonly kind: (folder: Folder) => 'folder' | 'file' | 'missing'
  /** The folder above; null at the top. */
  readonly above: (folder: Folder) => Folder | null
  /** The last part of its spelling. */
  readonly name: (folder: Folder) => string
  /** The folder at the POSIX path `path` below `folder`. */
  readonly below: (folder: Folder, path: string) => Folder
  /** Every regular file below `folder` that is not hidden, sorted by path; what is left out is the same on every host. */
  readonly list: (folder: Folder) => Listing
  /** The bytes of the regular file `path` below `folder`; null where there is none, or it is over `most` (`maxFileBytes`) or cannot be read. */
  readonly read: (folder: Folder, path: string, most?: number) => Uint8Array | null
  /** The bytes of the file that a person's spelling names; how it comes that there are none. */
  readonly readNamed: (spelling: string, most: number) => Uint8Array | 'missing' | 'too-large'
  /** Makes `folder` hold exactly these files, beside what is not ours. */
  readonly write: (folder: Folder, files: readonly OutputFile[]) => void
  /** Writes the file that a person's spelling names, or replaces it, at once and whole. */
  readonly writeNamed: (spelling: string, content: string | Uint8Array) => void
}

/** A folder as the host spells it; opaque to everyone else. */
export type Folder = string

export interface Listing {
  readonly files: readonly ListedFile[]
  /** What was left out and why. */
  readonly skipped: readonly SkippedEntry[]
  /** What earlier runs of ours wrote there, as a list beside them says: no source. */
  readonly own: readonly ListedFile[]
}

export interface ListedFile {
  readonly path: string
  readonly bytes: number
}

export interface SkippedEntry {
  readonly path: string
  readonly reason: 'link' | 'special' | 'depth' | 'count' | 'name' | 'unreadable'
}

export interface OutputFile {
  readonly path: string
  readonly text: string
}

/** Something that the person can mend: a folder that may not be written, a file that is in the way. */
export class HostError extends Error {
  override readonly name = 'HostError'
  constructor(
    readonly reason: 'not-ours' | 'unsafe-path' | 'not-writable' | 'busy',
    readonly path: string,
  ) {
    super(`${reason}: ${path}`)
  }
}
