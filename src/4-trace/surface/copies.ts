import { membersOf } from '../domain/constants.js'
import { REST, type Single, type Source, type Value } from '../domain/value.js'
import type { Origin } from '../graph.js'
import { isBlank } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'

/**
 * The place in a response that a value is, as it came; null for all else. Of a list that the app itself puts together it is not
 * known which elements it has: only whole parts of a response count.
 */
export function copiedFrom(machine: Machine, value: Value): Origin | null {
  const [only, ...others] = membersOf(value).filter((member) => !isNothing(member))
  if (only?.v !== 'source' || others.length > 0 || only.root.kind !== 'response') return null
  for (let at: Source | null = only; at; at = at.parent) if (machine.world.altered.has(at)) return null
  return isAlteredBelow(machine, only) ? null : only.text
}

/** What stands there where there is no answer: null, '', []. */
function isNothing(member: Single): boolean {
  if (member.v === 'object')
    return member.kind === 'array' && !member.has(REST) && member.keys().every((key) => key === 'length')
  return isBlank(member) || (member.v === 'const' && member.value === null)
}

function isAlteredBelow(machine: Machine, source: Source): boolean {
  return [...(source.children?.values() ?? [])].some(
    (child) => machine.world.altered.has(child) || isAlteredBelow(machine, child),
  )
}
