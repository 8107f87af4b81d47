import type { Expr, Stmt } from '../../2-parse/script/ir.js'
import type { Frame } from '../domain/value.js'
import type { Machine } from './machine.js'
import { isPath } from './places.js'

/** Tables that modules build are small and matter; what handlers go through is neither. */
const IN_MODULES = 1024
const IN_HANDLERS = 16
/** So many turns one loop is followed in one entry: in another loop, or in a helper of many calls, it repeats itself. */
const IN_ENTRY = 64

type CountingLoop = Extract<Stmt, { s: 'for' }>

/** How many turns a loop is followed one by one before it is run once for all others. */
export function mostTurns(machine: Machine): number {
  return machine.store.epoch === 0 ? IN_MODULES : IN_HANDLERS
}

/** Whether the next turn of the loop is followed by itself; counts it. */
export function takesTurn(machine: Machine, loop: Stmt, count: number): boolean {
  if (count >= mostTurns(machine)) return false
  if (machine.store.epoch === 0) return true
  const before = machine.entry.turns.get(loop) ?? 0
  machine.entry.turns.set(loop, before + 1)
  return before < IN_ENTRY
}

/** `i < 50`: a loop with more turns than are followed tells nothing by its first ones. */
export function isTooLong(machine: Machine, { test }: CountingLoop, frame: Frame): boolean {
  if (test?.k !== 'binary' || !['<', '<=', '>', '>='].includes(test.operator)) return false
  const from = numberOf(machine, test.left, frame)
  const to = numberOf(machine, test.right, frame)
  return from !== null && to !== null && Math.abs(to - from) > mostTurns(machine)
}

function numberOf(machine: Machine, expr: Expr, frame: Frame): number | null {
  if (expr.k !== 'const' && !isPath(expr)) return null
  const value = machine.evaluate(expr, frame)
  return value.v === 'const' && typeof value.value === 'number' ? value.value : null
}
