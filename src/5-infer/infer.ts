import type { Overrides } from '../1-load/overrides/overrides.js'
import type { AppGraph } from '../4-trace/graph.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { chinese } from './describe/chinese/chinese.js'
import type { Speech } from './describe/speech.js'
import { draftOf, indexDrafts } from './draft.js'
import { droppedOf } from './dropped.js'
import { readApp } from './facts/app.js'
import type { App } from './facts/app.js'
import { withContainers } from './facts/containers.js'
import { demandsOn, sourcesOf } from './fields/source.js'
import { withheldOf } from './intent.js'
import type { Intent } from './intent.js'
import { merge } from './merge.js'
import { nameOf } from './names/name.js'
import { uniqueNames } from './names/unique.js'
import { aboutOverrides, joined, overridden, overrideOf } from './overrides.js'
import { propose } from './propose.js'
import type { Finished } from './skills/group.js'
import { skillsOf } from './skills/skill.js'
import { withDistinctTitles } from './titles.js'
import { followersOf, toolOf } from './tool.js'
import type { World } from './tool.js'
import type { ToolSet } from './toolset.js'
import { walksTo } from './walks.js'

/** Stage 5: reads the graph as abilities. Rules propose intents, intents are merged, named, and written out as tools in skills. */
export function infer(graph: AppGraph, overrides: Overrides = new Map(), speech: Speech = chinese): Result<ToolSet> {
  const app = readApp(withContainers(graph))
  const proposed = propose(app)
  const merged = merge(app, proposed.intents)
  const intents = joined(overrides, merged.intents)
  const names = namesOf(intents, overrides)
  const drafts = indexDrafts(
    intents.map((intent) => {
      const isHidden = overrideOf(overrides, intent)?.hide === true
      const withheld = isHidden ? 'hidden by mini2mcp.config.json' : withheldOf(intent)
      return draftOf(app, intent, { name: names.get(intent) ?? nameOf(intent), withheld })
    }),
  )
  const leftovers = [...proposed.leftovers, ...merged.leftovers]
  const walks = walksTo(leftovers, drafts)
  const finished = overridden(overrides, withDistinctTitles(speech, finish({ app, drafts, speech, walks })))
  const dropped = droppedOf(leftovers, drafts, walks)
  const said = [...diagnosticsOf(graph, finished.length), ...aboutOverrides(overrides, finished)]
  return [{ skills: skillsOf(app, speech, finished), dropped }, said]
}

/** Names that the developer gives come first, then those of what is offered. */
function namesOf(intents: readonly Intent[], overrides: Overrides): ReadonlyMap<Intent, string> {
  const given = (intent: Intent): string | undefined => overrideOf(overrides, intent)?.name
  const rank = (intent: Intent): number => (given(intent) === undefined ? 1 : 0) + (withheldOf(intent) === null ? 0 : 2)
  const classes = [0, 1, 2, 3].map((one) => intents.filter((intent) => rank(intent) === one))
  return uniqueNames(classes, (intent) => given(intent) ?? nameOf(intent))
}

/** Drafts as tools. What is offered knows of nothing that is withheld; what is withheld knows of everything. */
function finish({
  app,
  drafts,
  speech,
  walks,
}: Pick<World, 'drafts' | 'speech' | 'walks'> & { readonly app: App }): readonly Finished[] {
  const offered = indexDrafts(drafts.all.filter((draft) => draft.withheld === null))
  const sources = sourcesOf({ app, drafts }, { app, drafts: offered })
  const demands = demandsOn(sources)
  const all = { speech, walks, drafts, sources, demands, followers: followersOf(drafts, sources) }
  const open = { speech, walks, drafts: offered, sources, demands, followers: followersOf(offered, sources) }
  return drafts.all.map((draft) => ({ draft, tool: toolOf(draft.withheld === null ? open : all, draft) }))
}

function diagnosticsOf(graph: AppGraph, tools: number): readonly Diagnostic[] {
  return tools === 0 && graph.pages.length > 0
    ? [{ code: 'infer/no-tools', params: { pages: graph.pages.length } }]
    : []
}
