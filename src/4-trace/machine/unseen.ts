import type { Call } from '../domain/value.js'
import type { Unseen } from '../graph.js'
import type { Machine } from './machine.js'

/** Notes that the running entry calls code that is not followed. */
export function callsUnseen(
  machine: Machine,
  is: Unseen['is'],
  name: string,
  { file, at }: Pick<Call, 'file' | 'at'>,
): void {
  const key = `${is} ${name}`
  if (machine.entry.unseen.get(key)?.at === undefined)
    machine.entry.unseen.set(key, { is, name, ...(file !== '' && { at: machine.program.locate(file, at) }) })
}

/** How a plugin's code is named as a module. */
export const PLUGIN = 'plugin://'
