import type { Pattern } from '../../2-parse/script/ir.js'
import type { Frame, Outcome, Value } from '../domain/value.js'
import type { Machine } from './machine.js'

/** What the test tells of values from outside where it came out as `outcome`: from here on it is known. */
export function learnFrom({ entry: { vetted } }: Machine, how: Outcome, outcome: boolean, isAsserted = false): void {
  vetted.learn(vetted.along(how.point, outcome === how.negated ? 1 : 0), isAsserted)
}

/** Runs `body` with what the test tells of them; after it, that is forgotten. */
export function learning(machine: Machine, how: Outcome, outcome: boolean, body: () => void): void {
  machine.entry.vetted.within(() => {
    learnFrom(machine, how, outcome)
    body()
  })
}

/** Assigns what `evaluate` gives. Where that asks about values from outside, the variable is the answer; so is a constant that is chosen by one. */
export function assignAsked(machine: Machine, target: Pattern, frame: Frame, evaluate: () => Value): Value {
  const { vetted } = machine.entry
  const [value, asked] = vetted.during(evaluate)
  machine.assign(target, value, frame)
  if (vetted.any && target.t === 'local')
    vetted.flag(
      frame.at(target.up).holder(target.slot),
      target.slot,
      value.v === 'const' ? [...asked, ...vetted.known] : asked,
    )
  return value
}
