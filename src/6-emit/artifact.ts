/** A file to write: its path below the output folder, and its whole text (UTF-8, LF). */
export interface Artifact {
  readonly path: string
  readonly text: string
}
