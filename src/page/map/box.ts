import type { Risk } from '../../5-infer/toolset.js'
import type { DrawnNode } from '../../6-emit/report/map/drawing.js'
import { visible } from '../../source/visible.js'
import type { Model } from '../model.js'

/** What is written on a box of the map. */
export interface BoxText {
  /** Null for the main package, which has no name of its own. */
  readonly title: string | null
  /** The short route of a page, the package of a group; '' where the title says it. */
  readonly detail: string
  /** The gravest that tools on it come to; null where an assistant is given none. */
  readonly risk: Risk | null
  /** How many tools an assistant is given on it. */
  readonly tools: number
  /** How many pages a group has. */
  readonly pages: number
  readonly isHome: boolean
  readonly isTab: boolean
}

/** The gravest last. */
const gravity: readonly Risk[] = ['read', 'write', 'privacy', 'payment']

/** What is written on the box of a page or a group. */
export function textOf(model: Model, { kind, id }: Pick<DrawnNode, 'kind' | 'id'>): BoxText {
  const routes = kind === 'page' ? [id] : routesIn(model, id)
  const offered = routes.flatMap((route) => model.toolsOn(route)).filter(({ tool }) => tool.withheld === undefined)
  const { home } = model.report.graph.app
  return {
    ...(kind === 'page' ? pageName(model, id) : groupName(id)),
    risk: gravity.findLast((risk) => offered.some(({ tool }) => tool.risk === risk)) ?? null,
    tools: offered.length,
    pages: routes.length,
    isHome: routes.includes(home),
    isTab: kind === 'page' && model.report.tabs.some(({ route }) => route === id),
  }
}

/** The pages of a group. */
export function routesIn({ report }: Model, group: string): readonly string[] {
  const nodes = report.drawings.find((drawing) => drawing.group === group)?.nodes ?? []
  return nodes.filter(({ kind }) => kind === 'page').map(({ id }) => id)
}

type Name = Pick<BoxText, 'title' | 'detail'>

function pageName(model: Model, route: string): Name {
  const tab = model.report.tabs.find((one) => one.route === route)
  const title = model.unit(route)?.title ?? tab?.text ?? ''
  const short = visible(shortRoute(route))
  return title.trim() === '' ? { title: short, detail: '' } : { title: visible(title), detail: short }
}

/** 'pages/cart/cart' → 'cart', 'pages/user/index/index' → 'user/index': what all routes say is left out. */
export function shortRoute(route: string): string {
  const parts = route.split('/')
  const from = parts[0] === 'pages' && parts.length > 2 ? 1 : 0
  const to = parts.length > 2 && parts.at(-1) === parts.at(-2) ? -1 : undefined
  return parts.slice(from, to).join('/')
}

/** '/packageAPI/pages/device' → 'device' in 'packageAPI'. */
function groupName(group: string): Name {
  const parts = group.split('/').filter((part) => part !== '' && part !== 'pages')
  const title = parts.at(-1)
  if (title === undefined) return { title: null, detail: '' }
  return { title: visible(title), detail: visible(parts.slice(0, -1).join('/')) }
}
