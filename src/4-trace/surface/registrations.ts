import { UNDEFINED, membersOf } from '../domain/constants.js'
import type { HeapObject, Value } from '../domain/value.js'
import type { Machine } from '../machine/machine.js'

/** What `App`, `Page` and `Component` were called with, by the surface whose script was running. */
export class Registrations {
  private readonly configs = new Map<string, Value>()
  /** Route of the surface that is being loaded; '' for app.js. */
  current = ''

  configOf(route: string): Value | null {
    return this.configs.get(route) ?? null
  }

  /** The registering functions of the platform, as globals. */
  globals(machine: Machine): Readonly<Record<string, HeapObject>> {
    const register = (name: string): HeapObject =>
      machine.native(name, (how) => {
        const config = how.args[0] ?? UNDEFINED
        if (!this.configs.has(this.current)) this.configs.set(this.current, config)
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
