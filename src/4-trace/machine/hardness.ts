import { constant, membersOf } from '../domain/constants.js'
import { joinAll } from '../domain/join.js'
import type { Single, Source, Value } from '../domain/value.js'
import { resolve } from './alternatives.js'
import type { Machine } from './machine.js'

/** The dataset of an element is what the template says: its constants are as hard as arguments where they rule something out. */
export function hardened(machine: Machine, value: Value): Value {
  return mapSources(value, (source) => {
    const known = resolve(machine, source)
    const constants = known.filter((member) => member.v === 'const')
    if (known.length === 0 || constants.length < known.length) return source
    return joinAll(
      constants.map((member) => constant(member.value)),
      source,
    )
  })
}

/** The same where something is taken for certain: only what is written out in the template. */
export function literal(machine: Machine, value: Value): Value {
  return mapSources(value, (source) => {
    const whole = source.root.keys && source.root.known?.()
    const [key] = source.path
    if (!whole || key === undefined || source.path.length > 1) return source
    const written = machine.get(whole, key)
    return membersOf(written).every((member) => member.v === 'const' && !member.soft) ? written : source
  })
}

/** The value with what is read of a dataset replaced. */
function mapSources(value: Value, replace: (source: Source) => Value): Value {
  const members = membersOf(value)
  if (!members.some(isOfDataset)) return value
  return joinAll(
    members.map((member) => (isOfDataset(member) ? replace(member) : member)),
    value,
  )
}

function isOfDataset(value: Single): value is Source {
  return value.v === 'source' && value.root.kind === 'dataset'
}
