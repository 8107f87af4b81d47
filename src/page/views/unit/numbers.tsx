import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { VNode } from 'preact'
import { useReader } from '../../reader.js'

/** Which action is pointed at, in the drawing or in the list; null for none. */
export interface Pointing {
  readonly active: number | null
  readonly point: (number: number | null) => void
}

export const PointingContext = createContext<Pointing>({ active: null, point: () => undefined })

/** The number of an action, in the drawing and in the list: pointing at one shows the other, pressing it goes there. */
export function Numbered({ number, to }: { readonly number: number; readonly to: 'list' | 'drawing' }): VNode {
  const { say } = useReader()
  const { active, point } = useContext(PointingContext)
  return (
    <button
      type="button"
      class={active === number ? 'number active' : 'number'}
      data-number={number}
      aria-label={say.unit.number(number)}
      onMouseEnter={() => point(number)}
      onMouseLeave={() => point(null)}
      onFocus={() => point(number)}
      onBlur={() => point(null)}
      onClick={(event) => {
        event.preventDefault()
        goTo(number, to)
      }}
    >
      {number}
    </button>
  )
}

function goTo(number: number, to: 'list' | 'drawing'): void {
  const place = to === 'list' ? '.acts' : '.phone'
  const target = document.querySelector<HTMLElement>(`${place} .number[data-number="${number}"]`)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center' })
}
