import type { VNode } from 'preact'
import type { Tool } from '../../../5-infer/toolset.js'
import { visible } from '../../../source/visible.js'
import { Source } from '../../parts/code.js'
import { useReader } from '../../reader.js'

/** How sure it is that this is a tool, and what it rests on. */
export function Reasons({ tool: { confidence, evidence } }: { readonly tool: Tool }): VNode {
  const { say } = useReader()
  const sure = confidence >= 0.8 ? 'high' : confidence >= 0.6 ? 'middle' : 'low'
  return (
    <>
      <p class="confidence">
        <meter min={0} max={1} value={confidence} aria-label={say.tool.confidence} /> {say.tool.confidence}:{' '}
        <strong>{Math.round(confidence * 100)}%</strong> ({say.tool.sure[sure]})
      </p>
      <ul class="evidence">
        {evidence.map(({ claim, at }) => (
          <li>
            {visible(claim)} <Source at={at} />
          </li>
        ))}
      </ul>
    </>
  )
}
