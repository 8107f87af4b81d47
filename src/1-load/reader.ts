import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Folder, Host } from '../host/host.js'
import { maxFileBytes } from '../host/limits.js'
import type { Decoded } from '../host/text.js'
import { lineTable, locate } from '../source/location.js'
import type { Location } from '../source/location.js'
import { canonical, digestOf } from '../source/digest.js'
import { byText } from '../source/order.js'
import type { Recall } from '../source/recall.js'
import { clearText, type Clear } from './clear.js'
import { mayHoldText, placed, type FileSecret } from './secrets.js'

/** Reads the text files of one app, each at most once, and remembers what has to be said about them. */
export interface Reader {
  readonly text: (path: string) => string | null
  /** What was found while reading so far, in the order of paths. */
  readonly problems: () => readonly Diagnostic[]
  /** The secrets of one file that was read. */
  readonly secretsIn: (path: string) => readonly FileSecret[]
  /** The secrets of the files `paths`, in that order: those that were not read are looked through. */
  readonly secrets: (paths: readonly string[]) => readonly FileSecret[]
  /** SHA-256 of every file that was read so far, and of path and size of all others. */
  readonly digest: () => string
}

/** The files of one app, and how they are read. */
export interface Readable {
  readonly host: Host
  readonly folder: Folder
  /** Path → bytes. */
  readonly sizes: ReadonlyMap<string, { readonly bytes: number }>
  /** What was made of their bytes before. */
  readonly recall: Recall
}

/** A reader of the files of `sizes` below `folder`. */
export function reader({ host, folder, sizes, recall }: Readable): Reader {
  const texts = new Map<string, string | null>()
  const problems = new Map<string, Diagnostic>()
  const digests = new Map<string, string>()
  const secrets = new Map<string, readonly FileSecret[]>()
  const clear = (path: string, bytes: Uint8Array): Clear => recall(`text ${path}`, bytes, () => clearText(bytes))
  const load = (path: string): string | null => {
    const size = sizes.get(path)
    if (size === undefined) return null
    const bytes = host.read(folder, path)
    if (bytes !== null) digests.set(path, digestOf(bytes))
    const {
      text,
      problem,
      secrets: found,
    } = bytes === null ? unread(path, size.bytes) : readAs(path, clear(path, bytes))
    if (problem !== null) problems.set(path, problem)
    secrets.set(path, found)
    return text
  }
  /** Looks through a file that nobody else reads. */
  const searched = (path: string): readonly FileSecret[] => {
    const bytes = host.read(folder, path)
    return bytes === null ? [] : placed(path, clear(path, bytes))
  }
  return {
    text: (path) => {
      const known = texts.get(path)
      if (known !== undefined) return known
      const text = load(path)
      texts.set(path, text)
      return text
    },
    problems: () => [...problems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem),
    secretsIn: (path) => secrets.get(path) ?? [],
    secrets: (paths) =>
      paths.filter(mayHoldText).flatMap((path) => {
        const found = secrets.get(path) ?? searched(path)
        secrets.set(path, found)
        return found
      }),
    digest: () => {
      const lines = [...sizes].map(([path, { bytes }]) => canonical([path, bytes, digests.get(path) ?? null]))
      return digestOf(lines.sort(byText).join('\n'))
    },
  }
}

interface Read {
  readonly text: string | null
  readonly problem: Diagnostic | null
  readonly secrets: readonly FileSecret[]
}

/** A file of `size` bytes that could not be read, and why. */
function unread(file: string, size: number): Read {
  return { text: null, problem: size > maxFileBytes ? tooLarge(file) : unreadable(file), secrets: [] }
}

/** The text of a file, and what is wrong with it. */
function readAs(file: string, clear: Clear): Read {
  return { text: clear.text, problem: aboutEncoding(file, clear), secrets: placed(file, clear) }
}

function tooLarge(file: string): Diagnostic {
  return { code: 'load/file-too-large', params: { file, limit: maxFileBytes }, at: { file, line: 1, column: 0 } }
}

function unreadable(file: string): Diagnostic {
  return { code: 'load/unreadable', params: { file }, at: { file, line: 1, column: 0 } }
}

function aboutEncoding(file: string, { text, encoding, invalid }: Decoded): Diagnostic | null {
  if (invalid !== null) return { code: 'load/not-utf8', params: { file, offset: invalid }, at: placeOfLoss(file, text) }
  if (encoding === 'UTF-8') return null
  return { code: 'load/other-encoding', params: { file, encoding }, at: { file, line: 1, column: 0 } }
}

/** Where the first character stands that could not be read. */
function placeOfLoss(file: string, text: string): Location {
  return locate(file, lineTable(text), Math.max(0, text.indexOf('\u{fffd}')))
}
