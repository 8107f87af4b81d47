import type { Surface } from '../../3-link/program.js'
import { constant, membersOf } from '../domain/constants.js'
import { join } from '../domain/join.js'
import { part } from '../domain/source.js'
import { HeapObject, type Source } from '../domain/value.js'
import type { Home } from '../machine/entry.js'
import type { Machine } from '../machine/machine.js'
import type { Configuration } from './configuration.js'
import { objectsIn } from './registrations.js'

/** A page or component that can be run: its one instance stands for all of them. */
export interface Live {
  readonly surface: Surface
  readonly configuration: Configuration
  readonly instance: HeapObject
  /** `this.data`. */
  readonly data: Source
  /** What holds all that is written into `data`. */
  readonly backing: HeapObject
  /** The query of a page, the properties of a component. */
  readonly query: Source
  /** Details of the custom events that it triggers. */
  readonly emitted: HeapObject
  /** Own components in its template, once all are there. */
  readonly children: Map<string, Live>
}

/** Where entries into the surface belong. */
export function homeOf({ surface }: Live): Home {
  return { route: surface.route, script: surface.script?.file ?? '' }
}

/** Makes the instance of a surface. */
export function enliven(machine: Machine, surface: Surface, configuration: Configuration): Live {
  const { route } = surface
  const backing = new HeapObject('plain', 0)
  // A page that is a component gets its query as properties (framework reference, "使用 Component 构造器构造页面").
  const ofPage = surface.kind === 'page'
  const query = machine.world.root('query', '', route, ofPage && configuration.properties.size > 0 ? { backing } : {})
  const properties = ofPage ? query : machine.world.root('property', '', route, { backing })
  const asides = new Map([...configuration.properties.keys()].map((name) => [name, part(properties, name)] as const))
  const data = machine.world.root('data', '', route, { backing, asides })
  fill(backing, configuration)
  const instance = new HeapObject('plain', 0)
  instance.volatile = true
  instance.instanceOf = route
  for (const [name, value] of configuration.fields) {
    instance.put(name, value)
    for (const object of objectsIn(value)) object.volatile = object.code === null
  }
  for (const [name, value] of configuration.methods) instance.put(name, value)
  instance.put('data', data)
  instance.put('properties', data)
  instance.put('options', query)
  instance.put('route', constant(route))
  instance.put('is', constant(route))
  return {
    surface,
    configuration,
    instance,
    data,
    backing,
    query,
    emitted: new HeapObject('plain', 0),
    children: new Map(),
  }
}

/** Initial data and defaults of properties. */
function fill(backing: HeapObject, configuration: Configuration): void {
  for (const [name, property] of configuration.properties) if (property.value) backing.put(name, property.value)
  for (const value of configuration.data) {
    for (const member of membersOf(value)) {
      if (member.v === 'object') copyInto(backing, member)
    }
  }
}

function copyInto(backing: HeapObject, from: HeapObject): void {
  for (const key of [...from.keys(), '*']) {
    const value = from.read(key)
    const before = backing.read(key)
    if (value) backing.put(key, before ? join(before, value) : value)
  }
}
