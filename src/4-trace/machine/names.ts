import { UNDEFINED, UNKNOWN } from '../domain/constants.js'
import type { Frame, Value } from '../domain/value.js'
import type { LocalTarget } from './loops.js'
import type { Machine } from './machine.js'

/** A name that no scope of the script declares: a global of the platform or the language, or one that the app set. */
export function readName(machine: Machine, name: string, frame: Frame): Value {
  if (name === 'undefined') return UNDEFINED
  for (let at: Frame | null = frame; at; at = at.outer) {
    const value = at.lookup?.(name)
    if (value) return value
  }
  return machine.world.globals.read(name) ?? machine.globalOf(name) ?? UNKNOWN
}

/** A variable of the function, or of one around it. */
export function readLocal(machine: Machine, { up, slot }: LocalTarget, frame: Frame): Value {
  const holder = frame.at(up).holder(slot)
  machine.entry.consulted.add(holder, slot)
  machine.entry.vetted.read(holder, slot)
  return holder.read(slot)
}
