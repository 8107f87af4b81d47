import { visible } from '../source/visible.js'
import type { Explanation, Line } from './explanation.js'
import type { Acting, Known } from './known.js'
import { wayOf } from './way.js'

/** An action: what it does, the tools that it is part of, or why it became none. */
export function explainAction(known: Known, acting: Acting): Explanation {
  const { id } = acting
  const tools = known.tools.filter(({ actions }) => actions.includes(id))
  const findings = known.findingsOf([id])
  return {
    about: 'action',
    name: id,
    sections: [
      { is: 'what', lines: becameOf(known, acting) },
      { is: 'way', lines: wayOf(known, acting) },
      { is: 'tools', lines: tools.map(({ name }) => ({ text: known.say.offeredAs(visible(name)) })) },
      { is: 'findings', lines: findings },
      { is: 'advice', lines: adviceFor(known, acting, findings) },
    ],
  }
}

/** What became of an action that is no tool of its own, or of one that is withheld. */
function becameOf({ compilation, tools, say }: Known, { id, action }: Acting): readonly Line[] {
  const dropped = compilation.toolset.dropped.filter((one) => one.action === id)
  const withheld = tools.flatMap((tool) => (tool.actions.includes(id) ? (tool.withheld ?? []) : []))
  return [
    ...(action.missing === true ? [{ text: say.undefined }] : []),
    ...dropped.map(({ reason }) => ({ text: say.dropped(visible(reason)) })),
    ...withheld.map((reason) => ({ text: say.withheld(visible(reason)) })),
  ]
}

function adviceFor({ tools, say }: Known, { id, action }: Acting, findings: readonly Line[]): readonly Line[] {
  const { triggers } = action
  const isTool = tools.some(({ actions }) => actions.includes(id))
  return [
    ...(action.missing === true ? [{ text: say.mend.missing }] : []),
    ...(findings.length > 0 ? [{ text: say.mend.finding }] : []),
    ...(triggers.length > 0 && triggers.every(({ label }) => label === null) ? [{ text: say.mend.unlabelled }] : []),
    ...(isTool ? [{ text: say.override(visible(id)) }] : []),
  ]
}
