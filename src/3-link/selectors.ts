import type { ElementNode, Interpolation } from '../2-parse/template/tree.js'

/**
 * A selector for each of `elements`: its constant id, else a class that no other element has, else its tag and which
 * of that tag it is, counted from 0 in document order: 'button:nth(2)'.
 */
export function selectorsOf(elements: readonly ElementNode[]): readonly string[] {
  const classes = elements.map((element) => constantWords(element.attributes.get('class')?.value))
  const holders = countOf(classes.flat())
  const seen = new Map<string, number>()
  return elements.map((element, index) => {
    const ordinal = seen.get(element.tag) ?? 0
    seen.set(element.tag, ordinal + 1)
    const [id] = constantWords(element.attributes.get('id')?.value)
    if (id !== undefined) return `#${id}`
    const own = classes[index]?.find((name) => holders.get(name) === 1)
    return own === undefined ? `${element.tag}:nth(${String(ordinal)})` : `.${own}`
  })
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** The words of `value` that are there on every run: not those that a mustache is part of. */
function constantWords(value: Interpolation | undefined): readonly string[] {
  if (value === undefined) return []
  const HOLE = '\0'
  const text = value.parts.map((part) => (typeof part === 'string' ? part : HOLE)).join('')
  return [...new Set(text.split(/\s+/u))].filter((name) => name !== '' && !name.includes(HOLE))
}
