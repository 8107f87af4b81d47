import type { GraphUnit } from '../../../4-trace/graph.js'
import type { Code } from '../../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../../diagnostics/diagnostic.js'
import type { Examined } from '../check.js'
import type { DeclaredApi, SkillRule } from './package.js'

/** V017: the page that an API opens is a page. */
export const pagePaths: SkillRule = ({ apis }, { graph }) =>
  apis.flatMap((api): readonly Diagnostic[] => {
    const path = pathOf(api)
    const hands = handoffsOf(api)
    if (path === undefined) return hands.length > 0 ? told('skills/handoff-homeless', api) : []
    if (pageOf(api, graph) === null) return told('skills/page-path', api, { path })
    const isKnown = api.code !== null && api.code.partial !== true
    return isKnown && hands.length === 0 && !isOpen(api) ? told('skills/handoff-absent', api) : []
  })

/** V018: the page reads what it is opened with, by whatever form of the code. */
export const handoffs: SkillRule = ({ apis }, { graph }) =>
  apis.flatMap((api) => {
    const page = pageOf(api, graph)
    const queries = handoffsOf(api).filter((keys) => keys !== null)
    if (page === null) return []
    const vain = unread(api, page, queries)
    return vain.length > 0 ? vain : lacking(api, page, queries)
  })

function unread(api: DeclaredApi, page: GraphUnit, queries: readonly (readonly string[])[]): readonly Diagnostic[] {
  const read = new Set(page.params.map(({ name }) => name))
  const given = [...new Set(queries.flat())]
  const vain = given.filter((key) => !read.has(key))
  if (vain.length === 0 || isPartial(page)) return []
  const code = vain.length === given.length ? 'skills/handoff-unread' : 'skills/handoff-part-unread'
  return told(code, api, { keys: vain.join(', '), page: page.route })
}

function lacking(api: DeclaredApi, page: GraphUnit, queries: readonly (readonly string[])[]): readonly Diagnostic[] {
  const needed = page.params.filter(({ required }) => required).map(({ name }) => name)
  const lost = needed.filter((key) => queries.length > 0 && queries.every((keys) => !keys.includes(key)))
  return lost.length === 0 ? [] : told('skills/handoff-lacking', api, { keys: lost.join(', '), page: page.route })
}

/** Where not all of the page was followed, it may read any key. */
function isPartial(page: GraphUnit): boolean {
  return page.actions.some(({ kind, partial }) => kind === 'lifecycle' && partial === true)
}

function pathOf({ entry }: DeclaredApi): string | undefined {
  return entry._meta?.ui?.pagePath
}

/** The page that an API names; null where the form of the path or the page itself is wrong. */
function pageOf(api: DeclaredApi, graph: Examined['graph']): GraphUnit | null {
  const path = pathOf(api)
  if (path?.startsWith('/') !== true) return null
  return graph.pages.find(({ route }) => route === path.slice(1)) ?? null
}

/** Keys of each handoff among the answers of an API; null for one whose keys are not known. */
function handoffsOf({ code }: DeclaredApi): readonly (readonly string[] | null)[] {
  return (code?.answers ?? []).flatMap(({ handoff }) => (handoff === undefined ? [] : [handoff]))
}

/** Nothing is answered, or something that is not known at all. */
function isOpen({ code }: DeclaredApi): boolean {
  return code === null || code.answers.length === 0 || code.answers.some(({ open }) => open === true)
}

function told(code: Code, api: DeclaredApi, params: Diagnostic['params'] = {}): readonly Diagnostic[] {
  return [{ code, params: { api: api.name, ...params }, at: api.code?.at ?? api.at() }]
}
