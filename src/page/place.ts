/** What the page shows, as the address has it behind '#/': every part of it can be linked to. */
export interface Place {
  readonly view: View
  /** What is looked at there: a route, a tool's name, an action, the number of a finding. */
  readonly item: string
}

export const views = ['map', 'pages', 'tools', 'dropped', 'findings', 'coverage', 'ask'] as const

export type View = (typeof views)[number]

/** The place that an address names: the map where it names none, null where it names a view that there is not. */
export function placeOf(hash: string): Place | null {
  const [, name = 'map', item = ''] = /^#\/([^/]+)(?:\/(.*))?$/u.exec(hash) ?? []
  const view = views.find((known) => known === name)
  return view === undefined ? null : { view, item: decoded(item) }
}

/** The address of `item` in `view`. */
export function addressOf(view: View, item = ''): string {
  return item === '' ? `#/${view}` : `#/${view}/${encodeURIComponent(item)}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Somebody has cut the address short.
    return ''
  }
}

/**
 * What a view is given: the item of it that is looked at. The element that shows it has `aria-current="true"`: whoever comes
 * to its address has it in sight and in focus.
 */
export type ViewProps = Pick<Place, 'item'>
