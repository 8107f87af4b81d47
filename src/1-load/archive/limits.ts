/** How much an archive may hold. The platforms' package limits keep real apps far below. */
export interface ArchiveLimits {
  /** Bytes of the archive itself: looked at before it is read. */
  readonly archiveBytes: number
  /** Files and folders. */
  readonly entries: number
  /** Bytes of all files together, unpacked. */
  readonly totalBytes: number
  /** Bytes of one file, unpacked. */
  readonly entryBytes: number
  /** Unpacked bytes for each packed one, of files and archives over `ratioFloor`. Source code stays below 20. */
  readonly ratio: number
  /** Unpacked bytes up to which the ratio says nothing. */
  readonly ratioFloor: number
}

const MB = 1024 * 1024

export const archiveLimits: ArchiveLimits = {
  archiveBytes: 64 * MB,
  entries: 5_000,
  totalBytes: 64 * MB,
  entryBytes: 8 * MB,
  ratio: 100,
  ratioFloor: MB,
}
