import { membersOf } from '../domain/constants.js'
import { noFacts, type SourceFacts } from '../domain/source.js'
import type { Source } from '../domain/value.js'
import type { Interpreter } from '../machine/interpreter.js'

/** What the uses of a source, and of all state that was filled from it, tell about it: once all entries have run. */
export class Usage {
  /** For each source, itself and the places of the state that hold it, as far as they are used. */
  private readonly places = new Map<Source, Set<Source>>()

  constructor(readonly machine: Interpreter) {
    for (const used of machine.usedSources()) for (const held of [used, ...heldBy(machine, used)]) this.add(held, used)
  }

  private add(source: Source, place: Source): void {
    const known = this.places.get(source)
    if (known) known.add(place)
    else this.places.set(source, new Set([place]))
  }

  of(source: Source): SourceFacts {
    const all: SourceFacts = noFacts()
    for (const used of this.places.get(source) ?? []) {
      const facts = this.machine.facts(used)
      for (const type of facts.types) all.types.add(type)
      for (const value of facts.compared) all.compared.add(value)
      all.selects ||= facts.selects
      all.tested ||= facts.tested
    }
    const { defaulted, fallback } = this.machine.facts(source)
    return { ...all, defaulted, fallback }
  }
}

function heldBy(machine: Interpreter, place: Source): readonly Source[] {
  if (!place.root.backing || place.path.length === 0) return []
  const value = machine.known(place)
  return value ? membersOf(value).filter((member) => member.v === 'source') : []
}
