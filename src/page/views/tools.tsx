import type { VNode } from 'preact'
import type { Skill, Tool } from '../../5-infer/toolset.js'
import { visible } from '../../source/visible.js'
import { ChangeMark } from '../parts/change-mark.js'
import { Icon } from '../parts/icon.js'
import { Lost } from '../parts/lost.js'
import { RiskMark } from '../parts/risk.js'
import { addressOf } from '../place.js'
import type { ViewProps } from '../place.js'
import { useReader } from '../reader.js'
import { ToolView } from './tool/tool.js'

/** Every tool, by skill; the one that `item` names as the assistant sees it. */
export function ToolsView({ item }: ViewProps): VNode {
  const { model, say } = useReader()
  if (item === '')
    return model.tools.length === 0 ? (
      <p>{say.tool.empty}</p>
    ) : (
      <div class="skills">
        {model.report.toolset.skills.map((skill) => (
          <SkillSection skill={skill} />
        ))}
      </div>
    )
  const listed = model.tool(item)
  return listed === undefined ? <Lost /> : <ToolView listed={listed} key={item} />
}

function SkillSection({ skill }: { readonly skill: Skill }): VNode {
  return (
    <section class="skill" aria-label={visible(skill.title)}>
      <header>
        <h2>{visible(skill.title)}</h2> <code class="muted">{skill.name}</code>
      </header>
      <ul class="rows">
        {skill.tools.map((tool) => (
          <ToolRow tool={tool} />
        ))}
      </ul>
    </section>
  )
}

function ToolRow({ tool }: { readonly tool: Tool }): VNode {
  const { say } = useReader()
  return (
    <li class={tool.withheld === undefined ? 'row' : 'row withheld'}>
      <span class="row-name">
        <a href={addressOf('tools', tool.name)}>{visible(tool.title)}</a> <code class="muted">{tool.name}</code>
      </span>
      <span class="row-facts">
        <ChangeMark tool={tool.name} />
        <RiskMark risk={tool.risk} />
        {tool.confirm && (
          <span class="chip" title={say.tool.confirmedHint}>
            <Icon name="confirm" />
            {say.tool.confirmed}
          </span>
        )}
        {tool.withheld !== undefined && <span class="chip">{say.tool.withheld}</span>}
        <span class="muted">{say.tool.inputs(tool.inputs.length)}</span>
      </span>
    </li>
  )
}
