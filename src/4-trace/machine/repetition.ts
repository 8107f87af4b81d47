import type { Call, Closure } from '../domain/value.js'
import { readCell } from './changes.js'
import { loosen } from './loops.js'
import type { Activation, Machine } from './machine.js'
import { sameArguments } from './sameness.js'

/** Runs `body` as what may happen many times: a later turn finds what an earlier one has left. */
export function mayRepeat(machine: Machine, body: () => void): void {
  const mark = machine.store.mark()
  machine.maybe(body)
  if (machine.entry.repeating || !loosenSince(machine, mark)) return
  machine.entry.repeating = true
  try {
    machine.maybe(body)
  } finally {
    machine.entry.repeating = false
  }
}

/** Of what has been written since `mark` it is not known how often it was: a number is any number. Whether that changes anything. */
function loosenSince({ store }: Machine, mark: number): boolean {
  let changes = false
  for (const { owner, key } of store.changesSince(mark).all) {
    const value = readCell(owner, key)
    const loose = value && loosen(value)
    if (loose === value) continue
    store.write(owner, key, loose)
    changes = true
  }
  return changes
}

/** Running it again gives nothing new, unless a timer starts it: then it runs once as if it had run any number of times. */
export function isRepetition(
  machine: Machine,
  { fn, frame }: Pick<Closure, 'fn' | 'frame'>,
  active: readonly Activation[],
  how: Call,
): boolean {
  const same = active.find((one) => one.frame === frame && sameArguments(one.args, how.args))
  const { timers, restarted } = machine.entry
  if (same === undefined || timers === 0 || restarted.has(fn)) return same !== undefined
  restarted.add(fn)
  return !loosenSince(machine, same.mark)
}
