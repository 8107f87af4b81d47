import type { Pair } from './match.js'
import type { SnapshotTool } from './snapshot.js'

/** Says of things as they were what would be said today, where only names of other tools and of pages have changed. */
export interface Translation {
  readonly tool: (tool: SnapshotTool) => SnapshotTool
  /** The same of the words for an effect. */
  readonly effect: (words: string) => string
}

/** The names that tools and pages have now: a page goes where its tools have gone, if all of them went to the same. */
export function translationOf(pairs: readonly Pair[], routes: ReadonlySet<string>): Translation {
  const renamed = pairs.filter(({ before, after }) => before.name !== after.name)
  const names = new Map(renamed.map(({ before, after }) => [before.name, after.name]))
  const pages = movedPages(pairs, routes)
  const effect = (words: string): string =>
    words
      .split(' ')
      .map((word) => pages.get(word) ?? word)
      .join(' ')
  const page = (route: string): string => pages.get(route) ?? route
  return { effect, tool: (tool) => withPages(names.size === 0 ? tool : withNames(tool, names), page) }
}

function withPages(tool: SnapshotTool, page: (route: string) => string): SnapshotTool {
  return { ...tool, plan: tool.plan.map((step) => (step.do === 'open' ? { ...step, route: page(step.route) } : step)) }
}

/** Everything that one tool says of another: where a value comes from, what comes before, and words. */
function withNames(tool: SnapshotTool, names: ReadonlyMap<string, string>): SnapshotTool {
  const name = (old: string): string => names.get(old) ?? old
  const words = (text: string): string => text.replace(/[A-Za-z_$][\w$]*/gu, name)
  const { results } = tool
  return {
    ...tool,
    description: words(tool.description),
    results: {
      success: words(results.success),
      ...(results.empty !== undefined && { empty: words(results.empty) }),
      failure: results.failure.map(words),
    },
    preconditions: tool.preconditions.map(({ kind, detail }) => ({ kind, detail: words(detail) })),
    inputs: tool.inputs.map((input) => inputWithNames(input, name, words)),
    ...(tool.after !== undefined && { after: tool.after.map(name) }),
  }
}

type Rewrite = (text: string) => string

function inputWithNames(input: SnapshotTool['inputs'][number], name: Rewrite, words: Rewrite): typeof input {
  const { description } = input.schema
  return {
    ...input,
    schema: { ...input.schema, ...(description !== undefined && { description: words(description) }) },
    provenance: input.provenance.map((source) =>
      source.from === 'tool' ? { ...source, tool: name(source.tool) } : source,
    ),
  }
}

/** Old route → new route, of pages that are gone. */
function movedPages(pairs: readonly Pair[], routes: ReadonlySet<string>): ReadonlyMap<string, string> {
  const targets = new Map<string, Set<string>>()
  for (const { before, after } of pairs)
    if (!routes.has(before.page)) targets.set(before.page, (targets.get(before.page) ?? new Set()).add(after.page))
  return new Map(
    [...targets].flatMap(([from, to]) => {
      const [only, ...others] = to
      return only === undefined || others.length > 0 ? [] : [[from, only] as const]
    }),
  )
}
