import type { Primitive } from '../../2-parse/script/ir.js'
import type { ValueType } from '../graph.js'
import type { Root, Source } from './value.js'

/** Deeper than this, a part of a source is the source itself: recursive structures end here. */
const MAX_DEPTH = 9

/** The source of a whole root. */
export function sourceOf(root: Root): Source {
  return { v: 'source', root, path: [], parent: null, text: root.selector?.text ?? headText(root), children: null }
}

/** The source of the part `key` of `source`. */
export function part(source: Source, key: string): Source {
  const known = source.children?.get(key)
  if (known) return known
  if (source.path.length >= MAX_DEPTH) return source
  const child: Source = {
    v: 'source',
    root: source.root,
    path: [...source.path, key],
    parent: source,
    text: source.root.selector?.text ?? joinKey(source.text, key),
    children: null,
  }
  source.children ??= new Map()
  source.children.set(key, child)
  return child
}

/** The field at the top of a root that a source is in. */
export function fieldOf(source: Source): Source {
  let at = source
  while (at.parent && at.path.length > 1) at = at.parent
  return at
}

/** 'list[].price' for the path of a source. */
export function pathText(path: readonly string[]): string {
  return path.reduce(joinKey, '')
}

function joinKey(text: string, key: string): string {
  return key === '[]' ? `${text}[]` : text === '' ? key : `${text}.${key}`
}

/** The source's name in the graph. */
export function originText(source: Source): string {
  return source.text
}

function headText(root: Root): string {
  switch (root.kind) {
    case 'response':
    case 'module':
      return `${root.kind}(${root.name})`
    case 'event':
    case 'channel':
      return `${root.kind}.${root.name}`
    case 'answer':
      return `channel.${root.name}`
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
  /** That default, where it is constant. */
  fallback: Primitive
  /** It was compared with something that is not constant: it selects. */
  selects: boolean
  /** The code looks whether it is there, and goes on without it. */
  tested: boolean
}

/** Of a source that nothing is known of. */
export function noFacts(): SourceFacts {
  return { types: new Set(), compared: new Set(), defaulted: false, fallback: undefined, selects: false, tested: false }
}
