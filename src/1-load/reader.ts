import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Folder, Host } from '../host/host.js'
import { maxFileBytes } from '../host/limits.js'
import { canonical, digestOf } from '../source/digest.js'
import { byText } from '../source/order.js'
import { clearText } from './clear.js'
import { mayHoldText, placed, searched, type FileSecret } from './secrets.js'

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

/** A reader of the files of `sizes` (path → bytes) below `folder`. */
export function reader(host: Host, folder: Folder, sizes: ReadonlyMap<string, { readonly bytes: number }>): Reader {
  const texts = new Map<string, string | null>()
  const problems = new Map<string, Diagnostic>()
  const digests = new Map<string, string>()
  const secrets = new Map<string, readonly FileSecret[]>()
  const load = (path: string): string | null => {
    const size = sizes.get(path)
    if (size === undefined) return null
    const bytes = host.read(folder, path)
    if (bytes !== null) digests.set(path, digestOf(bytes))
    const { text, problem, secrets: found } = textOf(path, bytes)
    if (problem !== null) problems.set(path, problem)
    secrets.set(path, found)
    return text
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
        const found = secrets.get(path) ?? searched(host, folder, path)
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

/** The text of a file, and what is wrong with it. */
function textOf(path: string, bytes: Uint8Array | null): Read {
  const at = { file: path, line: 1, column: 0 }
  if (bytes === null) {
    const problem = { code: 'load/file-too-large', params: { file: path, limit: maxFileBytes }, at } as const
    return { text: null, problem, secrets: [] }
  }
  const clear = clearText(bytes)
  const problem = clear.valid ? null : ({ code: 'load/not-utf8', params: { file: path }, at } as const)
  return { text: clear.text, problem, secrets: placed(path, clear) }
}
