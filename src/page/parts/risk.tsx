import type { VNode } from 'preact'
import type { Risk } from '../../5-infer/toolset.js'
import { useReader } from '../reader.js'
import { Icon } from './icon.js'

/** How grave it is what a tool does, as a picture and a word on its colour. */
export function RiskMark({ risk }: { readonly risk: Risk }): VNode {
  const { say } = useReader()
  return (
    <span class={`mark risk-${risk}`}>
      <Icon name={risk} />
      {say.risks[risk]}
    </span>
  )
}
