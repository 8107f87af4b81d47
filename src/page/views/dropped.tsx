import type { VNode } from 'preact'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'

/** Every action that became no tool, and why. */
export function DroppedView({ item }: ViewProps): VNode {
  const { model } = useReader()
  return (
    <ul class="list">
      {model.report.toolset.dropped.map(({ action, reason }) => (
        <li aria-current={action === item ? 'true' : undefined}>
          <code>{action}</code> {reason}
        </li>
      ))}
    </ul>
  )
}
