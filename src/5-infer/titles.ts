import type { OutputPath } from './fields/outputs.js'
import type { Speech } from './describe/speech.js'
import type { Finished } from './skills/group.js'

/** `finished` with titles that tell tools apart: of several with one title, by their pages, else by what they show. */
export function withDistinctTitles(speech: Speech, finished: readonly Finished[]): readonly Finished[] {
  return byContent(speech, byPage(speech, finished))
}

function byPage(speech: Speech, finished: readonly Finished[]): readonly Finished[] {
  const named = titled(finished, ({ draft }) => speech.page(draft.intent.page))
  return finished.map((one) => {
    const page = speech.page(one.draft.intent.page)
    const isShared = (named.get(one.tool.title)?.size ?? 0) > 1 && !speech.mentions(one.tool.title, page)
    return isShared ? withTitle(one, speech.skill.titleOn(page, one.tool.title)) : one
  })
}

const MOST_THINGS = 2

/** Two pages can have one title: the stores and the menu of one are both called '点单'. */
function byContent(speech: Speech, finished: readonly Finished[]): readonly Finished[] {
  const sharing = titled(finished, (one) => one)
  return finished.map((one) => {
    const others = [...(sharing.get(one.tool.title) ?? [])].filter((other) => other.tool.page !== one.tool.page)
    if (others.length === 0) return one
    const theirs = new Set(others.flatMap(({ draft }) => draft.outputs.flatMap((output) => said(speech, output))))
    const own = one.draft.outputs.flatMap((output) => said(speech, output)).filter((thing) => !theirs.has(thing))
    const things = [...new Set(own)].slice(0, MOST_THINGS)
    return things.length === 0 ? one : withTitle(one, speech.skill.titleAbout(one.tool.title, things))
  })
}

function said(speech: Speech, output: OutputPath): readonly string[] {
  const thing = speech.output(output)
  return thing === null ? [] : [thing]
}

/** What `of` says of the tools with each title. */
function titled<Value>(
  finished: readonly Finished[],
  of: (one: Finished) => Value,
): ReadonlyMap<string, ReadonlySet<Value>> {
  const found = new Map<string, Set<Value>>()
  for (const one of finished) found.set(one.tool.title, (found.get(one.tool.title) ?? new Set<Value>()).add(of(one)))
  return found
}

function withTitle({ draft, tool }: Finished, title: string): Finished {
  return { draft, tool: { ...tool, title } }
}
