import type { Value } from '../domain/value.js'
import { OutOfFuel, type Machine } from './machine.js'

/** Steps that one run may take, of those that all runs of its kind may take in one app. */
export class FuelSupply {
  private burnt = 0

  constructor(
    private readonly each: number,
    private readonly all: number,
  ) {}

  /** What the next run gets. Where those before it have burnt everything, it still gets a tenth: no run gets nothing. */
  next(): number {
    return this.burnt < this.all ? this.each : this.each / 10
  }

  /** Counts what a run has burnt. */
  count(amount: number): void {
    this.burnt += amount
  }
}

/** The part of the remaining fuel that a call into another file leaves to the code after it: one eighth. */
const SHARES = 8
/** Below this nothing worth the name can follow. */
const LEAST = 100

/**
 * A call into another file. What is written there, a library that nobody has recognised perhaps, may burn most of the
 * fuel, never all: then the call counts as one of unknown code (`lost`), and what comes after it is still followed.
 */
export function onShare(machine: Machine, body: () => Value, lost: () => Value): Value {
  const { entry } = machine
  const kept = Math.floor(entry.fuel / SHARES)
  if (kept < LEAST) return body()
  entry.fuel -= kept
  try {
    const value = body()
    entry.fuel += kept
    return value
  } catch (error) {
    entry.fuel = Math.max(entry.fuel, 0) + kept
    if (!(error instanceof OutOfFuel)) throw error
    entry.exhausted = true
    return lost()
  }
}
