import { visible } from '../source/visible.js'
import type { Param } from '../4-trace/graph.js'
import type { Provenance, Tool, ToolInput } from '../5-infer/toolset.js'
import type { Line } from './explanation.js'
import type { Known } from './known.js'

/** Each input with every way in which its value can be had, and who opens the page with it. */
export function inputsOf(known: Known, { page, inputs }: Tool): readonly Line[] {
  const { graph } = known.compilation
  const params = graph.pages.find(({ route }) => route === page)?.params ?? []
  return inputs.flatMap((input) => {
    const param = params.find(({ name }) => name === input.name)
    return [
      headOf(known, input, param),
      ...input.provenance.map((one) => sourceOf(known, one)),
      ...supply(known, param),
    ]
  })
}

function headOf(known: Known, { name, schema, required }: ToolInput, param: Param | undefined): Line {
  const text = known.say.input(visible(name), schema.type ?? 'unknown', required)
  return param === undefined ? { text } : known.line(text, param.at)
}

function sourceOf(known: Known, provenance: Provenance): Line {
  const { say } = known
  switch (provenance.from) {
    case 'user':
      return { text: `  ${say.sources.user('')}` }
    case 'choice':
      return { text: `  ${say.sources.choice(provenance.of.map((value) => visible(String(value))).join(', '))}` }
    case 'tool': {
      const from = known.tools.find(({ name }) => name === provenance.tool)
      const page = from === undefined ? '' : ` (${visible(from.page)})`
      return { text: `  ${say.sources.tool(`${visible(provenance.tool)}${page} → ${visible(provenance.path)}`)}` }
    }
    default:
      return { text: `  ${say.sources[provenance.from](visible(provenance.detail))}` }
  }
}

/** Other pages, with the place of the navigation. */
function supply(known: Known, param: Param | undefined): readonly Line[] {
  return (param?.suppliers ?? []).map(({ action, from, values = [] }) => {
    const text = `  ${known.say.supplied(visible(action), visible([...from, ...values].join(', ')))}`
    const at = known.actions.find(({ id }) => id === action)?.action.at
    return at === undefined ? { text } : known.line(text, at)
  })
}
