import type { VNode } from 'preact'
import type { Severity } from '../../diagnostics/diagnostic.js'
import { useReader } from '../reader.js'
import { Icon } from './icon.js'

/** How grave a finding is, as a picture and a word on its colour. */
export function SeverityMark({ severity }: { readonly severity: Severity }): VNode {
  const { say } = useReader()
  return (
    <span class={`mark severity-${severity}`}>
      <Icon name={severity} />
      {say.severities[severity]}
    </span>
  )
}
