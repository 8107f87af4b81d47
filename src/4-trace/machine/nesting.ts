import type { FunctionIr } from '../../2-parse/script/ir.js'
import type { Machine } from './machine.js'

/**
 * How deep the code of all functions that run at once may nest. Each level takes up to 1.3 kB of our own stack, of which
 * there are 984 kB everywhere: this count ends an entry before the stack does, and is the same on every machine. The
 * deepest of real apps come to 300.
 */
const DEEPEST = 500
/** What running a function takes beside its code, in levels. */
const CALL = 4

/** How deep all that runs nests once `fn` runs too; null where that is too deep, which is told of the entry. */
export function nestingWith({ stack, entry }: Pick<Machine, 'stack' | 'entry'>, fn: FunctionIr): number | null {
  const nesting = (stack.at(-1)?.nesting ?? 0) + CALL + fn.nesting
  if (nesting <= DEEPEST) return nesting
  entry.exhausted = true
  return null
}
