import { groupBy } from '../../../source/grouped.js'
import { byText } from '../../../source/order.js'

/** Pages that are drawn together. */
export interface Group {
  /** The folder that they have in common: 'pages/order'. */
  readonly id: string
  readonly pages: readonly string[]
}

/** More than these are not drawn into one picture. */
export const MOST_DRAWN = 40

/** What a page is grouped by. */
export interface Page {
  readonly route: string
  /** '' for the main package. */
  readonly package: string
}

/** `pages` by subpackage, and by folder where a package has more than one picture holds. */
export function groupsOf(pages: readonly Page[]): readonly Group[] {
  const packages = groupBy(pages, (page) => page.package)
  return [...packages]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([root, members]) =>
      byFolder(
        root,
        members.map(({ route }) => route),
      ),
    )
}

function byFolder(folder: string, routes: readonly string[]): readonly Group[] {
  if (routes.length <= MOST_DRAWN) return [{ id: folder, pages: routes }]
  const folders = groupBy(routes, (route) => below(folder, route))
  if (folders.size === 1) {
    const [only = ''] = folders.keys()
    return only === folder ? inParts(folder, routes) : byFolder(only, routes)
  }
  const parts = [...folders].sort(([a], [b]) => byText(a, b))
  const small = parts.filter(([, inside]) => inside.length === 1).flatMap(([, inside]) => inside)
  const large = parts.filter(([, inside]) => inside.length > 1)
  return [...inParts(folder, small), ...large.flatMap(([inner, inside]) => byFolder(inner, inside))]
}

/** The folder of `route` one step below `folder`; `folder` itself for what lies there. */
function below(folder: string, route: string): string {
  const start = folder === '' ? 0 : folder.length + 1
  const end = route.indexOf('/', start)
  return end < 0 ? folder : route.slice(0, end)
}

function inParts(folder: string, routes: readonly string[]): readonly Group[] {
  const parts: Group[] = []
  for (let at = 0; at < routes.length; at += MOST_DRAWN)
    parts.push({ id: at === 0 ? folder : `${folder} ${at / MOST_DRAWN + 1}`, pages: routes.slice(at, at + MOST_DRAWN) })
  return parts
}
