import { getNodeValue } from 'jsonc-parser'
import type { Node } from 'jsonc-parser'
import { canonical } from '../source/digest.js'

/** Whether `text`, whose value is `value`, seems to name more keys than the value has. A text in it may look like one. */
export function mayHoldDuplicates(text: string, value: unknown): boolean {
  return [...text.matchAll(/"\s*:/gu)].length !== keysIn(value)
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const values: readonly unknown[] = Object.values(value)
  const own = Array.isArray(value) ? 0 : values.length
  return values.reduce<number>((count, inner) => count + keysIn(inner), own)
}

/** The keys that their object has had before with another value: some readers take the first, the platform the last. */
export function duplicatesIn(tree: Node): readonly Node[] {
  const inner = (tree.children ?? []).flatMap(duplicatesIn)
  return tree.type === 'object' ? [...contradicted(tree), ...inner] : inner
}

function contradicted({ children = [] }: Node): readonly Node[] {
  const known = new Map<unknown, Node>()
  return children.flatMap(({ children: [key, value] = [] }) => {
    if (key === undefined || value === undefined) return []
    const before = known.get(key.value)
    known.set(key.value, value)
    return before === undefined || isSame(before, value) ? [] : [key]
  })
}

function isSame(a: Node, b: Node): boolean {
  return canonical(getNodeValue(a)) === canonical(getNodeValue(b))
}
