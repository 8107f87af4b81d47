import type { Diagnostic, Result } from '../../../diagnostics/diagnostic.js'
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

const PATH = 'page-meta.json'

/** page-meta.json: every page that a person can get to and that the app lets be found, with what its query takes. */
export const pageMeta = defineEmitter({
  name: 'page-meta',
  agentFacing: true,
  emit: (input) => {
    const [listed, unreached] = list(input)
    const [kept, cut] = withinLimit(listed)
    return [[artifactOf(kept)], [...unreached, ...cut]]
  },
})

function list({ graph, toolset }: EmitInput): Result<readonly Listed[]> {
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
            ),
            steps: away,
          },
        ]
  })
  const unreached = searchable.filter(({ route }) => !steps.has(route))
  return [listed, unreached.map(({ route }) => ({ code: 'emit/page-not-reached', params: { page: route } }))]
}

/** First optional query parameters go, on every page; then pages, the farthest from home first, the later of two first. */
function withinLimit(listed: readonly Listed[]): Result<readonly Listed[]> {
  if (fits(listed)) return [listed, []]
  const said: Diagnostic[] = []
  let kept = listed.map(({ page, steps }) => ({ page: withoutOptionalQuery(page), steps }))
  const pages = kept.filter(({ page }, at) => page !== listed[at]?.page).length
  if (pages > 0) said.push({ code: 'emit/page-query-dropped', params: { pages, limit: limits.pageMeta } })
  while (!fits(kept)) {
    const farthest = kept.reduce((worst, each) => (each.steps >= worst.steps ? each : worst))
    kept = kept.filter((each) => each !== farthest)
    const params = { page: farthest.page.path, steps: farthest.steps, limit: limits.pageMeta }
    said.push({ code: 'emit/page-meta-cut', params })
  }
  return [kept, said]
}

function fits(listed: readonly Listed[]): boolean {
  return utf8Bytes(artifactOf(listed).text) <= limits.pageMeta
}

function artifactOf(listed: readonly Listed[]): ReturnType<typeof jsonArtifact> {
  return jsonArtifact(PATH, pageMetaFile, { pages: listed.map(({ page }) => page) })
}
