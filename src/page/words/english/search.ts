import type { Kind } from '../../search/entries.js'

const kinds: Readonly<Record<Kind, string>> = {
  page: 'page',
  tool: 'tool',
  component: 'component',
  handler: 'handler',
  finding: 'finding',
  endpoint: 'request',
  file: 'file',
}

/** What the search says. */
export const search = {
  label: 'Search pages, tools, handlers, findings',
  results: 'What was found',
  none: 'Nothing was found.',
  found: (count: number) => `${count} found`,
  more: (count: number) => `and ${count} more`,
  kinds,
}
