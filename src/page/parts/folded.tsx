import { useState } from 'preact/hooks'
import type { ComponentChildren, VNode } from 'preact'

interface FoldedProps {
  readonly summary: ComponentChildren
  readonly class?: string
  readonly open?: boolean
  readonly children: () => ComponentChildren
}

/** Something long under its heading: what is inside is made when it is opened for the first time. */
export function Folded({ summary, class: name, open = false, children }: FoldedProps): VNode {
  const [isMade, setMade] = useState(open)
  return (
    <details
      class={name}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setMade(true)
      }}
    >
      <summary>{summary}</summary>
      {isMade && children()}
    </details>
  )
}
