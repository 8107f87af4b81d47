import type { Diagnostic, Result } from '../../../diagnostics/diagnostic.js'
import type { Artifact } from '../../artifact.js'
import { defineEmitter } from '../../emitter.js'
import type { EmitInput } from '../../emitter.js'
import { utf8Bytes } from '../../../source/bytes.js'
import { jsonArtifact } from '../../json.js'
import { limits } from '../../../platforms/agent-limits.js'
import { targetOf } from '../../target.js'
import { describePage, inBrief, withoutOptionalQuery } from './describe.js'
import type { Wording } from '../../wording/wording.js'
import { stepsFromHome } from './reach.js'
import { pageMetaFile } from './schema.js'
import type { PageMeta } from './schema.js'

interface Listed {
  readonly page: PageMeta
  readonly steps: number
  /** Whether something can be done or seen there that has a tool. */
  readonly hasTool: boolean
}

/** page-meta.json: every page that a person can get to and that the app lets be found, with what its query takes. */
export const pageMeta = defineEmitter({
  name: 'page-meta',
  agentFacing: true,
  emit: (input) => {
    if (!targetOf(input.graph.app.platform).hasPageMetadata) return [[], []]
    const [listed, unreached] = list(input)
    const roomy = artifactOf(listed, 2)
    if (utf8Bytes(roomy.text) <= limits.pageMeta) return [[roomy], unreached]
    const [kept, cut] = withinLimit(listed, input.wording)
    return [[artifactOf(kept, 0)], [...unreached, ...cut]]
  },
})

function list({ graph, toolset, wording }: EmitInput): Result<readonly Listed[]> {
  const steps = stepsFromHome(graph)
  const tools = toolset.skills.flatMap((skill) => skill.tools)
  const searchable = graph.pages.filter((page) => page.searchable)
  const listed = searchable.flatMap((page) => {
    const away = steps.get(page.route)
    const own = tools.filter((tool) => tool.page === page.route)
    return away === undefined ? [] : [{ page: describePage(page, own, wording), steps: away, hasTool: own.length > 0 }]
  })
  const unreached = searchable.filter(({ route }) => !steps.has(route))
  return [listed, unreached.map(({ route }) => ({ code: 'emit/page-not-reached', params: { page: route } }))]
}

/**
 * What goes when the file is too long, in this order: its white space; optional query parameters, on every page; what can be
 * done on a page, and what its query means; then pages. Of the last two those of no tool go first, then those farthest from home,
 * of equals the later one.
 */
function withinLimit(listed: readonly Listed[], wording: Wording): Result<readonly Listed[]> {
  if (bytesOf(listed) <= limits.pageMeta) return [listed, []]
  const bare = listed.map((each) => ({ ...each, page: withoutOptionalQuery(each.page) }))
  const brief = shortened(bare, (each) => ({ ...each, page: inBrief(each.page, wording.pageMeta) }))
  const kept = shortened(brief, () => null)
  const far = inOrderOfUse(brief.filter((each) => !kept.includes(each))).map(({ page }) => page)
  const said: readonly Diagnostic[] = [
    ...changed('emit/page-query-dropped', differences(listed, bare)),
    ...changed('emit/page-meta-brief', differences(bare, brief)),
    ...cutOff(far),
  ]
  return [kept, said]
}

/** `listed` with `less` done to one after the other until it is short enough, those of least use first. */
function shortened(listed: readonly Listed[], less: (each: Listed) => Listed | null): readonly Listed[] {
  const done = new Map<Listed, Listed | null>()
  let bytes = bytesOf(listed)
  for (const each of inOrderOfUse(listed)) {
    if (bytes <= limits.pageMeta) break
    const next = less(each)
    bytes -= entryBytes(each) - (next === null ? 0 : entryBytes(next))
    done.set(each, next)
  }
  return listed.flatMap((each) => {
    const next = done.get(each)
    return next === null ? [] : [next ?? each]
  })
}

/** Those of least use first. */
function inOrderOfUse(listed: readonly Listed[]): readonly Listed[] {
  return listed
    .map((each, at) => ({ each, at }))
    .sort((a, b) => Number(a.each.hasTool) - Number(b.each.hasTool) || b.each.steps - a.each.steps || b.at - a.at)
    .map(({ each }) => each)
}

function differences(before: readonly Listed[], after: readonly Listed[]): number {
  const kept = new Set(before.map(({ page }) => JSON.stringify(page)))
  return after.filter(({ page }) => !kept.has(JSON.stringify(page))).length
}

function changed(code: 'emit/page-query-dropped' | 'emit/page-meta-brief', pages: number): readonly Diagnostic[] {
  return pages > 0 ? [{ code, params: { pages, limit: limits.pageMeta } }] : []
}

function cutOff(far: readonly PageMeta[]): readonly Diagnostic[] {
  if (far.length === 0) return []
  const pages = far.map(({ path }) => path).join(', ')
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
