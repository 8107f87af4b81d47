import { useRef, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { visibleText } from '../../source/visible.js'
import { useReader } from '../reader.js'

type State = 'ready' | 'copied' | 'selected'

/** A text to take along: copied by a button, or selected where the browser keeps pages from its clipboard. */
export function Copied({ name, text }: { readonly name: string; readonly text: string }): VNode {
  const { say } = useReader()
  const [state, setState] = useState<State>('ready')
  const shown = useRef<HTMLPreElement>(null)
  const words = { ready: say.copy, copied: say.copied, selected: say.copyByHand }
  return (
    <figure class="copied">
      <figcaption>
        <span>{name}</span>
        <button
          type="button"
          aria-label={`${say.copy}: ${name}`}
          onClick={() => {
            void copy(text, shown.current).then(setState)
          }}
        >
          <span role="status">{words[state]}</span>
        </button>
      </figcaption>
      <pre ref={shown} tabIndex={0}>
        {visibleText(text)}
      </pre>
    </figure>
  )
}

async function copy(text: string, shown: HTMLElement | null): Promise<State> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    // No clipboard, or no leave to use it: the person copies what is selected.
    if (shown !== null) getSelection()?.selectAllChildren(shown)
    return 'selected'
  }
}
