import type { VNode } from 'preact'
import type { Tool } from '../../../5-infer/toolset.js'
import { nameOf } from '../../../explain/effect-name.js'
import { visible } from '../../../source/visible.js'
import { toldPlan } from '../../known/steps.js'
import type { Found, Told } from '../../known/steps.js'
import { Source } from '../../parts/code.js'
import { PageLink } from '../../parts/page-link.js'
import { useReader } from '../../reader.js'

/** What is done on the page, step by step. */
export function Plan({ tool }: { readonly tool: Tool }): VNode {
  const { model } = useReader()
  return (
    <ol class="plan">
      {toldPlan(model, tool).map((step) => (
        <li>
          <StepWords step={step} />
        </li>
      ))}
    </ol>
  )
}

function StepWords({ step }: { readonly step: Told }): VNode {
  const { say } = useReader()
  const verb = <strong>{say.tool.steps[step.do]}</strong>
  switch (step.do) {
    case 'open':
      return <Opened verb={verb} step={step} />
    case 'confirm':
      return (
        <>
          {verb} {sheetName(step.what, say.tool)}
          {step.at !== null && <Source at={step.at} />}
        </>
      )
    case 'expect':
      return (
        <>
          {verb} <code>{visible(nameOf(step.effect))}</code>
          <Source at={step.at} />
        </>
      )
    default:
      return (
        <>
          {verb} <ElementWords found={step.found} />
          {step.input !== null && (
            <>
              {' '}
              {step.row === null ? say.tool.with : say.tool.row} <code class="hole">{visible(step.input)}</code>
            </>
          )}
          {step.found.at !== null && <Source at={step.found.at} />}
        </>
      )
  }
}

function Opened({
  verb,
  step,
}: {
  readonly verb: VNode
  readonly step: Extract<Told, { readonly do: 'open' }>
}): VNode {
  const { say } = useReader()
  const query = Object.entries(step.query)
  return (
    <>
      {verb} <PageLink route={step.route} /> {query.length > 0 && say.tool.with}{' '}
      {query.map(([key, value]) => (
        <code class="hole">
          {visible(key)}={visible(value)}
        </code>
      ))}
    </>
  )
}

function ElementWords({ found: { label, element, selector } }: { readonly found: Found }): VNode {
  const { say } = useReader()
  return (
    <>
      {label === null ? (element === null ? null : say.tool.unlabelled) : `“${visible(label)}”`}{' '}
      <code class="muted">{visible(selector)}</code>
    </>
  )
}

/** 'dialog' and 'payment' are words of the plan; all others are names of the platform. */
function sheetName(what: string, { dialog, payment }: { readonly dialog: string; readonly payment: string }): string {
  return what === 'dialog' ? dialog : what === 'payment' ? payment : `wx.${visible(what)}`
}
