import { wechatApiOrGuess } from '../platforms/wechat-api.js'
import type { Snapshot, SnapshotAction, SnapshotEffect, SnapshotTool, SnapshotUnit } from './snapshot.js'

/** An effect, and the action that has it. */
export interface Reached {
  readonly effect: SnapshotEffect
  readonly action: SnapshotAction
  /** 'route#handler'. */
  readonly id: string
  /** The effect in words that are the same wherever its code stands. */
  readonly text: string
}

/** What tools and apps reach. */
export interface Reaches {
  readonly all: readonly Reached[]
  /** By the actions that the tool stands for. */
  readonly byActions: (tool: SnapshotTool) => readonly Reached[]
  /** By what its page, and the components there, do by themselves: the tool cannot run without. */
  readonly byItself: (tool: SnapshotTool) => readonly Reached[]
}

/** Finds what each tool of `snapshot` reaches. */
export function reachesOf({ graph }: Snapshot): Reaches {
  const units = [...graph.pages, ...graph.components]
  const byRoute = new Map(units.map((unit) => [unit.route, unit]))
  const reached = new Map(units.map((unit) => [unit.route, unit.actions.flatMap((action) => reachedBy(unit, action))]))
  const all = [...reached.values()].flat()
  const byId = groupedById(all)
  const onPage = (page: string): readonly Reached[] =>
    [...withComponents(byRoute, page)].flatMap(({ route }) => reached.get(route) ?? [])
  return {
    all,
    byItself: ({ page }) => onPage(page).filter(({ action }) => action.kind === 'lifecycle'),
    byActions: ({ page, actions }) => {
      const here = new Set(onPage(page))
      return actions.flatMap((id) => (byId.get(id) ?? []).filter((one) => here.has(one) || !isWay(one)))
    },
  }
}

function groupedById(all: readonly Reached[]): ReadonlyMap<string, readonly Reached[]> {
  const byId = new Map<string, Reached[]>()
  for (const reached of all) byId.set(reached.id, [...(byId.get(reached.id) ?? []), reached])
  return byId
}

/** A link elsewhere that leads to the tool's page does nothing else. */
function isWay({ effect }: Reached): boolean {
  return effect.kind === 'navigate' && effect.to !== null
}

/** What happens on the page itself, or reads what is kept on the phone, reaches nothing. */
function reachedBy({ route }: SnapshotUnit, action: SnapshotAction): readonly Reached[] {
  return action.effects.flatMap((effect) => {
    const text = textOf(effect)
    return text === null ? [] : [{ effect, action, id: `${route}#${action.handler}`, text }]
  })
}

function textOf(effect: SnapshotEffect): string | null {
  switch (effect.kind) {
    case 'request':
      return `${effect.method} ${effect.host === undefined ? '' : `//${effect.host}`}${effect.url}`
    case 'cloud':
      return ['cloud', effect.op, effect.name, effect.action].filter((word) => word !== undefined).join(' ')
    case 'navigate':
      return effect.via === 'navigateBack' ? null : `${effect.via} ${effect.to ?? effect.target ?? '{}'}`
    case 'storage':
      return effect.op === 'get' ? null : `storage ${effect.op} ${effect.key ?? '{}'}`
    case 'api':
      return isMute(effect.name) ? null : effect.name
    case 'set':
    case 'emit':
      return null
  }
}

/** Messages, animations and the like: they change nothing but what is seen. */
function isMute(name: string): boolean {
  const { kind } = wechatApiOrGuess(name)
  return kind === 'ui' || kind === 'env' || kind === 'message'
}

function withComponents(byRoute: ReadonlyMap<string, SnapshotUnit>, route: string): ReadonlySet<SnapshotUnit> {
  const found = new Set<SnapshotUnit>()
  const visit = (one: string): void => {
    const unit = byRoute.get(one)
    if (unit === undefined || found.has(unit)) return
    found.add(unit)
    unit.uses.forEach(visit)
  }
  visit(route)
  return found
}

/** Whether money may change hands; `openBusinessView` opens payment scores and sign-ups to be charged. */
export function isPayment({ effect }: Reached): boolean {
  return (
    effect.kind === 'api' && (wechatApiOrGuess(effect.name).kind === 'payment' || effect.name === 'openBusinessView')
  )
}

/** Whether the platform hands personal data to the app. */
export function isPrivacy({ effect }: Reached): boolean {
  return effect.kind === 'api' && wechatApiOrGuess(effect.name).private === true
}

/** The host that a request goes to, where it is known. */
export function hostOf({ effect }: Reached): string | null {
  return effect.kind === 'request' ? (effect.host ?? null) : null
}
