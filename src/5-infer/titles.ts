import type { Speech } from './describe/speech.js'
import type { Finished } from './skills/group.js'

/** `finished` with titles that tell tools apart: of several with one title, those of other pages say where. */
export function withDistinctTitles(speech: Speech, finished: readonly Finished[]): readonly Finished[] {
  const pages = new Map<string, Set<string>>()
  for (const { tool, draft } of finished)
    pages.set(tool.title, (pages.get(tool.title) ?? new Set()).add(speech.page(draft.intent.page)))
  return finished.map(({ tool, draft }) => {
    const page = speech.page(draft.intent.page)
    const isShared = (pages.get(tool.title)?.size ?? 0) > 1 && !speech.mentions(tool.title, page)
    return { draft, tool: isShared ? { ...tool, title: speech.skill.titleOn(page, tool.title) } : tool }
  })
}
