import type { VNode } from 'preact'
import type { Location } from '../../source/location.js'
import { own } from '../../source/own.js'
import { useReader } from '../reader.js'

/** The lines around a place of the app's source, the line itself marked. */
export function Code({ at }: { readonly at: Location }): VNode {
  const { model } = useReader()
  const lines = Object.entries(own(model.report.excerpts, at.file) ?? {}).map(([line, text]) => ({
    line: Number(line),
    text,
  }))
  const near = lines.filter(({ line }) => Math.abs(line - at.line) <= 2)
  return (
    <figure class="code">
      <figcaption>
        {at.file}:{at.line}
      </figcaption>
      <pre>
        {near.map(({ line, text }) => (
          <code class={line === at.line ? 'here' : undefined} data-line={line}>
            {`${text}\n`}
          </code>
        ))}
      </pre>
    </figure>
  )
}
