import { namedKeyFile } from '../secrets/key-file.js'
import type { Secret } from '../secrets/kind.js'
import { lineTable, locate, type Location } from '../source/location.js'
import { extensionOf } from '../source/path.js'
import type { Clear } from './clear.js'

/** A secret that a file of the app holds. */
export interface FileSecret extends Secret {
  readonly at: Location
}

/** Files that hold no text. */
const binary: ReadonlySet<string> = new Set(
  'png jpg jpeg gif webp bmp ico avif heic mp3 mp4 m4a aac wav ogg silk mov webm ttf otf eot woff woff2 wasm zip gz br 7z rar pdf doc docx xls xlsx ppt pptx obj glb gltf bin dat'.split(
    ' ',
  ),
)

/** Whether a file may hold text, whether the program reads it or not: it is handed to everybody who opens the app. */
export function mayHoldText(path: string): boolean {
  return !binary.has(extensionOf(path).toLowerCase())
}

/** The secrets of the text that `clear` was made of, each with its place. */
export function placed(file: string, { text, secrets }: Clear): readonly FileSecret[] {
  const found = secrets.length === 0 ? [namedKeyFile(file, text)].filter((one) => one !== null) : secrets
  if (found.length === 0) return []
  const lines = lineTable(text)
  return found.map((secret) => ({ ...secret, at: locate(file, lines, secret.spans[0]?.start ?? 0) }))
}
