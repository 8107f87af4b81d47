import { UNDEFINED, UNKNOWN, constant, membersOf } from '../domain/constants.js'
import { REST, type Call, type HeapObject, type Single, type Value } from '../domain/value.js'
import { callBack } from '../api/callbacks.js'
import { channel } from '../api/navigate.js'
import { record, sink } from '../api/record.js'
import { constantsOf, resolve } from '../machine/alternatives.js'
import { arrayOf } from '../machine/collections.js'
import { keysIn } from '../machine/elements.js'
import type { Machine } from '../machine/machine.js'
import { isFunction } from '../machine/promises.js'
import { gather } from '../machine/state.js'
import { copiedFrom } from './copies.js'
import type { Live } from './live.js'
import { openersOf } from './page-stack.js'

/** What the platform gives every page and component: `setData`, `triggerEvent`, … */
export function equip(machine: Machine, live: Live): void {
  const give = (name: string, run: (how: Call) => Value): void => {
    if (!live.configuration.methods.has(name)) live.instance.put(name, machine.native(name, run))
  }
  give('setData', (how) => setData(machine, live, how))
  give('triggerEvent', (how) => triggerEvent(machine, live, how))
  give('selectComponent', (how) => select(machine, live, how) ?? UNKNOWN)
  give('selectAllComponents', (how) => arrayOf(machine, [], select(machine, live, how) ?? UNKNOWN))
  give('getOpenerEventChannel', () => channel(machine, 'channel'))
  give('getTabBar', (how) => {
    const bar = live.children.get('custom-tab-bar')
    callBack(machine, how, how.args[0] ?? UNDEFINED, [bar?.instance ?? UNKNOWN])
    return bar?.instance ?? UNKNOWN
  })
}

function setData(machine: Machine, live: Live, how: Call): Value {
  const [patch, callback] = how.args
  for (const member of patch ? membersOf(patch) : [])
    for (const write of writesOf(machine, live, member)) setOne(machine, live, how, write)
  if (callback && isFunction(callback))
    machine.maybe(() => machine.call(callback, { ...how, self: live.instance, args: [], isNew: false }))
  return UNDEFINED
}

/** The fields of a patch, read through it, so that they keep their names. */
function writesOf(machine: Machine, live: Live, patch: Single): readonly Write[] {
  const objects = resolve(machine, patch).filter((member) => member.v === 'object')
  const known = objects.flatMap((object) => keysIn(machine, object))
  live.backing.missing ??= beyondKnown(machine, patch, objects)
  const rest = patch.v === 'object' ? patch.read(REST) : undefined
  return [
    ...known.map((key) => ({ key, value: machine.get(patch, key) })),
    ...(rest ? [{ key: '{}', value: rest }] : []),
  ]
}

/** What else a patch may hold: anything, where it is given whole and from outside, as `setData(options)`. */
function beyondKnown(machine: Machine, patch: Single, known: readonly HeapObject[]): HeapObject['missing'] {
  if (patch.v === 'object') return patch.missing
  return patch.v === 'source' && known.length === 0 ? (key) => machine.get(patch, key) : null
}

interface Write {
  readonly key: string
  readonly value: Value
}

function setOne(machine: Machine, live: Live, how: Call, { key, value }: Write): void {
  const path = pathOf(key)
  const last = path.at(-1)
  if (last === undefined) return
  let holder: Value = live.data
  for (const name of path.slice(0, -1)) holder = machine.getAt(holder, name === '[]' ? UNKNOWN : constant(name))
  if (last === '[]') machine.setAt(holder, UNKNOWN, value)
  else machine.set(holder, last, value)
  if (isPageBefore(machine, live)) return
  const origins = sinkQuietly(machine, value)
  const copies = copiedFrom(machine, value)
  record(machine, how, {
    kind: 'set',
    path: textOf(path),
    ...(origins.length > 0 && { from: { value: origins } }),
    ...(copies !== null && { copies }),
  })
}

/** What is put on the page before is no field of the one that runs. */
function isPageBefore(machine: Machine, { surface: { route } }: Live): boolean {
  return route !== machine.entry.route && openersOf(machine).includes(route)
}

/** What is put on the page is shown, not sent: it is no sink. */
function sinkQuietly(machine: Machine, value: Value): readonly string[] {
  const before = new Set(machine.entry.sinks)
  const origins = sink(machine, value)
  for (const source of machine.entry.sinks) if (!before.has(source)) machine.entry.sinks.delete(source)
  return origins
}

/** 'a.b[0].c' → a, b, [], c. */
export function pathOf(key: string): readonly string[] {
  return key
    .replace(/\[[^[\]]*\]/g, '.[]')
    .split('.')
    .filter((name) => name !== '')
    .map((name) => (name.includes('{}') ? '[]' : name))
}

/** The field of an object that a path as `setData` takes it names. */
export function fieldAt(machine: Machine, object: Value, path: string): Value {
  return pathOf(path).reduce((holder, key) => machine.getAt(holder, key === '[]' ? UNKNOWN : constant(key)), object)
}

function textOf(path: readonly string[]): string {
  return path.reduce((text, key) => (key === '[]' ? `${text}[]` : text === '' ? key : `${text}.${key}`), '')
}

function triggerEvent(machine: Machine, live: Live, how: Call): Value {
  const [name, detail] = how.args
  for (const { value } of name ? constantsOf(machine, name) : []) {
    const event = String(value)
    record(machine, how, { kind: 'emit', event })
    gather(machine, live.emitted, event.toLowerCase(), detail ?? UNDEFINED)
  }
  if (detail) sink(machine, detail)
  return UNDEFINED
}

/** The instance of the own component that a selector names. */
function select(machine: Machine, live: Live, how: Call): HeapObject | null {
  const [selector] = how.args
  const [name] = selector ? constantsOf(machine, selector) : []
  if (typeof name?.value !== 'string') return null
  const wanted = name.value.trim()
  for (const placed of live.surface.view.elements) {
    const child = live.children.get(placed.element.tag)
    if (
      child &&
      matches(
        placed.element.attributes.get('id')?.value.source,
        placed.element.attributes.get('class')?.value.source,
        wanted,
      )
    )
      return child.instance
  }
  return null
}

function matches(id: string | undefined, classes: string | undefined, selector: string): boolean {
  if (selector.startsWith('#')) return id === selector.slice(1)
  if (selector.startsWith('.')) return (classes ?? '').split(/\s+/).includes(selector.slice(1))
  return false
}
