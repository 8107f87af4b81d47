import fc from 'fast-check'
import { hostile } from './words.js'

/** The bytes of each file of an app by its path. */
export type Bytes = Readonly<Record<string, Uint8Array>>

/** One thing done to an app, and the files that it was done to. */
export interface Mutation {
  readonly kind: string
  readonly touched: readonly string[]
  readonly files: Bytes
}

/** What chooses: two numbers, taken modulo what there is. */
interface Choice {
  readonly kind: string
  readonly file: number
  readonly at: number
}

type Edit = (bytes: Uint8Array, at: number) => Uint8Array

const utf8 = new TextEncoder()

function inserting(made: (bytes: Uint8Array, at: number) => Uint8Array): Edit {
  return (bytes, at) => {
    const offset = at % (bytes.length + 1)
    return joined(bytes.subarray(0, offset), made(bytes, offset), bytes.subarray(offset))
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]))
}

function rewriting(edit: (text: string, at: number) => string): Edit {
  return (bytes, at) => utf8.encode(edit(new TextDecoder().decode(bytes), at))
}

const keywords = 'class await yield import null this super __proto__ new'.split(' ')

/** What can go wrong inside a file. */
const edits: Readonly<Record<string, Edit>> = {
  'flip a bit': (bytes, at) =>
    bytes.map((byte, offset) => (offset === at % bytes.length ? byte ^ (1 << (at % 8)) : byte)),
  'cut off': (bytes, at) => bytes.subarray(0, at % (bytes.length + 1)),
  'insert NUL': inserting(() => new Uint8Array([0])),
  'insert a byte order mark': inserting(() => new Uint8Array([0xef, 0xbb, 0xbf])),
  'insert GBK': inserting(() => new Uint8Array([0xc1, 0xa2, 0xbc, 0xb4, 0xb9, 0xba, 0xc2, 0xf2])),
  'insert a hostile word': inserting((_, at) => utf8.encode(hostile[at % hostile.length] ?? '')),
  'double a part': inserting((bytes, at) => bytes.slice(at, at + 400)),
  'nest brackets': inserting(() => utf8.encode('(['.repeat(400))),
  'nest elements': inserting(() => utf8.encode('<view>'.repeat(400))),
  'grow a literal': inserting(() => utf8.encode(`"${'x'.repeat(50_000)}"`)),
  'rename to a keyword': rewriting((text, at) => {
    const names = [...new Set(text.match(/[a-zA-Z_]\w+/g) ?? [])]
    return text.replaceAll(names[at % names.length] ?? '\0', keywords[at % keywords.length] ?? '')
  }),
}

/** What can go wrong with files as such. */
const moves = ['delete', 'swap with another', 'change case'] as const

/** Choices of mutations. */
export const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.constantFrom(...Object.keys(edits), ...moves),
  file: fc.nat(),
  at: fc.nat(),
})

const source = /\.(?:js|ts|wxs|wxml|json)$/

/** `files` with what `choice` says done to one of its sources. */
export function mutated(files: Bytes, { kind, file, at }: Choice): Mutation {
  const paths = Object.keys(files).filter((path) => source.test(path))
  const path = paths[file % paths.length] ?? ''
  const bytes = files[path] ?? new Uint8Array()
  const edit = edits[kind]
  if (edit !== undefined) return { kind, touched: [path], files: { ...files, [path]: edit(bytes, at) } }
  const others = Object.fromEntries(Object.entries(files).filter(([one]) => one !== path))
  if (kind === 'delete') return { kind, touched: [path], files: others }
  if (kind === 'change case') return { kind, touched: [path], files: { ...others, [path.toUpperCase()]: bytes } }
  const other = paths[at % paths.length] ?? path
  return { kind, touched: [path, other], files: { ...files, [path]: files[other] ?? bytes, [other]: bytes } }
}
