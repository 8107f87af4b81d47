import type { Field } from './field.js'

/**
 * Other keys of the page's query that stand in for `field`: whoever opens the page passes exactly one of them, the number of
 * the record or the record itself.
 */
export function alternativesOf({ key, via, required, subject: { app, page } }: Field): readonly string[] {
  const openers = app.openers.get(page.route) ?? []
  if (via !== 'query' || required || openers.length < 2) return []
  const keys = new Set(page.params.filter((param) => !param.required).map(({ name }) => name))
  const passed = openers.map(({ params }) => params.filter((name) => keys.has(name)))
  const used = new Set(passed.flat())
  const isChoice = used.has(key) && used.size > 1 && passed.every((names) => names.length === 1)
  return isChoice ? [...used].filter((name) => name !== key) : []
}
