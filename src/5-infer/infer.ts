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
import { because } from './reasons.js'
import type { Reason } from './reasons.js'
import type { Finished } from './skills/group.js'
import { skillsOf } from './skills/skill.js'
import { withoutSurplus } from './surplus.js'
import { withDistinctTitles } from './titles.js'
import type { Barred } from './examine.js'
import { followersOf, toolOf } from './tool.js'
import type { World } from './tool.js'
import type { ToolSet } from './toolset.js'
import { walksTo } from './walks.js'

/** How the graph is to be read. */
export interface Reading {
  /** What the developer wants otherwise. */
  readonly overrides?: Overrides
  readonly speech?: Speech
  /** Actions that no tool may stand for. */
  readonly barred?: Barred
}

/** Stage 5: reads the graph as abilities. Rules propose intents, intents are merged, named, and written out as tools in skills. */
export function infer(graph: AppGraph, reading: Reading = {}): Result<ToolSet> {
  const { overrides = new Map<string, never>(), speech = chinese, barred = new Map<string, never>() } = reading
  const app = readApp(withContainers(graph))
  const proposed = propose(app)
  const [merged, cut] = withoutSurplus(merge(app, proposed.intents))
  const intents = joined(overrides, merged.intents)
  const withheld = withheldAmong(intents, overrides, barred)
  const names = namesOf(intents, overrides, withheld)
  const drafts = indexDrafts(
    intents.map((intent) =>
      draftOf(app, intent, { name: names.get(intent) ?? nameOf(intent), withheld: withheld.get(intent) ?? null }),
    ),
  )
  const leftovers = [...proposed.leftovers, ...merged.leftovers]
  const walks = walksTo(leftovers, drafts)
  const finished = overridden(overrides, withDistinctTitles(speech, finish({ app, drafts, speech, walks })))
  const dropped = droppedOf(leftovers, drafts, walks)
  const said = [...cut, ...diagnosticsOf(graph, finished.length), ...aboutOverrides(overrides, finished)]
  return [{ skills: skillsOf(app, speech, finished), dropped }, said]
}

type Reasons = ReadonlyMap<Intent, Reason>

/** Why each of `intents` that is not to be offered is not. */
function withheldAmong(intents: readonly Intent[], overrides: Overrides, barred: Barred): Reasons {
  const reasonFor = (intent: Intent): Reason | null => {
    const [code] = intent.subjects.flatMap(({ id }) => barred.get(id) ?? [])
    if (code !== undefined) return because('finding', { code })
    const isHidden = overrideOf(overrides, intent)?.hide === true
    return isHidden ? because('hidden') : withheldOf(intent)
  }
  return new Map(
    intents.flatMap((intent) => {
      const reason = reasonFor(intent)
      return reason === null ? [] : [[intent, reason]]
    }),
  )
}

/** Names that the developer gives come first, then those of what is offered. */
function namesOf(intents: readonly Intent[], overrides: Overrides, withheld: Reasons): ReadonlyMap<Intent, string> {
  const given = (intent: Intent): string | undefined => overrideOf(overrides, intent)?.name
  const rank = (intent: Intent): number => (given(intent) === undefined ? 1 : 0) + (withheld.has(intent) ? 2 : 0)
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
