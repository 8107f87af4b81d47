import { joinOrigins } from './origins.js'
import type { Hole, Source, Text } from './value.js'

type Parts = Text['parts']

/**
 * Fewer texts for many: those that begin alike, up to their query or last folder, are one text. What follows is put in;
 * of a query, the names of its parameters stay.
 */
export function summedUp(texts: readonly Parts[]): readonly Parts[] {
  const groups = new Map<string, Parts[]>()
  for (const parts of texts) {
    const key = beginningOf(parts) ?? JSON.stringify(parts.map((part) => (typeof part === 'string' ? part : null)))
    const group = groups.get(key)
    if (group) group.push(parts)
    else groups.set(key, [parts])
  }
  return [...groups].map(([beginning, group]) => {
    const [only] = group
    return only && group.length === 1 ? only : summaryOf(beginning, group)
  })
}

/** '/pages/a/a?' or '/api/users/'; null where the text begins with something that is put in, or has neither. */
export function beginningOf([head]: Parts): string | null {
  if (typeof head !== 'string') return null
  const mark = head.indexOf('?')
  const end = mark >= 0 ? mark : head.lastIndexOf('/')
  return end > 0 ? head.slice(0, end + 1) : null
}

/** One text for all that begin so. */
export function summaryOf(beginning: string, group: readonly Parts[]): Parts {
  if (!beginning.endsWith('?')) return [beginning, { origins: group.reduce(withOrigins, []) }]
  const query = new Map<string, readonly Source[]>()
  for (const parts of group) addParameters(query, parts, beginning.length)
  return [...query].flatMap(([name, origins], index) => [`${index === 0 ? beginning : '&'}${name}=`, { origins }])
}

function withOrigins(all: readonly Source[], parts: Parts): readonly Source[] {
  return parts.reduce((some, part) => (typeof part === 'string' ? some : joinOrigins(some, part.origins)), all)
}

/** The names in the query that begins at `from`, each with what is put in after it. */
function addParameters(query: Map<string, readonly Source[]>, [head, ...others]: Parts, from: number): void {
  const rest: Parts = [typeof head === 'string' ? head.slice(from) : '', ...others]
  let name = ''
  for (const piece of rest.flatMap<string | Hole>((part) => (typeof part === 'string' ? part.split('&') : [part]))) {
    if (typeof piece === 'string' && piece.includes('=')) name = piece.slice(0, piece.indexOf('='))
    const origins = typeof piece === 'string' ? [] : piece.origins
    if (name !== '') query.set(name, joinOrigins(query.get(name) ?? [], origins))
  }
}
