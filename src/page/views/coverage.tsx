import type { VNode } from 'preact'
import { useReader } from '../reader.js'

/** What became of the app's files, and how much of the platform's limits is used. */
export function CoverageView(): VNode {
  const { model } = useReader()
  return (
    <ul class="list">
      {model.report.budgets.map(({ path, bytes, limit }) => (
        <li>
          {path} <meter min={0} max={limit} value={bytes} /> {bytes} / {limit}
        </li>
      ))}
    </ul>
  )
}
