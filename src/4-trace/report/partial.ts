import type { Program } from '../../3-link/program.js'
import type { RunningApp } from '../app.js'
import type { Unseen } from '../graph.js'
import type { Entry } from '../machine/entry.js'
import type { Live } from '../surface/live.js'
import { mayHaveEffects } from './packages.js'
import { isMissing, type Run } from './run.js'

/** Whether all entries of a surface may do more than is seen: not all of its code, or of what that imports, was read. */
export function isBroken(program: Program, { machine }: RunningApp, { surface: { script } }: Live): boolean {
  if (script === null) return false
  return machine.world.unfinished.has(script.file) || reachesBroken(program, script.file)
}

function reachesBroken(program: Program, script: string): boolean {
  if (program.broken.size === 0) return false
  // A set may grow while it is walked: what is added is visited too, once.
  const reached = new Set([script])
  for (const file of reached) {
    if (program.broken.has(file)) return true
    for (const specifier of program.script(file)?.dependencies ?? []) {
      const target = program.resolve(file, specifier)
      if (target.m === 'file') reached.add(target.file)
    }
  }
  return false
}

/** Whether a run may have done more than was seen: it was cut off, or went through code that was not analysed. */
export function isPartial(program: Program, run: Run): boolean {
  const { entry } = run
  return entry.exhausted || isUnknown(run) || unseenIn(program, entry).length > 0
}

/** Code that ran and was not followed. */
export function unseenIn(program: Program, { unseen }: Entry): readonly Unseen[] {
  return [...unseen.values()].filter((one) => mayHaveEffects(program, one))
}

/** Bound to a handler that may have been registered, but not in a way that could be followed. */
function isUnknown(run: Run): boolean {
  return run.point?.kind === 'event' && run.point.functions.length === 0 && !isMissing(run)
}
