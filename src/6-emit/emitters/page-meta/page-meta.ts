import type { Diagnostic, Result } from '../../../diagnostics/diagnostic.js'
import type { Artifact } from '../../artifact.js'
import { defineEmitter } from '../../emitter.js'
import type { EmitInput } from '../../emitter.js'
import { jsonArtifact, utf8Bytes } from '../../json.js'
import { limits } from '../../limits.js'
import { describePage, withoutOptionalQuery } from './describe.js'
import { stepsFromHome } from './reach.js'
import { pageMetaFile } from './schema.js'
import type { PageMeta } from './schema.js'

interface Listed {
  readonly page: PageMeta
  readonly steps: number
}

/** page-meta.json: every page that a person can get to and that the app lets be found, with what its query takes. */
export const pageMeta = defineEmitter({
  name: 'page-meta',
  agentFacing: true,
  emit: (input) => {
    const [listed, unreached] = list(input)
    const roomy = artifactOf(listed, 2)
    if (utf8Bytes(roomy.text) <= limits.pageMeta) return [[roomy], unreached]
    const [kept, cut] = withinLimit(listed)
    return [[artifactOf(kept, 0)], [...unreached, ...cut]]
  },
})

function list({ graph, toolset, wording }: EmitInput): Result<readonly Listed[]> {
  const steps = stepsFromHome(graph)
  const tools = toolset.skills.flatMap((skill) => skill.tools)
  const searchable = graph.pages.filter((page) => page.searchable)
  const listed = searchable.flatMap((page) => {
    const away = steps.get(page.route)
    return away === undefined
      ? []
      : [
          {
            page: describePage(
              page,
              tools.filter((tool) => tool.page === page.route),
              wording,
            ),
            steps: away,
          },
        ]
  })
  const unreached = searchable.filter(({ route }) => !steps.has(route))
  return [listed, unreached.map(({ route }) => ({ code: 'emit/page-not-reached', params: { page: route } }))]
}

/**
 * What goes when the file is too long: its white space; then optional query parameters, on every page; then pages, the
 * farthest from home first, of equals the later one.
 */
function withinLimit(listed: readonly Listed[]): Result<readonly Listed[]> {
  if (bytesOf(listed) <= limits.pageMeta) return [listed, []]
  const bare = listed.map(({ page, steps }) => ({ page: withoutOptionalQuery(page), steps }))
  const pages = bare.filter(({ page }, at) => page !== listed[at]?.page).length
  const bared: readonly Diagnostic[] =
    pages > 0 ? [{ code: 'emit/page-query-dropped', params: { pages, limit: limits.pageMeta } }] : []
  const far = new Set(farthest(bare))
  const kept = bare.filter((each) => !far.has(each))
  return [kept, [...bared, ...cutOff([...far])]]
}

/** The pages that have to go, the farthest first. */
function farthest(listed: readonly Listed[]): readonly Listed[] {
  const order = listed.map((each, at) => ({ each, at })).sort((a, b) => b.each.steps - a.each.steps || b.at - a.at)
  let bytes = bytesOf(listed)
  return order.flatMap(({ each }) => {
    if (bytes <= limits.pageMeta) return []
    bytes -= entryBytes(each)
    return [each]
  })
}

function cutOff(far: readonly Listed[]): readonly Diagnostic[] {
  if (far.length === 0) return []
  const pages = far.map(({ page }) => page.path).join(', ')
  return [{ code: 'emit/page-meta-cut', params: { count: far.length, pages, limit: limits.pageMeta } }]
}

/** The bytes of the file without white space, but for its last line feed. */
function bytesOf(listed: readonly Listed[]): number {
  return utf8Bytes('{"pages":[]}\n') + listed.reduce((sum, each) => sum + entryBytes(each), 0)
}

/** An entry and the comma beside it. */
function entryBytes({ page }: Listed): number {
  return utf8Bytes(JSON.stringify(page)) + 1
}

function artifactOf(listed: readonly Listed[], indent: 0 | 2): Artifact {
  return jsonArtifact('page-meta.json', pageMetaFile, { pages: listed.map(({ page }) => page) }, indent)
}
