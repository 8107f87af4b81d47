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
    if (item !== null) arriveAt(item)
    else if (!isOpening) arriveAt(document.querySelector<HTMLElement>('main'))
  }, [place])
}

function arriveAt(element: HTMLElement | null): void {
  if (element === null || element.contains(document.activeElement)) return
  if (element.tabIndex < 0) element.tabIndex = -1
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'start' })
}
