import { views } from './place.js'
import type { View } from './place.js'

/** What a key asks the page to do. */
export type Command = { readonly to: 'search' | 'help' } | { readonly to: 'view'; readonly view: View }

/** What is known of a key that was pressed. */
export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
}

/** The command of a key: '/', '?', or the number of a view; none with Ctrl, Alt or Meta, which are the browser's. */
export function commandOf({ key, ctrlKey, metaKey, altKey, isComposing }: Pressed): Command | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null
  if (key === '/') return { to: 'search' }
  if (key === '?') return { to: 'help' }
  const view = /^[1-9]$/u.test(key) ? views[Number(key) - 1] : undefined
  return view === undefined ? null : { to: 'view', view }
}
