import type { ElementNode } from '../template/tree.js'

/** A selector of tags, ids and classes, its last part first. */
export interface Selector {
  readonly parts: readonly Part[]
  /** Ids count before classes, and these before tags. */
  readonly weight: number
}

interface Part {
  readonly tag: string | null
  readonly ids: readonly string[]
  readonly classes: readonly string[]
  /** Whether what stands before it must be its parent. */
  readonly isChild: boolean
}

/** Whether an element has a class. */
export type HasClass = (element: ElementNode, name: string) => boolean

/** The selector that `text` writes; null where it has pseudo-classes, attributes or siblings, of which nothing is said. */
export function readSelector(text: string): Selector | null {
  const words = text.replaceAll('>', ' > ').split(/\s+/u).filter(Boolean)
  const parts: Part[] = []
  for (const [place, word] of words.entries()) {
    if (word === '>') continue
    const [, tag = ''] = /^([^.#]*)(?:[.#][^.#]+)*$/u.exec(word) ?? [null]
    if (/[:[\]+~]/u.test(word) || (tag === '' && !/^[.#]/u.test(word))) return null
    const named = (sign: string): string[] =>
      [...word.matchAll(/([.#])([^.#]+)/gu)].flatMap(([, kind, name]) => (kind === sign && name ? [name] : []))
    const isChild = words[place - 1] === '>'
    parts.unshift({ tag: tag === '' || tag === '*' ? null : tag, ids: named('#'), classes: named('.'), isChild })
  }
  return parts.length === 0 ? null : { parts, weight: parts.reduce((sum, part) => sum + weightOf(part), 0) }
}

function weightOf({ ids, classes, tag }: Part): number {
  return ids.length * 10_000 + classes.length * 100 + (tag === null ? 0 : 1)
}

/** Whether the selector is for the first of `around`: an element and those around it, itself first. */
export function matches({ parts }: Selector, around: readonly ElementNode[], hasClass: HasClass): boolean {
  const [own, ...others] = parts
  const [element, ...outer] = around
  if (own === undefined) return true
  if (element === undefined || !isFor(own, element, hasClass)) return false
  const rest = { parts: others, weight: 0 }
  const starts = own.isChild ? [0] : outer.map((_, place) => place)
  return others.length === 0 || starts.some((start) => matches(rest, outer.slice(start), hasClass))
}

function isFor({ tag, ids, classes }: Part, element: ElementNode, hasClass: HasClass): boolean {
  if (tag !== null && tag !== element.tag) return false
  const id = element.attributes.get('id')?.value.source
  return ids.every((one) => one === id) && classes.every((name) => hasClass(element, name))
}
