import { readCell } from './changes.js'
import { loosen } from './loops.js'
import type { Machine } from './machine.js'

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
export function loosenSince({ store }: Machine, mark: number): boolean {
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
