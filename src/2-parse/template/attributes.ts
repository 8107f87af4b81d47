import type { Dialect, EventSpelling } from './dialect.js'
import type { InterpolationReader } from './interpolation.js'
import type { AttributeValue, EventBinding, Interpolation } from './tree.js'
import type { MarkupAttribute } from './tree-builder.js'

/** The attributes of one element, sorted by what they mean. */
export interface SortedAttributes {
  readonly plain: ReadonlyMap<string, AttributeValue>
  readonly dataset: ReadonlyMap<string, AttributeValue>
  readonly events: readonly EventBinding[]
  /** Conditions and loops without their prefix: 'if', 'for-item', … */
  readonly directives: ReadonlyMap<string, Interpolation>
  readonly duplicates: readonly MarkupAttribute[]
}

interface Sorting {
  readonly plain: Map<string, AttributeValue>
  readonly dataset: Map<string, AttributeValue>
  readonly events: EventBinding[]
  readonly directives: Map<string, Interpolation>
  readonly duplicates: MarkupAttribute[]
}

/** What reading attributes needs to know about the file they stand in. */
export interface AttributeContext {
  readonly text: string
  readonly dialect: Dialect
  readonly reader: InterpolationReader
}

/** Sorts `attributes`. Of two with one name the first counts, as the platform's compiler has it. */
export function sortAttributes(attributes: readonly MarkupAttribute[], context: AttributeContext): SortedAttributes {
  const sorting: Sorting = { plain: new Map(), dataset: new Map(), events: [], directives: new Map(), duplicates: [] }
  for (const attribute of attributes) sort(attribute, sorting, context)
  return sorting
}

function sort(attribute: MarkupAttribute, sorting: Sorting, context: AttributeContext): void {
  const { name, at } = attribute
  const directive = afterPrefix(name, context.dialect.directives)
  const event = directive === null ? eventOf(attribute, context) : null
  if (event !== null) {
    sorting.events.push(event)
    return
  }
  const key = afterPrefix(name, ['data-'])
  const twoWay = afterPrefix(name, ['model:'])
  const value = { value: read(attribute, context), twoWay: twoWay !== null, at }
  const isNew =
    directive !== null
      ? put(sorting.directives, directive, value.value)
      : key !== null
        ? put(sorting.dataset, datasetKey(key), value)
        : put(sorting.plain, twoWay ?? name, value)
  if (!isNew) sorting.duplicates.push(attribute)
}

/** Whether `key` was not there yet. */
function put<Value>(into: Map<string, Value>, key: string, value: Value): boolean {
  if (into.has(key)) return false
  into.set(key, value)
  return true
}

function read(attribute: MarkupAttribute, { text, reader }: AttributeContext): Interpolation {
  const { value, at } = attribute
  return value === null ? reader.read('', at) : reader.read(text.slice(value.start, value.end), value.start)
}

function eventOf(attribute: MarkupAttribute, context: AttributeContext): EventBinding | null {
  const { name, at } = attribute
  const spelling = context.dialect.events.find((one) => spells(one, name))
  if (spelling === undefined) return null
  const event = name.slice(spelling.prefix.length).toLowerCase()
  return { event, handler: read(attribute, context), mode: spelling.mode, capture: spelling.capture, at }
}

function spells({ prefix, capital }: EventSpelling, name: string): boolean {
  if (!name.startsWith(prefix) || name.length === prefix.length) return false
  return capital !== true || /^[A-Z]/u.test(name.slice(prefix.length))
}

function afterPrefix(name: string, prefixes: readonly string[]): string | null {
  const prefix = prefixes.find((candidate) => name.startsWith(candidate) && name.length > candidate.length)
  return prefix === undefined ? null : name.slice(prefix.length)
}

/** `data-goods-id` is read as `dataset.goodsId`, `data-goodsId` as `dataset.goodsid`: capitals are lost, dashes make them. */
function datasetKey(name: string): string {
  const [first = '', ...rest] = name.toLowerCase().split('-')
  return first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}
