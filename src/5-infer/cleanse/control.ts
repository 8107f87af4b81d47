import type { Control, Scalar } from '../../4-trace/graph.js'
import type { Location } from '../../source/location.js'
import type { Gate } from './gate.js'

/** `control` with the words and choices that may be told. */
export function cleanControl({ label, placeholder, choices, ...control }: Control, gate: Gate, at?: Location): Control {
  const named = gate.word(label, 'label', at)
  const hinted = gate.word(placeholder, 'placeholder', at)
  return {
    ...control,
    ...(named !== null && { label: named }),
    ...(hinted !== null && { placeholder: hinted }),
    ...(choices && { choices: choices.flatMap((choice) => cleanChoice(choice, gate, at)) }),
  }
}

type Choice = NonNullable<Control['choices']>[number]

function cleanChoice({ value, label }: Choice, gate: Gate, at: Location | undefined): readonly Choice[] {
  const told = gate.word(label, 'choice', at)
  return gate.admits(value, 'choice', at) ? [{ value, ...(told !== null && { label: told }) }] : []
}

/** `values` without those that are refused; none where nothing is left, for then anything may be given. */
export function cleanValues<Value extends Scalar>(
  values: readonly Value[] | undefined,
  gate: Gate,
  at?: Location,
): readonly Value[] | undefined {
  const kept = values?.filter((value) => gate.admits(value, 'value', at))
  return kept?.length === 0 && values?.length !== 0 ? undefined : kept
}

/** A record without the entries whose name or value is refused. */
export function cleanRecord<Value>(
  record: Readonly<Record<string, Value>>,
  gate: Gate,
  at?: Location,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(record)
  const kept = entries.filter(([name, value]) => gate.admits(name, 'name', at) && gate.admits(value, 'value', at))
  return kept.length === entries.length ? record : Object.fromEntries(kept)
}
