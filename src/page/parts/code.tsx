import type { VNode } from 'preact'
import type { Location } from '../../source/location.js'
import { own } from '../../source/own.js'
import { visible, visibleText } from '../../source/visible.js'
import { useReader } from '../reader.js'
import { Folded } from './folded.js'

/** Lines above and below a place. */
const AROUND = 2

/** The lines around a place of the app's source, the line itself marked. */
export function Code({ at }: { readonly at: Location }): VNode {
  const { model } = useReader()
  const lines = own(model.report.excerpts, at.file)
  const near = Array.from({ length: 2 * AROUND + 1 }, (_, index) => at.line - AROUND + index)
  return (
    <pre class="code" tabIndex={0}>
      {near.map((line) => {
        const text = lines?.[line]
        return text === undefined ? null : (
          <code class={line === at.line ? 'here' : undefined} data-line={line}>
            {`${visibleText(text)}\n`}
          </code>
        )
      })}
    </pre>
  )
}

/** A place of the app's source by its name, which opens to show the lines around it. */
export function Source({ at }: { readonly at: Location }): VNode {
  return (
    <Folded class="source" summary={`${visible(at.file)}:${at.line}`}>
      {() => <Code at={at} />}
    </Folded>
  )
}
