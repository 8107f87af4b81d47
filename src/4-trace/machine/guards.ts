import type { Expr } from '../../2-parse/script/ir.js'
import { membersOf } from '../domain/constants.js'
import type { Frame, Value } from '../domain/value.js'
import { testedIn } from './alternatives.js'
import type { Branch } from './branches.js'
import type { Machine } from './machine.js'
import { subjectsOf } from './truth.js'

/** Runs the branches that depend on `test`: it chooses what is done next, or, where they only compute, what is used. */
export function depending(machine: Machine, test: Value, run: () => readonly Branch[]): readonly Branch[] {
  const { effects, choosing, guarding, asked } = machine.entry
  const before = effects.size
  const branches = run()
  const acts = effects.size > before
  for (const source of asked ? [] : testedIn(test)) {
    if (acts || branches.some(leaves)) guarding.add(source)
    if (!acts) choosing.add(source)
  }
  return branches
}

function leaves({ completion }: Branch): boolean {
  return completion === 'return' || completion === 'throw'
}

/** `if (id) …` says that the page lives without it; `if (!id) return` says the opposite, and so does a message that it is missing. */
export function noteGuard(machine: Machine, test: Expr, frame: Frame, [then, otherwise]: readonly Branch[]): void {
  if (!then || !otherwise) return
  for (const { place, present } of subjectsOf(test)) {
    const without = present ? otherwise : then
    if (leaves(without) || without.complains) continue
    for (const member of membersOf(machine.evaluate(place, frame)))
      if (member.v === 'source') machine.facts(member).tested = true
  }
}
