import { constant, opaque } from '../domain/constants.js'
import { joinOrigins } from '../domain/join.js'
import type { Hole, Source, Value } from '../domain/value.js'
import { textsOf, textValue, type Parts } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'

/** A URL taken apart. */
export interface Url {
  /** 'api.example.com'; null where it is not known, or part of a base that is put in. */
  readonly host: string | null
  /** 'https://api.example.com', with '{}' for what is put in; '' where the URL names no site. */
  readonly site: string
  /** Without host and query; '{}' for what is put in. */
  readonly path: string
  /** Parameter name → value. */
  readonly query: ReadonlyMap<string, Value>
  readonly origins: readonly Source[]
}

/** The URLs that a value can be. */
export function urlsOf(machine: Machine, value: Value): readonly Url[] {
  return textsOf(machine, value).map(takeApart)
}

function takeApart(parts: Parts): Url {
  const mark = findFirst(parts, '?')
  const [path, query] = mark ? [before(parts, mark), withoutHash(after(parts, mark))] : [parts, []]
  return { ...hostAndPath(withoutHash(path)), query: queryOf(query), origins: originsIn(path) }
}

/** Sources of what is put into the path. A base URL in front of it is configuration. */
function originsIn(path: Parts): readonly Source[] {
  const slash = findFirst(path, '/')
  const inside = path.length === 1 ? path : path.slice(slash?.offset === 0 ? slash.part : 0)
  return inside.reduce<readonly Source[]>(
    (all, part) => (typeof part === 'string' ? all : joinOrigins(all, part.origins)),
    [],
  )
}

interface Position {
  readonly part: number
  readonly offset: number
}

function findFirst(parts: Parts, mark: string): Position | null {
  for (const [part, text] of parts.entries()) {
    const offset = typeof text === 'string' ? text.indexOf(mark) : -1
    if (offset >= 0) return { part, offset }
  }
  return null
}

function before(parts: Parts, { part, offset }: Position): Parts {
  const text = parts[part]
  return [...parts.slice(0, part), typeof text === 'string' ? text.slice(0, offset) : '']
}

function after(parts: Parts, { part, offset }: Position): Parts {
  const text = parts[part]
  return [typeof text === 'string' ? text.slice(offset + 1) : '', ...parts.slice(part + 1)]
}

function withoutHash(parts: Parts): Parts {
  const mark = findFirst(parts, '#')
  return mark ? before(parts, mark) : parts
}

function hostAndPath(parts: Parts): Pick<Url, 'host' | 'site' | 'path'> {
  const text = parts.map((part) => (typeof part === 'string' ? part : '{}')).join('')
  const scheme = text.indexOf('://')
  if (scheme >= 0) {
    const rest = text.slice(scheme + 3)
    const slash = rest.indexOf('/')
    const host = slash < 0 ? rest : rest.slice(0, slash)
    const site = text.slice(0, scheme + 3) + host
    return { host: host.includes('{}') ? null : host, site, path: slash < 0 ? '/' : rest.slice(slash) }
  }
  return { host: null, site: '', path: withoutBase(text) }
}

/** What is put in front is a base URL; it may or may not end in a slash. */
function withoutBase(text: string): string {
  if (!text.startsWith('{}') || !text.includes('/')) return text
  const path = text.slice(2)
  return path.startsWith('/') ? path : `/${path}`
}

/** 'a=1&b={}' → names and values. A name that is put in is no name. */
function queryOf(parts: Parts): ReadonlyMap<string, Value> {
  const query = new Map<string, Value>()
  for (const pair of splitAt(parts, '&')) {
    const mark = findFirst(pair, '=')
    const name = nameIn(pair)
    if (name !== '' && !name.includes('{}')) query.set(name, mark ? decoded(after(pair, mark)) : constant(''))
  }
  return query
}

/** Names of the parameters of a query text ('a=1&b={}'), over all texts that it can be; null where one is not known. */
export function queryNames(machine: Machine, value: Value): readonly string[] | null {
  const pairs = textsOf(machine, value).flatMap((text) => splitAt(text, '&'))
  const names = pairs.map(nameIn)
  return names.some((name) => name.includes('{}')) ? null : [...new Set(names.filter((name) => name !== ''))].sort()
}

/** The name of 'name=value'; '{}' for what is put in. */
function nameIn(pair: Parts): string {
  const mark = findFirst(pair, '=')
  return (mark ? before(pair, mark) : pair).map((part) => (typeof part === 'string' ? part : '{}')).join('')
}

/** The value of a parameter; `{}` alone is just what is put in. */
function decoded(parts: Parts): Value {
  const filled = parts
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? decodedText(part) : part))
  const [only] = filled
  if (filled.length === 1 && typeof only === 'object') return holeValue(only)
  return textValue(filled)
}

function decodedText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function holeValue(hole: Hole): Value {
  const [only] = hole.origins
  return only && hole.origins.length === 1 ? only : opaque('string', hole.origins)
}

function splitAt(parts: Parts, mark: string): readonly Parts[] {
  const pieces: (string | Hole)[][] = [[]]
  for (const part of parts) {
    if (typeof part !== 'string') {
      pieces.at(-1)?.push(part)
      continue
    }
    const [first = '', ...others] = part.split(mark)
    pieces.at(-1)?.push(first)
    for (const other of others) pieces.push([other])
  }
  return pieces
}
