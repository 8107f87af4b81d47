import { useMemo, useRef, useState } from 'preact/hooks'
import type { InputEventHandler, KeyboardEventHandler, RefObject } from 'preact'
import { useReader } from '../reader.js'
import { entriesOf } from './entries.js'
import type { Entry } from './entries.js'
import { find } from './find.js'
import type { Found } from './find.js'

/** More than these nobody reads: another word is quicker. */
const MOST = 30

/** A search that somebody is at. */
export interface Searching {
  readonly field: RefObject<HTMLInputElement | null>
  readonly query: string
  readonly found: Found
  /** Which of what was found Enter leads to. */
  readonly active: number
  readonly isShown: boolean
  readonly go: (entry: Entry | undefined) => void
  readonly on: {
    readonly onInput: InputEventHandler<HTMLInputElement>
    readonly onFocus: () => void
    readonly onBlur: () => void
    readonly onKeyDown: KeyboardEventHandler<HTMLInputElement>
  }
}

/** The search over the report that the page shows. */
export function useSearch(): Searching {
  const { model, language } = useReader()
  const [query, setQuery] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const entries = useMemo(() => (isOpen ? entriesOf(model, language) : []), [isOpen, model, language])
  const found = useMemo(() => find(entries, query, MOST), [entries, query])
  const isShown = isOpen && query.trim() !== ''
  const go = (entry: Entry | undefined): void => {
    if (entry === undefined) return
    setOpen(false)
    field.current?.blur()
    location.hash = entry.address
  }
  const onKeyDown: Searching['on']['onKeyDown'] = (event) => {
    if (event.isComposing) return
    if (event.key === 'Escape' && isShown) setOpen(false)
    else if (event.key === 'Escape') field.current?.blur()
    else if (event.key === 'Enter') go(found.entries[active])
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.entries.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else return
    event.preventDefault()
  }
  const onInput: Searching['on']['onInput'] = ({ currentTarget }) => {
    setQuery(currentTarget.value)
    setActive(0)
    setOpen(true)
  }
  const onFocus = (): void => {
    setOpen(true)
    field.current?.select()
  }
  const on = { onInput, onFocus, onBlur: () => setOpen(false), onKeyDown }
  return { field, query, found, active, isShown, go, on }
}
