import type { AppGraph } from '../4-trace/graph.js'
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { draftOf, indexDrafts } from './draft.js'
import { droppedOf } from './dropped.js'
import { readApp } from './facts/app.js'
import { demandsOn, sourcesOf } from './fields/source.js'
import { merge } from './merge.js'
import { nameOf } from './names/name.js'
import { uniqueNames } from './names/unique.js'
import { keepersOf } from './preconditions.js'
import { propose } from './propose.js'
import { skillsOf } from './skills/skill.js'
import { followersOf, toolOf } from './tool.js'
import type { ToolSet } from './toolset.js'

/** Stage 5: reads the graph as abilities. Rules propose intents, intents are merged, named, and written out as tools in skills. */
export function infer(graph: AppGraph): Result<ToolSet> {
  const app = readApp(graph)
  const proposed = propose(app)
  const merged = merge(app, proposed.intents)
  const names = uniqueNames(merged.intents, nameOf)
  const drafts = indexDrafts(merged.intents.map((intent) => draftOf(app, intent, names.get(intent) ?? nameOf(intent))))
  const sources = sourcesOf({ app, drafts })
  const world = {
    drafts,
    sources,
    demands: demandsOn(sources),
    keepers: keepersOf(drafts.all),
    followers: followersOf(drafts, sources),
  }
  const finished = drafts.all.map((draft) => ({ draft, tool: toolOf(world, draft) }))
  const dropped = droppedOf([...proposed.leftovers, ...merged.leftovers], drafts)
  return [{ skills: skillsOf(app, finished), dropped }, diagnosticsOf(graph, finished.length)]
}

function diagnosticsOf(graph: AppGraph, tools: number): readonly Diagnostic[] {
  return tools === 0 && graph.pages.length > 0
    ? [{ code: 'infer/no-tools', params: { pages: graph.pages.length } }]
    : []
}
