import type { VNode } from 'preact'
import { ChangeMark } from '../parts/change-mark.js'
import { RiskMark } from '../parts/risk.js'
import { addressOf } from '../place.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'

/** Every tool, by skill. */
export function ToolsView({ item }: ViewProps): VNode {
  const { model } = useReader()
  return (
    <>
      {model.report.toolset.skills.map((skill) => (
        <section>
          <h2>{skill.title}</h2>
          <ul class="list">
            {skill.tools.map((tool) => (
              <li aria-current={tool.name === item ? 'true' : undefined}>
                <a href={addressOf('tools', tool.name)}>{tool.name}</a> {tool.title} <RiskMark risk={tool.risk} />{' '}
                <ChangeMark tool={tool.name} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
