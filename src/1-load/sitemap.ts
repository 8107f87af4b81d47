import type { Sitemap } from './schema.js'

/**
 * Whether the platform may index `route`. Rules of higher priority come first, else those written first; the first that
 * fits the page opened without a query decides, and a page that none fits is open.
 */
export function searchable(sitemap: Sitemap | null, route: string): boolean {
  const rules = (sitemap?.rules ?? []).filter((rule) => rule !== null)
  const ordered = rules.toSorted((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
  return ordered.find((rule) => fits(rule, route))?.action !== 'disallow'
}

type Rule = NonNullable<NonNullable<Sitemap['rules']>[number]>

function fits({ page, params, matching }: Rule, route: string): boolean {
  if (page !== '*' && page?.replace(/^\/+/, '') !== route) return false
  return (params ?? []).length === 0 || matching === 'exclusive'
}
