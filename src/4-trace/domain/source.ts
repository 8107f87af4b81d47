import type { ValueType } from '../graph.js'
import type { HeapObject } from './object.js'
import type { Value } from './value.js'

/** What kind of outside a value comes from. */
export type RootKind =
  | 'query' | 'dataset' | 'detail' | 'event' | 'data' | 'property' | 'storage' | 'global' | 'state' | 'response' | 'module' | 'pages'

/** The outside that sources begin at. */
export interface Root {
  readonly kind: RootKind
  /** Storage key, endpoint, module name; '' where the kind says it all. */
  readonly name: string
  /** The entry ('route#handler') whose event it is, the route whose query or data it is; '' for what the whole app shares. */
  readonly owner: string
  /** State that the app keeps (data, globalData, a storage key): the object that holds what has been written so far. */
  readonly backing: HeapObject | null
  /** What is known of the value otherwise: dataset bindings, properties given by parents, details of custom events. */
  readonly known: (() => Value | null) | null
  /** Keys that belong to another root: a component's properties, though they are read from its data. */
  readonly asides: ReadonlyMap<string, Source> | null
}

/** A value that comes from outside, by name. Interned: the same root and path is the same object. */
export interface Source {
  readonly v: 'source'
  readonly root: Root
  /** '[]' is an element of a list; all else are keys. */
  readonly path: readonly string[]
  readonly parent: Source | null
  readonly children: Map<string, Source>
}

/** Deeper than this, a part of a source is the source itself: recursive structures end here. */
const MAX_DEPTH = 9

/** The source of a whole root. */
export function sourceOf(root: Root): Source {
  return { v: 'source', root, path: [], parent: null, children: new Map() }
}

/** The source of the part `key` of `source`. */
export function part(source: Source, key: string): Source {
  const known = source.children.get(key)
  if (known) return known
  if (source.path.length >= MAX_DEPTH) return source
  const child: Source = { v: 'source', root: source.root, path: [...source.path, key], parent: source, children: new Map() }
  source.children.set(key, child)
  return child
}

/** 'list[].price' for the path of a source. */
export function pathText(path: readonly string[]): string {
  return path.reduce((text, key) => (key === '[]' ? `${text}[]` : text === '' ? key : `${text}.${key}`), '')
}

/** The source's name in the graph: 'query.id', 'response(GET /goods/list).data[].id'. */
export function originText(source: Source): string {
  const path = pathText(source.path)
  const head = headText(source.root)
  if (head === '') return path
  if (path === '') return head
  return path.startsWith('[') ? head + path : `${head}.${path}`
}

function headText(root: Root): string {
  switch (root.kind) {
    case 'response':
    case 'module':
      return `${root.kind}(${root.name})`
    case 'state':
      return `state.${nameOfState(root)}`
    case 'storage':
      return `storage.${root.name}`
    default:
      return root.kind
  }
}

/** The variable or property that a state root is named after. */
export function nameOfState(root: Root): string {
  return root.name.slice(0, Math.max(0, root.name.indexOf(' ')))
}

/** What uses of a source tell about it. Filled while entries run. */
export interface SourceFacts {
  readonly types: Set<ValueType>
  readonly compared: Set<string | number>
  /** A default stands in where it is missing. */
  defaulted: boolean
  /** The code looks whether it is there, and goes on without it. */
  tested: boolean
}
