import { visible } from '../source/visible.js'
import type { Step, Tool } from '../5-infer/toolset.js'
import { nameOf } from './effect-name.js'
import type { Explanation, Line } from './explanation.js'
import { inputsOf } from './inputs.js'
import type { Known } from './known.js'
import { wayOf } from './way.js'

/** A tool: what it is, how it comes to what it does, and why it is judged as it is. */
export function explainTool(known: Known, tool: Tool): Explanation {
  const { say } = known
  const parts = known.actions.filter(({ id }) => tool.actions.includes(id))
  return {
    about: 'tool',
    name: tool.name,
    sections: [
      { is: 'what', lines: whatOf(known, tool) },
      { is: 'way', lines: parts.flatMap((acting) => [{ text: visible(acting.id) }, ...wayOf(known, acting)]) },
      { is: 'inputs', lines: inputsOf(known, tool) },
      { is: 'reasons', lines: tool.evidence.map(({ claim, at }) => known.line(visible(claim), at)) },
      { is: 'before', lines: tool.preconditions.map(({ kind, detail }) => beforeOf(say.preconditions[kind], detail)) },
      { is: 'plan', lines: tool.plan.map((step) => ({ text: stepOf(known, step) })) },
      { is: 'findings', lines: known.findingsOf(tool.actions) },
      { is: 'advice', lines: tool.actions.slice(0, 1).map((id) => ({ text: say.override(visible(id)) })) },
    ],
  }
}

function whatOf({ say }: Known, tool: Tool): readonly Line[] {
  const { title, page, risk, confirm, confidence, withheld } = tool
  return [
    { text: say.tool(visible(title), visible(page)) },
    { text: say.risk(say.risks[risk]) },
    { text: say.confirm[confirm ? 'yes' : 'no'] },
    { text: say.confidence(confidence) },
    ...(withheld === undefined ? [] : [{ text: say.withheld(visible(withheld)) }]),
  ]
}

function beforeOf(kind: string, detail: string): Line {
  return { text: `${kind}: ${visible(detail)}` }
}

function stepOf({ say }: Known, step: Step): string {
  switch (step.do) {
    case 'open':
      return say.steps.open(
        visible([step.route, ...Object.entries(step.query).map((pair) => pair.join('='))].join(' ')),
      )
    case 'confirm':
      return say.steps.confirm(visible(step.what))
    case 'expect':
      return say.steps.expect(visible(nameOf(step.effect)))
    default:
      return say.steps[step.do](visible([step.element, ...(step.input === undefined ? [] : [step.input])].join(' ← ')))
  }
}
