import type {
  Action,
  CloudEffect,
  Constant,
  Effect,
  Input,
  NavigateEffect,
  RequestEffect,
  Trigger,
} from '../../4-trace/graph.js'
import type { Location } from '../../source/location.js'
import { cleanControl, cleanRecord, cleanValues } from './control.js'
import type { Gate } from './gate.js'

/** `action` with the words that may be told; nothing where its own name may not, or that of something it needs. */
export function cleanAction(action: Action, gate: Gate): readonly Action[] {
  const { at } = action
  const names = [action.handler, ...action.inputs.map(({ name }) => name)]
  if (!names.every((name) => gate.admits(name, 'name', at))) return []
  return [
    {
      ...action,
      triggers: action.triggers.map((trigger) => cleanTrigger(trigger, gate)),
      inputs: action.inputs.map((input) => cleanInput(input, gate, at)),
      effects: action.effects.map((effect) => cleanEffect(effect, gate)),
    },
  ]
}

function cleanTrigger({ carries, turns, control, ...trigger }: Trigger, gate: Gate): Trigger {
  const { at } = trigger
  return {
    ...trigger,
    label: gate.word(trigger.label, 'label', at),
    ...(carries && { carries: cleanRecord(carries, gate, at) }),
    ...(turns && {
      turns: turns
        .filter(({ label }) => gate.word(label, 'label', at) !== null)
        .map((turn) => ({ ...turn, carries: cleanRecord(turn.carries, gate, at) })),
    }),
    ...(control && { control: cleanControl(control, gate, at) }),
  }
}

function cleanInput({ enum: choices, control, ...input }: Input, gate: Gate, at: Location): Input {
  const kept = cleanValues(choices, gate, at)
  return {
    ...input,
    ...(kept && { enum: kept }),
    ...(control && { control: cleanControl(control, gate, at) }),
  }
}

function cleanEffect(effect: Effect, gate: Gate): Effect {
  if (effect.kind === 'api') {
    const { text, ...silent } = effect
    const said = gate.word(text, 'message', effect.at)
    return said === null ? silent : effect
  }
  if (effect.kind === 'request' || effect.kind === 'cloud') return withKnown(withSending(effect, gate), gate)
  return effect.kind === 'navigate' ? withKnown(effect, gate) : effect
}

/** A call that sends what may not be told is not made on anybody's behalf. */
function withSending<Call extends RequestEffect | CloudEffect>(effect: Call, gate: Gate): Call {
  const { sending } = effect
  if (sending === undefined || 'doubt' in sending) return effect
  const { url = [], header, data, env } = sending.message
  const texts = [...url, ...Object.entries(header).flat(), ...Object.entries(data).flat(), env]
  const isTold = texts.every((part) => gate.admits(isConstant(part) ? part.value : part, 'value', effect.at))
  return isTold ? effect : { ...effect, sending: { doubt: 'it sends what may not be told' } }
}

function isConstant(part: unknown): part is Constant {
  return typeof part === 'object' && part !== null && 'value' in part
}

/** What is passed on: the names that may be told, and of the constants that are known those that may be told. */
function withKnown<Passing extends RequestEffect | CloudEffect | NavigateEffect>(effect: Passing, gate: Gate): Passing {
  const { from, values, at } = effect
  const isTold = (name: string): boolean => gate.admits(name, 'name', at)
  const kept = Object.entries(values ?? {}).flatMap(([name, all]) => {
    const told = isTold(name) ? cleanValues(all, gate, at) : undefined
    return told ? [[name, told] as const] : []
  })
  return {
    ...effect,
    ...('fields' in effect && { fields: effect.fields.filter(isTold) }),
    ...('params' in effect && { params: effect.params.filter(isTold) }),
    ...(from && { from: Object.fromEntries(Object.entries(from).filter(([name]) => isTold(name))) }),
    ...(values && { values: Object.fromEntries(kept) }),
  }
}
