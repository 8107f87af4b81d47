import type { VNode } from 'preact'
import { Code } from '../parts/code.js'
import { addressOf } from '../place.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'

/** What has to be said about the app; the finding of number `item` is open. */
export function FindingsView({ item }: ViewProps): VNode {
  const { model, say, inWords } = useReader()
  return (
    <ul class="list">
      {model.report.findings.map((finding, at) => (
        <li>
          <span class={`mark severity-${finding.severity}`}>{say.severities[finding.severity]}</span>{' '}
          <a href={addressOf('findings', String(at))}>{inWords(finding.message)}</a>
          {String(at) === item && finding.at !== undefined && <Code at={finding.at} />}
        </li>
      ))}
    </ul>
  )
}
