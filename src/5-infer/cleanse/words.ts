import type { Action, Control, GraphUnit } from '../../4-trace/graph.js'

/** What a unit says, in the order in which it is told: neighbours here can stand beside each other in a sentence. */
export function wordsOf(unit: GraphUnit): readonly string[] {
  const texts = [
    unit.title,
    ...unit.actions.flatMap(wordsOfAction),
    ...unit.state.flatMap(({ controls = [] }) => controls.flatMap(wordsOfControl)),
    ...unit.shows.flatMap(({ label, samples = [] }) => [label, ...samples.map(({ text }) => text)]),
    ...[...(unit.headings ?? []), ...(unit.meanings ?? []), ...(unit.empties ?? [])].map(({ text }) => text),
  ]
  return texts.flatMap((text) => (text === null || text === undefined || text === '' ? [] : [text]))
}

type Words = readonly (string | null | undefined)[]

function wordsOfAction({ triggers, inputs, effects }: Action): Words {
  return [
    ...triggers.flatMap(({ label, turns = [], control }) => [
      label,
      ...turns.map((turn) => turn.label),
      ...wordsOfControl(control),
    ]),
    ...inputs.flatMap(({ control, enum: choices = [] }) => [...wordsOfControl(control), ...choices.map(String)]),
    ...effects.flatMap((effect) => (effect.kind === 'api' ? [effect.text] : [])),
  ]
}

function wordsOfControl(control: Control | undefined): Words {
  if (control === undefined) return []
  return [
    control.label,
    control.placeholder,
    ...(control.choices ?? []).flatMap(({ label, value }) => [label ?? String(value)]),
  ]
}
