import type { Program } from '../../3-link/program.js'
import type { RunningApp } from '../app.js'
import type { Action } from '../graph.js'
import { unseenIn } from './partial.js'

/** What the app's own callbacks and the top level of its scripts do; those that do nothing are left out. */
export function launchOf(program: Program, { launched }: RunningApp): readonly Action[] {
  return [...launched].flatMap(([handler, entry]): readonly Action[] => {
    const { effects, exhausted } = entry
    const file = program.project.files.has(handler) ? handler : program.app?.file
    const unseen = unseenIn(program, entry)
    // What a script hands to a package as it loads runs later, if at all: it is told as if it ran now, so more is told than is so.
    const wraps = file === handler && [...entry.unseen.values()].some(({ is }) => is === 'module')
    if (file === undefined || (effects.size === 0 && unseen.length === 0 && !exhausted)) return []
    return [
      {
        handler,
        kind: 'lifecycle',
        triggers: [],
        inputs: [],
        effects: [...effects.values()],
        at: program.locate(file, 0),
        ...((unseen.length > 0 || exhausted || wraps) && { partial: true }),
        ...(unseen.length > 0 && { unseen }),
      },
    ]
  })
}
