import type { Sitemap } from './schema.js'

/**
 * Whether the platform may index `route`, with whatever query. Rules of higher priority come first, else those written
 * first; the first that fits decides, and a page that none fits is open. A rule with `params` speaks of some queries
 * only: it opens the page for those, and does not close it for the others.
 */
export function searchable(sitemap: Sitemap | null, route: string): boolean {
  const rules = (sitemap?.rules ?? []).filter((rule) => rule !== null)
  const ordered = rules.toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
  return ordered.find((rule) => fits(rule, route))?.action !== 'disallow'
}

type Rule = NonNullable<NonNullable<Sitemap['rules']>[number]>

function fits({ action, page, params, matching }: Rule, route: string): boolean {
  if (page !== '*' && page?.replace(/^\/+/, '') !== route) return false
  return action !== 'disallow' || (params ?? []).length === 0 || matching === 'exclusive'
}
