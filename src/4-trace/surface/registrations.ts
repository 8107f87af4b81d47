import type { Surface } from '../../3-link/program.js'
import { UNDEFINED, membersOf } from '../domain/constants.js'
import type { HeapObject, Value } from '../domain/value.js'
import type { HandedOver, Machine } from '../machine/machine.js'

/** What one of the platform's registering functions was called with. */
export interface Registration {
  readonly by: 'App' | 'Page' | 'Component'
  readonly config: Value
}

const PARTS = [
  'data',
  'methods',
  'properties',
  'lifetimes',
  'onLoad',
  'onShow',
  'attached',
  'storeBindings',
  'behaviors',
]

function isConfiguration(object: HeapObject): boolean {
  return object.kind === 'plain' && PARTS.some((part) => object.has(part))
}

function isComponentLike(config: Value): boolean {
  return objectsIn(config).some(
    (object) => object.has('methods') || object.has('properties') || object.has('lifetimes'),
  )
}

/** What `App`, `Page` and `Component` were called with, by the surface whose script was running. */
export class Registrations {
  private readonly configs = new Map<string, Registration>()
  /** Routes by script: whoever imports the script of a page, it is that page that it registers. */
  private readonly routes: ReadonlyMap<string, string>
  /** Route of the surface that is being loaded; '' for app.js. */
  private current = ''

  constructor(surfaces: readonly Surface[]) {
    this.routes = new Map(surfaces.flatMap(({ script, route }) => (script ? [[script.file, route] as const] : [])))
  }

  of(route: string): Registration | null {
    return this.configs.get(route) ?? null
  }

  /** Runs the script of a surface, if nothing has imported it yet, and takes what it registers. */
  load(machine: Machine, surface: Surface): void {
    if (!surface.script || surface.script.opaque) return
    this.current = surface.route
    const before = machine.world.handedOver.length
    machine.require(surface.script)
    this.current = ''
    this.adopt(surface, this.candidates(surface.script.file, machine.world.handedOver, before))
  }

  private register(route: string, registration: Registration): void {
    if (!this.configs.has(route)) this.configs.set(route, registration)
  }

  /**
   * A package that is not there may be what registers (`ComponentWithStore({…})`): what it was given is taken, where
   * it looks like a configuration and nothing else registers.
   */
  private adopt({ kind, route }: Surface, candidates: readonly Value[]): void {
    const config = candidates.find((candidate) => objectsIn(candidate).some(isConfiguration))
    if (config) this.register(route, { by: kind === 'page' && !isComponentLike(config) ? 'Page' : 'Component', config })
  }

  /** What the script handed over, and what did modules that it loaded and that register nothing of their own. */
  private candidates(script: string, handed: readonly HandedOver[], before: number): readonly Value[] {
    return handed
      .filter(({ file }, index) => file === script || (index >= before && !this.routes.has(file)))
      .map(({ value }) => value)
  }

  /** The registering functions of the platform, as globals. */
  globals(machine: Machine): Readonly<Record<string, HeapObject>> {
    const register = (by: Registration['by']): HeapObject =>
      machine.native(by, (how) => {
        const route = by === 'App' ? '' : (this.routes.get(machine.entry.script) ?? this.current)
        this.register(route, { by, config: how.args[0] ?? UNDEFINED })
        return UNDEFINED
      })
    return {
      App: register('App'),
      Page: register('Page'),
      Component: register('Component'),
      Behavior: machine.native('Behavior', (how) => how.args[0] ?? UNDEFINED),
    }
  }
}

/** The objects that a configuration can be. */
export function objectsIn(value: Value | null): readonly HeapObject[] {
  return value ? membersOf(value).filter((member): member is HeapObject => member.v === 'object') : []
}
