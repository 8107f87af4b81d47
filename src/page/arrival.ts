import { useEffect, useRef } from 'preact/hooks'
import type { Place } from './place.js'

/** Where the reader comes to an address, what it names is in sight and has the focus: the item, else the content. */
export function useArrival(place: Place | null): void {
  const before = useRef(place)
  useEffect(() => {
    const from = before.current
    before.current = place
    // The map moves its pages into sight itself.
    if (place?.view === 'map' && from?.view === 'map') return
    const isOpening = from === place
    const item = document.querySelector<HTMLElement>('main [aria-current="true"]')
    if (item !== null) arriveAt(item, place?.view === 'map' ? 'nearest' : 'start')
    else if (!isOpening) {
      scrollTo(0, 0)
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
    }
  }, [place])
}

function arriveAt(item: HTMLElement, block: ScrollLogicalPosition): void {
  item.scrollIntoView({ block })
  if (item.contains(document.activeElement)) return
  if (item.tabIndex < 0) item.tabIndex = -1
  item.focus({ preventScroll: true })
}
