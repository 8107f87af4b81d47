import type { FunctionIr } from '../2-parse/script/ir.js'
import type { Program, Surface } from '../3-link/program.js'
import { sourceOf } from './domain/source.js'
import { HeapObject, type Root, type Source, type Value } from './domain/value.js'
import type { Sighting } from './flows/sighting.js'
import { Ledger } from './machine/ledger.js'
import type { HandedOver, Registration, World } from './machine/machine.js'

/** What all entries of one app share. */
export class AppWorld implements World {
  readonly globals = new HeapObject('plain', 0)
  readonly ledger = new Ledger()
  readonly openers = new HeapObject('plain', 0)
  readonly storage = new HeapObject('plain', 0)
  readonly instances = new Map<string, HeapObject>()
  readonly handedOver: HandedOver[] = []
  readonly packages = new Map<string, string>()
  readonly unfinished = new Set<string>()
  readonly ran = new Set<FunctionIr>()
  readonly overrun = new Set<string>()
  readonly routes: ReadonlySet<string>
  readonly chosen = new Set<Source>()
  readonly altered = new Set<Source>()
  readonly registrations: Registration[] = []
  readonly sightings = new Map<string, Sighting>()
  readonly vetted = new Map<Source, Set<string>>()
  readonly numbers = new Set<Source>()
  readonly embedding = new Set<string>()
  readonly cloudEnvironments = new Set<string | null>()
  private readonly choices = new Map<HeapObject | Source, Map<Source, Source>>()
  private readonly roots = new Map<string, Source>()

  private readonly users: ReadonlyMap<string, readonly string[]>

  constructor(program: Program) {
    this.routes = program.project.listed
    this.users = usersIn(program)
  }

  pagesOf(route: string): readonly string[] {
    const users = this.users.get(route)
    return users === undefined || this.routes.has(route) ? [route] : users
  }

  root(
    kind: Root['kind'],
    name: string,
    owner: string,
    how: Partial<Pick<Root, 'backing' | 'known' | 'asides' | 'keys' | 'scalars' | 'selector'>> = {},
  ): Source {
    const key = `${kind} ${owner} ${name}`
    const seen = this.roots.get(key)
    if (seen) return seen
    const made = sourceOf({
      kind,
      name,
      owner,
      backing: how.backing ?? null,
      known: how.known ?? null,
      asides: how.asides ?? null,
      keys: how.keys ?? null,
      scalars: how.scalars ?? null,
      selector: how.selector ?? null,
      table: null,
    })
    this.roots.set(key, made)
    return made
  }

  choice(table: HeapObject | Source, selector: Source, element: () => Value): Source {
    let bySelector = this.choices.get(table)
    if (!bySelector) this.choices.set(table, (bySelector = new Map<Source, Source>()))
    const seen = bySelector.get(selector)
    if (seen) return seen
    const made = sourceOf({
      kind: 'choice',
      name: '',
      owner: selector.root.owner,
      backing: null,
      known: element,
      asides: null,
      keys: null,
      scalars: null,
      selector,
      table,
    })
    bySelector.set(selector, made)
    return made
  }
}

/** For each component the pages that show it, themselves or in other components. */
function usersIn({ pages, components }: Program): ReadonlyMap<string, readonly string[]> {
  const byRoute = new Map(components.map((component) => [component.route, component]))
  const users = new Map<string, string[]>()
  const visit = (page: string, shown: Surface): void => {
    for (const route of shown.components.values()) {
      const known = users.get(route)
      if (known?.includes(page)) continue
      if (known) known.push(page)
      else users.set(route, [page])
      const component = byRoute.get(route)
      if (component) visit(page, component)
    }
  }
  for (const page of pages) visit(page.route, page)
  return users
}
