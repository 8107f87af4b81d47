import type { VNode } from 'preact'
import { useMark } from '../follow.js'
import { useReader } from '../reader.js'

/** Says beside a tool's name that it is new or other since a save, until somebody has looked at it. */
export function ChangeMark({ tool }: { readonly tool: string }): VNode | null {
  const { say } = useReader()
  const mark = useMark(tool)
  return mark === null ? null : <span class={`change-mark change-${mark}`}>{say.live.kinds[mark]}</span>
}
