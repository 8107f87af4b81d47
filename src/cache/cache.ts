import { deserialize, serialize } from 'node:v8'
import type { Host } from '../host/host.js'
import { HostError } from '../host/host.js'
import { digestOf } from '../source/digest.js'
import type { Recall } from '../source/recall.js'

/** What was made of files before, also by runs that are over. */
export interface Cache {
  readonly recall: Recall
  /** Writes down what was asked for, for runs to come; false where that cannot be done, which harms nobody. */
  readonly keep: () => boolean
}

/** Where a cache lies, and whose it is. */
export interface CachePlace {
  readonly host: Host
  /** As a person spells it. */
  readonly folder: string
  /** The app; others have other files in the same folder. */
  readonly app: string
  /** The program: what another one made is not trusted. */
  readonly program: string
}

/** One file for each of so many apps; more of them share one, and find what they do not need. */
const mostFiles = 64
/** Of one file; an app that needs more is not kept. */
const mostBytes = 128 * 1024 * 1024

type Made = Map<string, { readonly content: string; readonly made: unknown }>

/**
 * The cache of an app in a folder on disk. It is trusted as far as its own checksum says that it is whole and that this very
 * program has written it; each part of it as far as it was made of the same bytes. Everything else is made anew.
 */
export function cacheAt(place: CachePlace): Cache {
  const file = fileOf(place)
  const known = read(place, file)
  const used: Made = new Map()
  let isNews = false
  return {
    recall: <Result>(step: string, content: string | Uint8Array, make: () => Result) => {
      const digest = digestOf(content)
      const last = used.get(step) ?? known.get(step)
      const isKnown = last?.content === digest
      if (!isKnown) isNews = true
      // What a step makes is of the kind that its name stands for.
      const made = isKnown ? (last.made as Result) : make()
      used.set(step, { content: digest, made })
      return made
    },
    keep: () => (isNews || used.size < known.size ? write(place, file, used) : true),
  }
}

/** Hidden, so that it is no source where the folder lies inside an app. */
function fileOf({ host, folder, app }: CachePlace): string {
  const slot = Number.parseInt(digestOf(host.real(host.folder(app))).slice(0, 8), 16) % mostFiles
  return host.below(host.folder(folder), `.mini2mcp-made-${slot}`)
}

/** A file begins with who wrote it and what the rest of it is. */
function headOf(program: string, body: Uint8Array): Uint8Array {
  return new TextEncoder().encode(`mini2mcp-made@1 ${program} ${digestOf(body)}\n`)
}

function read({ host, program }: CachePlace, file: string): Made {
  const bytes = host.readNamed(file, mostBytes)
  if (typeof bytes === 'string') return new Map()
  const body = bytes.subarray(bytes.indexOf(newline) + 1)
  const head = bytes.subarray(0, bytes.length - body.length)
  if (Buffer.compare(head, headOf(program, body)) !== 0) return new Map()
  // Nobody else's: the checksum names this program.
  return deserialize(body) as Made
}

const newline = 10

function write({ host, program }: CachePlace, file: string, made: Made): boolean {
  const body = serialize(made)
  if (body.length > mostBytes) return false
  try {
    host.writeNamed(file, Buffer.concat([headOf(program, body), body]))
    return true
  } catch (fault) {
    if (fault instanceof HostError) return false
    throw fault
  }
}
