import { renameSync } from 'node:fs'

/** A file or a folder that is to stand elsewhere on the same disk. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** Does all `moves`, in order. Where one fails, those before it are taken back, the last first. */
export function exchange(moves: readonly Move[]): void {
  for (const [at, { from, to }] of moves.entries()) {
    try {
      renameSync(from, to)
    } catch (fault) {
      for (const done of moves.slice(0, at).reverse()) renameSync(done.to, done.from)
      throw fault
    }
  }
}
