import type { Program, Surface } from '../3-link/program.js'
import { APP_LIFECYCLE } from '../platforms/lifecycle.js'
import { PLATFORMS, platformOf } from '../platforms/index.js'
import { platformObject } from './api/platform-object.js'
import { UNKNOWN, constant, membersOf } from './domain/constants.js'
import { join } from './domain/join.js'
import { HeapObject, type Value } from './domain/value.js'
import { languageGlobal } from './library/globals.js'
import { Entry } from './machine/entry.js'
import { Interpreter } from './machine/interpreter.js'
import { callOf, type Machine } from './machine/machine.js'
import { PLUGIN } from './machine/unseen.js'
import { constantsOf } from './machine/alternatives.js'
import { leaveWithApp } from './machine/mailbox.js'
import { configurationOf, isCallable } from './surface/configuration.js'
import { enliven, type Live } from './surface/live.js'
import { equip } from './surface/natives.js'
import { pageStack } from './surface/page-stack.js'
import { objectsIn, Registrations } from './surface/registrations.js'
import { interpolationInView } from './surface/view-values.js'
import { AppWorld } from './world.js'

/** An app whose modules have run: its pages and components can be entered. */
export interface RunningApp {
  readonly machine: Interpreter
  readonly lives: readonly Live[]
  /** Instances of the cards of skills, made when they are asked for: they come after everything else. */
  readonly cards: () => readonly Live[]
  /** Lifecycle callbacks of the app itself: they fill what pages read. */
  readonly launch: readonly { readonly name: string; readonly run: () => void }[]
  /** What they and the top level of scripts showed, by the name of the callback or the file. */
  readonly launched: Map<string, Entry>
}

/** Runs app.js and the scripts of all surfaces, and makes an instance of each. */
export function start(program: Program): RunningApp {
  const world = new AppWorld(program)
  const surfaces = [...program.components, ...program.pages]
  const registrations = new Registrations([...surfaces, ...program.cards])
  const app = new HeapObject('plain', 0)
  const machine = new Interpreter(
    program,
    world,
    new Entry({ id: '', route: '', script: '', epoch: 0, fuel: Number.POSITIVE_INFINITY }),
    globalsOf(program, registrations, app),
  )
  world.globals.missing = (name) => machine.globalOf(name)
  const launched = new Map<string, Entry>()
  const launch = startApp({ machine, launched }, program, registrations, app)
  for (const surface of surfaces) registrations.load(machine, surface)
  const lives = surfaces.map((surface) => animate(machine, registrations, surface))
  adopt(machine, lives)
  for (const entry of machine.initial) if (launched.get('onLaunch') !== entry) launched.set(entry.id, entry)
  const cards = (): readonly Live[] => {
    for (const card of program.cards) registrations.load(machine, card)
    return program.cards.map((card) => animate(machine, registrations, card))
  }
  return { machine, lives, cards, launch, launched }
}

function globalsOf(program: Program, registrations: Registrations, app: HeapObject) {
  const pages = new Set(program.pages.map(({ route }) => route))
  return (machine: Machine, name: string): Value | null => {
    const registering = registrations.globals(machine)
    if (Object.hasOwn(registering, name)) return registering[name] ?? null
    const platform = PLATFORMS.find((one) => one.global === name)
    if (platform)
      return platformObject(machine, platform.global === 'wx' ? platformOf(program.project.platform) : platform)
    if (name === 'requirePlugin')
      return machine.native(name, ({ args: [plugin] }) => {
        const [named] = plugin === undefined ? [] : constantsOf(machine, plugin)
        return machine.world.root('module', `${PLUGIN}${String(named?.value ?? '')}`, '')
      })
    if (name === 'getApp') return machine.native(name, () => app)
    if (name === 'getCurrentPages') return machine.native(name, () => pageStack(machine, pages))
    if (name === 'globalThis' || name === 'global' || name === 'window' || name === 'self') return machine.world.globals
    return languageGlobal(machine, name)
  }
}

/**
 * Runs app.js. `App()` calls `onLaunch` at once, before any page's script is loaded: what it sets is set for all of them,
 * like what modules set while they initialise.
 */
