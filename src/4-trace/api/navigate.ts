import type { Location } from '../../source/location.js'
import { folderOf, resolveInside } from '../../source/path.js'
import { UNDEFINED, UNKNOWN, constant, membersOf } from '../domain/constants.js'
import type { Call, Value } from '../domain/value.js'
import { sight } from '../flows/sinks.js'
import { resolve } from '../machine/alternatives.js'
import { objectOf } from '../machine/collections.js'
import { keysIn } from '../machine/elements.js'
import type { Machine } from '../machine/machine.js'
import { gather } from '../machine/state.js'
import { callBack, conclude } from './callbacks.js'
import { defineApiModel } from './model.js'
import { describe, record } from './record.js'
import { urlsOf, type Url } from './url.js'

/** Opening pages: one effect for each target that the URL can name. */
export const navigate = defineApiModel({
  names: ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab'],
  run: (machine, how, via) => {
    const options = how.args[0] ?? UNDEFINED
    const url = options.v === 'const' ? options : machine.get(options, 'url')
    sight(machine, how, { sink: 'route', effect: `wx.${via}`, value: url })
    for (const one of urlsOf(machine, url)) recordNavigation(machine, how, { via, url: one })
    listen(machine, how, machine.get(options, 'events'))
    return conclude(machine, how, options, objectOf(machine, { eventChannel: channel(machine, 'answer') }))
  },
})

/** Goes back: where to is not in the code. */
export const navigateBack = defineApiModel({
  names: ['navigateBack'],
  run: (machine, how, via) => {
    record(machine, how, { kind: 'navigate', via, to: null, params: [] })
    return conclude(machine, how, how.args[0] ?? UNDEFINED, UNKNOWN)
  },
})

/** A page to open, and where that is written, if it is not where the call stands. */
export interface Navigation {
  readonly via: string
  readonly url: Url
  readonly at?: Location
}

/** Notes that a page is opened. */
export function recordNavigation(machine: Machine, how: Call, { via, url, at }: Navigation): void {
  const to = url.site === '' ? routeOf(machine, url.path) : null
  if (to !== null && STACKING.has(via)) noteOpener(machine, to)
  const { names, from, values } = describe(machine, url.query)
  for (const origin of url.origins) machine.entry.sinks.add(origin)
  const target = to === null ? { target: targetOf(url) } : {}
  record(machine, how, { kind: 'navigate', via, to, params: names, from, values, ...target }, at)
}

/** The address of another site, or a path that is no page of the app. */
function targetOf({ site, path }: Url): string {
  return site === '' && path.startsWith('/{}') ? path.slice(1) : site + path
}

/** Ways to open a page that leave the one before it under it. */
const STACKING: ReadonlySet<string> = new Set(['navigateTo', 'navigator'])

function noteOpener(machine: Machine, opened: string): void {
  for (const page of machine.world.pagesOf(machine.entry.route))
    if (page !== opened) gather(machine, machine.world.openers, opened, constant(page))
}

/**
 * The route that a URL names; null where it is no page of the app. A relative one starts at the page that is open: for
 * a component, at the pages that it stands on, as far as they agree.
 */
export function routeOf(machine: Machine, path: string): string | null {
  if (path === '') return null
  const named = path.endsWith('.html') ? path.slice(0, -5) : path
  const found = new Set(
    machine.world
      .pagesOf(machine.entry.route)
      .map((page) => resolveInside(folderOf(page), named))
      .filter((inside) => inside !== null && machine.world.routes.has(inside)),
  )
  const [inside] = found
  if (inside !== undefined && found.size === 1) return inside
  const fromRoot = resolveInside('', path)
  return fromRoot !== null && machine.world.routes.has(fromRoot) ? fromRoot : null
}

/** `events: { name(data) {} }`: what the opened page sends back. */
function listen(machine: Machine, how: Call, events: Value): void {
  for (const member of resolve(machine, events)) {
    if (member.v !== 'object') continue
    for (const key of keysIn(machine, member))
      callBack(machine, how, machine.get(member, key), [machine.world.root('answer', key, machine.entry.id)])
  }
}

/** An event channel between two pages: what is heard on it comes from the opener, or is the answer of the opened page. */
export function channel(machine: Machine, heard: 'channel' | 'answer'): Value {
  const emit = machine.native('emit', (call) => {
    for (const name of membersOf(call.args[0] ?? UNDEFINED))
      if (name.v === 'const') record(machine, call, { kind: 'emit', event: String(name.value) })
    return UNDEFINED
  })
  const hear = machine.native('on', (call) => {
    const [name] = call.args
    callBack(machine, call, call.args[1] ?? UNDEFINED, [
      machine.world.root(heard, name?.v === 'const' ? String(name.value) : '', machine.entry.id),
    ])
    return UNDEFINED
  })
  return objectOf(machine, { emit, on: hear, once: hear, off: machine.native('off', () => constant(undefined)) })
}
