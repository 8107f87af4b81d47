import type { VNode } from 'preact'
import { reasonAdvice, reasonIn } from '../../../5-infer/reasons.js'
import { visible, visibleText } from '../../../source/visible.js'
import type { Tool } from '../../../5-infer/toolset.js'
import { givenOf } from '../../known/files.js'
import { leavesOf } from '../../known/schema.js'
import type { Listed } from '../../model.js'
import { ActionLink } from '../../parts/action-link.js'
import { Copied } from '../../parts/copied.js'
import { Icon } from '../../parts/icon.js'
import { PageLink } from '../../parts/page-link.js'
import { Part } from '../../parts/part.js'
import { RiskMark } from '../../parts/risk.js'
import { addressOf } from '../../place.js'
import { useReader } from '../../reader.js'
import { Inputs } from './inputs.js'
import { Plan } from './plan.js'
import { Reasons } from './reasons.js'

/** One tool as the assistant sees it, with everything that it rests on. */
export function ToolView({ listed }: { readonly listed: Listed }): VNode {
  const { tool } = listed
  const { say } = useReader()
  const { sections } = say.tool
  return (
    <article class="tool" aria-current="true">
      <Head listed={listed} />
      <Part name={sections.reads}>
        <blockquote class="reads">{visibleText(tool.description)}</blockquote>
      </Part>
      <Part name={sections.inputs}>
        <Inputs tool={tool} />
      </Part>
      <Part name={sections.plan}>
        <Plan tool={tool} />
      </Part>
      {tool.preconditions.length > 0 && (
        <Part name={sections.preconditions}>
          <Preconditions tool={tool} />
        </Part>
      )}
      <Part name={sections.outputs}>
        <Outputs tool={tool} />
      </Part>
      <Part name={sections.reasons}>
        <Reasons tool={tool} />
      </Part>
      <Part name={sections.files}>
        <Files tool={tool} />
      </Part>
    </article>
  )
}

function Head({ listed: { tool, skill } }: { readonly listed: Listed }): VNode {
  const { say, language } = useReader()
  return (
    <header class="head">
      <h2>
        {visible(tool.title)} <code>{tool.name}</code>
      </h2>
      <p class="facts">
        <RiskMark risk={tool.risk} />
        <span class="chip">{say.tool.kinds[tool.kind]}</span>
        <span class="chip">
          {tool.confirm && <Icon name="confirm" />}
          {tool.confirm ? say.tool.confirmed : say.tool.unconfirmed}
        </span>
      </p>
      {tool.withheld !== undefined && (
        <p class="notice" role="note">
          {say.tool.withheldBecause}{' '}
          {tool.withheldFor === undefined ? visible(tool.withheld) : reasonIn(tool.withheldFor, language, visible)}
          <br />
          {tool.withheldFor !== undefined && reasonAdvice(tool.withheldFor, language)}
        </p>
      )}
      <dl class="pairs">
        <dt>{say.tool.skill}</dt>
        <dd>
          <a href={addressOf('tools')}>{visible(skill.title)}</a>
        </dd>
        <dt>{say.tool.page}</dt>
        <dd>
          <PageLink route={tool.page} withRoute />
        </dd>
        <dt>{say.tool.standsFor}</dt>
        <dd>
          <ul class="plain">
            {tool.actions.map((id) => (
              <li>
                <ActionLink id={id} />
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </header>
  )
}

function Preconditions({ tool }: { readonly tool: Tool }): VNode {
  const { model, say } = useReader()
  return (
    <ul>
      {tool.preconditions.map(({ kind, detail }) => (
        <li>
          {say.tool.preconditions[kind]}{' '}
          {kind === 'prior-tool' && model.tool(detail) !== undefined ? (
            <a href={addressOf('tools', detail)}>{visible(detail)}</a>
          ) : (
            <code>{visible(detail)}</code>
          )}
        </li>
      ))}
    </ul>
  )
}

function Outputs({ tool }: { readonly tool: Tool }): VNode {
  const { say } = useReader()
  const leaves = leavesOf(tool.outputs)
  if (leaves.length === 0) return <p class="muted">{say.tool.noOutputs}</p>
  return (
    <ul class="leaves">
      {leaves.map(({ depth, name, type, description }) => (
        <li style={{ '--depth': depth }}>
          <code>{visible(name)}</code> <span class="type">{type ?? say.tool.unknownType}</span>{' '}
          {description !== null && <span class="muted">{visible(description)}</span>}
        </li>
      ))}
    </ul>
  )
}

function Files({ tool }: { readonly tool: Tool }): VNode {
  const { model, say } = useReader()
  const given = givenOf(model.report.files, tool)
  if (given === null) return <p class="muted">{say.tool.notInFiles}</p>
  return (
    <>
      <Copied name={say.tool.mcpEntry} text={given.entry} />
      {given.part !== null && <Copied name={say.tool.skillPart} text={given.part} />}
    </>
  )
}
