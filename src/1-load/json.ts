import { createScanner, findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { lineTable, locate } from '../source/location.js'
import type { Location } from '../source/location.js'
import { duplicatesIn, mayHoldDuplicates } from './duplicate-keys.js'

/** What a zod schema does, as far as this file needs it. */
export interface Schema<T> {
  readonly safeParse: (value: unknown) => Checked<T>
}

type Checked<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false
      readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }
    }

/** A JSON file that was read: its checked value, and where each part of it stands. */
export interface JsonFile<T> {
  readonly value: T
  /** The place of the value at `path`, or of the nearest enclosing one. */
  readonly at: (path: JsonPath) => Location
  /** Whether the text was well formed; otherwise `value` is what could be made out of it. */
  readonly wellFormed: boolean
}

export type JsonPath = readonly (string | number)[]

/** Deeper nesting than any configuration has; a recursive parser must not meet it. */
const maxNesting = 200

/**
 * Reads a configuration file: JSON, with the comments and trailing commas that developer tools accept. A value of the
 * wrong type is dropped and said, the rest is kept. `null` where there is no value at all.
 */
export function readJson<T>(file: string, text: string, schema: Schema<T>): Result<JsonFile<T> | null> {
  const plain = readPlainJson(file, text, schema)
  return plain === null ? readLenientJson(file, text, schema) : [plain, []]
}

/** Most files are strict JSON that fits: they need no tree, unless somebody asks where a part of them stands. */
function readPlainJson<T>(file: string, text: string, schema: Schema<T>): JsonFile<T> | null {
  if (mayBeDeep(text) || text.includes('__proto__') || text.includes('\\u')) return null
  const value = parsed(text)
  const checked = schema.safeParse(value)
  if (!checked.success || mayHoldDuplicates(text, value)) return null
  return { value: checked.data, at: lazyPlaces(file, text), wellFormed: true }
}

function lazyPlaces(file: string, text: string): (path: JsonPath) => Location {
  let place: ((path: JsonPath) => Location) | null = null
  return (path) => {
    place ??= placesIn(parseTree(text), placing(file, text))
    return place(path)
  }
}

function placesIn(tree: Node | undefined, at: (offset: number) => Location): (path: JsonPath) => Location {
  return (path) => at(tree === undefined ? 0 : nodeAt(tree, path).offset)
}

/** The value of strict JSON; undefined, which no configuration is, for anything else. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether `text` has enough brackets to nest too deeply. */
function mayBeDeep(text: string): boolean {
  let brackets = 0
  for (const mark of ['{', '[']) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) brackets++
  }
  return brackets > maxNesting
}

function readLenientJson<T>(file: string, text: string, schema: Schema<T>): Result<JsonFile<T> | null> {
  const at = placing(file, text)
  if (tooDeep(text)) return [null, [{ code: 'load/json-too-deep', params: { file }, at: at(0) }]]
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  const [first] = errors
  const wellFormed = first === undefined
  const syntax: readonly Diagnostic[] =
    first === undefined
      ? []
      : [
          {
            code: 'load/json-syntax',
            params: { file, problem: printParseErrorCode(first.error) },
            at: at(first.offset),
          },
        ]
  if (tree === undefined) return [null, syntax]
  const place = placesIn(tree, at)
  const [value, dropped] = fit(schema, toValue(tree))
  const notes = dropped.map((path): Diagnostic => {
    return { code: 'load/json-type', params: { file, key: path.join('.') }, at: place(path) }
  })
  if (value === null) return [null, [...syntax, { code: 'load/json-shape', params: { file }, at: place([]) }]]
  const twice = duplicatesIn(tree).map((key): Diagnostic => {
    return { code: 'load/json-duplicate-key', params: { file, key: String(key.value) }, at: at(key.offset) }
  })
  return [{ value: value.data, at: place, wellFormed }, [...syntax, ...twice, ...notes]]
}

function placing(file: string, text: string): (offset: number) => Location {
  const lines = lineTable(text)
  return (offset) => locate(file, lines, offset)
}

function tooDeep(text: string): boolean {
  const scanner = createScanner(text, true)
  let depth = 0
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const first = text[scanner.getTokenOffset()]
    if (first === '{' || first === '[') depth++
    else if (first === '}' || first === ']') depth--
    if (depth > maxNesting) return true
  }
  return false
}

function nodeAt(tree: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node !== undefined) return node
  }
  return tree
}

/** The plain value of a node. `__proto__` is a key like any other and never one that an app needs. */
function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue)
  if (node.type !== 'object') return node.value as unknown
  const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }): [string, unknown][] =>
    key === undefined || value === undefined || key.value === '__proto__' ? [] : [[String(key.value), toValue(value)]],
  )
  return Object.fromEntries(entries)
}

/** Removes from `value` what the schema rejects, until the rest fits; `null` where nothing does. */
function fit<T>(schema: Schema<T>, value: unknown): readonly [{ readonly data: T } | null, readonly JsonPath[]] {
  const dropped: JsonPath[] = []
  for (;;) {
    const checked = schema.safeParse(value)
    if (checked.success) return [checked, dropped]
    const removed = checked.error.issues
      .map(({ path }) =>
        remove(
          value,
          path.filter((key) => typeof key !== 'symbol'),
        ),
      )
      .filter((path) => path !== null)
    if (removed.length === 0) return [null, dropped]
    dropped.push(...removed)
  }
}

/**
 * Empties the place at `path`, or the nearest one around it that holds something: a required key that is missing costs
 * its object. List entries become null, so that the others keep their places. Returns the path that was emptied.
 */
function remove(value: unknown, path: JsonPath): JsonPath | null {
  const key = path.at(-1)
  if (key === undefined) return null
  const holder = path.slice(0, -1).reduce(memberOf, value)
  if (Array.isArray(holder) && memberOf(holder, key) !== null) holder[Number(key)] = null
  else if (!Array.isArray(holder) && isRecord(holder) && key in holder) Reflect.deleteProperty(holder, key)
  else return remove(value, path.slice(0, -1))
  return path
}

function memberOf(holder: unknown, key: string | number): unknown {
  return isRecord(holder) ? holder[key] : undefined
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}
