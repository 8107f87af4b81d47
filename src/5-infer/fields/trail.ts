import type { Action, GraphUnit, Origin, Supplier } from '../../4-trace/graph.js'
import type { Draft, Drafts } from '../draft.js'
import type { App } from '../facts/app.js'
import type { Provenance } from '../toolset.js'
import { rootOf } from '../words/identifier.js'
import { isPick } from '../facts/given.js'
import { fieldAt } from '../facts/state.js'
import { isHanded, pathsOf } from './binding.js'
import { isEcho } from './echo.js'
import { idsInside } from './inside.js'

/** Another tool's result that holds the value. */
export type FromTool = Extract<Provenance, { from: 'tool' }>

/** Where the whole graph and all drafts can be asked. */
export interface World {
  readonly app: App
  readonly drafts: Drafts
}

/** Steps between pages after which a value's way is given up. */
const DEEPEST = 6

/**
 * Follows one value back to the tools whose results carry it: through data fields, responses, what list items hand to their
 * handlers, and what pages open each other with. `asker` is not an answer to its own question, unless it can do without the value.
 */
export class Trail {
  private readonly seen = new Set<string>()

  constructor(
    private readonly world: World,
    private readonly asker: Draft | null,
  ) {}

  /** The sources that `origin`, as `unit` means it, speaks of. */
  follow(origin: Origin, unit: GraphUnit, depth = 0): readonly Provenance[] {
    const key = `${unit.route} ${origin}`
    if (depth > DEEPEST || this.seen.has(key)) return []
    this.seen.add(key)
    if (origin.startsWith('data.')) return this.fromData(origin.slice(5), unit, depth)
    if (origin.startsWith('response(')) return this.fromResponse(origin)
    if (origin.startsWith('query.')) return this.fromQuery(rootOf(origin.slice(6)), unit, depth)
    if (isPick(origin)) return [{ from: 'user' }]
    if (isHanded(origin)) return this.fromHand(origin, unit.actions, unit, depth)
    if (origin.startsWith('storage.')) return [{ from: 'storage', detail: origin.slice(8) }]
    return origin.startsWith('global.') ? [{ from: 'session', detail: origin.slice(7) }] : []
  }

  /** What `supplier` opens a page with as `key`: what its action makes or asks for, or what its page holds. */
  supplied(key: string, supplier: Supplier, depth = 0): readonly Provenance[] {
    const made = (this.world.drafts.byAction.get(supplier.action) ?? []).filter(
      (draft) => draft !== this.asker && draft.hands.has(key),
    )
    if (made.length > 0) return made.map((draft) => ({ from: 'tool', tool: draft.name, path: key }))
    const [route = '', handler = ''] = supplier.action.split('#')
    const unit = this.world.app.units.get(route)
    if (!unit) return []
    const acting = unit.actions.filter((action) => action.handler === handler)
    return supplier.from.flatMap((origin) =>
      isHanded(origin) ? this.fromHand(origin, acting, unit, depth) : this.follow(origin, unit, depth + 1),
    )
  }

  /** What an element hands to one of `actions`: what a person typed there, or what the element is bound to. */
  private fromHand(origin: Origin, actions: readonly Action[], unit: GraphUnit, depth: number): readonly Provenance[] {
    if (actions.some((action) => isTypedInto(action, origin))) return [{ from: 'user' }]
    const paths = actions.flatMap((action) => pathsOf(action, [origin]))
    const inside = origin.startsWith('detail.') ? idsInside(unit, rootOf(origin.slice('detail.'.length))) : []
    return this.fromPaths(paths.length > 0 ? paths : inside, unit, depth)
  }

  /** The tools of a page that give any of `paths`. */
  fromPaths(paths: readonly string[], unit: GraphUnit, depth = 0): readonly Provenance[] {
    return [...new Set(paths)].flatMap((path) => this.follow(`data.${path}`, unit, depth + 1))
  }

  /** The tool of the page of `unit` that gives `path`. */
  onPage(path: string, unit: GraphUnit): readonly FromTool[] {
    const route = this.world.app.hosts.get(unit.route) ?? unit.route
    const giving = this.world.drafts.byPage.get(route)?.find((draft) => draft !== this.asker && gives(draft, path))
    return giving ? [{ from: 'tool', tool: giving.name, path }] : []
  }

  private fromData(path: string, unit: GraphUnit, depth: number): readonly Provenance[] {
    if (isEcho(unit, path)) return [{ from: 'user' }]
    const direct = this.onPage(path, unit)
    if (direct.length > 0) return direct
    return writtenInto(unit, path).flatMap((origin) => this.follow(origin, unit, depth + 1))
  }

  /** 'response(GET /list).data[].id': the tool that asks for it, at the path under which its page keeps it. */
  private fromResponse(origin: Origin): readonly FromTool[] {
    const endpoint = origin.slice('response('.length, origin.indexOf(')')).replace(/^cloud /u, '')
    const { byEndpoint } = this.world.drafts
    const asking = byEndpoint.get(endpoint) ?? byEndpoint.get(endpoint.replace(' ', ':')) ?? []
    return asking
      .filter((draft) => draft !== this.asker)
      .flatMap((draft): readonly FromTool[] => {
        const path = keptPath(draft, origin)
        return path === null ? [] : [{ from: 'tool', tool: draft.name, path }]
      })
  }

  private fromQuery(key: string, unit: GraphUnit, depth: number): readonly Provenance[] {
    const param = unit.params.find((one) => one.name === key)
    return (param?.suppliers ?? []).flatMap((supplier) => this.supplied(key, supplier, depth + 1))
  }
}

/** Whether `origin` is what a person typed into a control or a form that `action` hears. */
function isTypedInto(action: Action, origin: Origin): boolean {
  if (origin.startsWith('form.')) return true
  const path = origin.startsWith('detail.') ? origin.slice('detail.'.length) : null
  if (path === null) return false
  return action.inputs.some((input) =>
    input.from === 'form'
      ? path === `value.${input.name}`
      : input.from === 'detail' && rootOf(path) === rootOf(input.name) && input.control !== undefined,
  )
}

/** Whether `path` is shown, or lies in a record or a list item that is shown: what a trace saw there is part of the result. */
function gives(draft: Draft, path: string): boolean {
  const dot = path.lastIndexOf('.')
  return draft.holds.has(path) || (dot > 0 && draft.holds.has(path.slice(0, dot)))
}

/** Origins of a data path: its own, else those of the field that holds it, each carried on to the path. */
function writtenInto(unit: GraphUnit, path: string): readonly Origin[] {
  const own = fieldAt(unit, path)?.from ?? []
  const root = rootOf(path)
  if (own.length > 0 || root === path) return own
  const rest = path.slice(root.length)
  const held = fieldAt(unit, root)?.from ?? []
  return held.map((origin) => origin + (origin.endsWith('[]') && rest.startsWith('[]') ? rest.slice(2) : rest))
}

function keptPath(draft: Draft, origin: Origin): string | null {
  for (const field of draft.intent.page.state) {
    const prefix = field.from.find((from) => origin.startsWith(from))
    if (prefix === undefined) continue
    const path = field.path + origin.slice(prefix.length)
    if (gives(draft, path)) return path
  }
  return null
}
