import { UNDEFINED, membersOf } from '../domain/constants.js'
import type { HeapObject, Value } from '../domain/value.js'
import type { Machine } from '../machine/machine.js'

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
  /** Route of the surface that is being loaded; '' for app.js. */
  current = ''

  of(route: string): Registration | null {
    return this.configs.get(route) ?? null
  }

  private register(registration: Registration): void {
    if (!this.configs.has(this.current)) this.configs.set(this.current, registration)
  }

  /**
   * A package that is not there may be what registers (`ComponentWithStore({…})`): what it was given is taken, where
   * it looks like a configuration and nothing else registers.
   */
  adopt(kind: 'page' | 'component', candidates: readonly Value[]): void {
    const config = candidates.find((candidate) => objectsIn(candidate).some(isConfiguration))
    if (config) this.register({ by: kind === 'page' && !isComponentLike(config) ? 'Page' : 'Component', config })
  }

  /** The registering functions of the platform, as globals. */
  globals(machine: Machine): Readonly<Record<string, HeapObject>> {
    const register = (by: Registration['by']): HeapObject =>
      machine.native(by, (how) => {
        this.register({ by, config: how.args[0] ?? UNDEFINED })
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