function startApp(
  { machine, launched }: Pick<RunningApp, 'machine' | 'launched'>,
  program: Program,
  registrations: Registrations,
  app: HeapObject,
): RunningApp['launch'] {
  if (!program.app || program.app.opaque) return []
  machine.require(program.app)
  for (const config of objectsIn(registrations.of('')?.config ?? null)) adoptApp(machine, app, config)
  const onLaunch = machine.get(app, 'onLaunch')
  if (isCallable(onLaunch))
    launched.set(
      'onLaunch',
      machine.runModule(program.app.main, () => {
        machine.call(onLaunch, callOf(app, [startOptions(machine, 'onLaunch')]))
        machine.store.doubt()
      }),
    )
  return APP_LIFECYCLE.filter(({ name }) => name !== 'onLaunch')
    .map(({ name }) => ({ name, run: machine.get(app, name) }))
    .filter(({ run }) => isCallable(run))
    .map(({ name, run }) => ({
      name,
      run: () => machine.call(run, callOf(app, [startOptions(machine, name)])),
    }))
}

/** What the app is opened with, which anybody's link decides: https://developers.weixin.qq.com/miniprogram/dev/reference/api/App.html */
function startOptions(machine: Machine, callback: string): Value {
  const asked = startCallbacks.get(callback)
  return asked === undefined ? UNKNOWN : machine.world.root('response', asked, '')
}

/** Callback of the app → the API that gives the same. */
const startCallbacks: ReadonlyMap<string, string> = new Map([
  ['onLaunch', 'wx.getLaunchOptionsSync'],
  ['onShow', 'wx.getEnterOptionsSync'],
])

/** `getApp()` is the object given to `App`, with `globalData` as state that every page may change. */
function adoptApp(machine: Machine, app: HeapObject, config: HeapObject): void {
  app.volatile = true
  app.mailbox = true
  app.proto = config
  config.volatile = true
  for (const key of config.keys()) {
    const value = config.read(key)
    if (!value) continue
    app.put(key, value)
    leaveWithApp(machine, value)
  }
  const [data] = objectsIn(machine.get(config, 'globalData'))
  const backing = data ?? new HeapObject('plain', 0)
  app.put('globalData', machine.world.root('global', '', '', { backing }))
}

function animate(machine: Machine, registrations: Registrations, surface: Surface): Live {
  const configuration = configurationOf(machine, registrations.of(surface.route))
  const live = enliven(machine, surface, configuration)
  equip(machine, live)
  machine.world.instances.set(surface.route, live.instance)
  return live
}

/** Tells each surface its children, and each child what its parents pass to it. */
function adopt(machine: Machine, lives: readonly Live[]): void {
  const byRoute = new Map(lives.map((live) => [live.surface.route, live]))
  for (const live of lives) {
    for (const [tag, route] of live.surface.components) {
      const child = byRoute.get(route)
      if (child && child !== live) live.children.set(tag, child)
    }
    const bar = byRoute.get('custom-tab-bar/index')
    if (bar && bar !== live) live.children.set('custom-tab-bar', bar)
  }
  for (const live of lives) passProperties(machine, live)
}

function passProperties(machine: Machine, live: Live): void {
  for (const placed of live.surface.view.elements) {
    const child = live.children.get(placed.element.tag)
    if (!child) continue
    for (const [name, attribute] of placed.element.attributes) {
      const property = camelCase(name)
      if (!child.configuration.properties.has(property)) continue
      const value = interpolationInView(machine, live, attribute.value, placed.scope)
      const before = child.backing.read(property)
      child.backing.put(property, before ? join(before, value) : value)
    }
  }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** The two-way bound fields of a surface are filled by a person. */
export function bindTwoWay(machine: Machine, live: Live): void {
  for (const placed of live.surface.view.elements)
    for (const attribute of placed.element.attributes.values())
      if (attribute.twoWay)
        fillByPerson(machine, live, interpolationInView(machine, live, attribute.value, placed.scope))
}

function fillByPerson(machine: Machine, live: Live, place: Value): void {
  const typed = machine.getAt(machine.world.root('detail', '', `${live.surface.route}#`), constant('value'))
  for (const member of membersOf(place))
    if (member.v === 'source' && member.parent) machine.setAt(member.parent, constant(member.path.at(-1) ?? ''), typed)
}
