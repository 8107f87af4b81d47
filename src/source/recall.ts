/**
 * Gives what `make` made when the step called `step` was last done on the same content, else lets it be made. Only what is
 * made of that content alone is asked for in this way, so that nothing but the time tells whether it was there.
 */
export type Recall = <Made>(step: string, content: string | Uint8Array, make: () => Made) => Made

/** Remembers nothing. */
export const afresh: Recall = (_step, _content, make) => make()

/** More files than any app has, each with its steps. */
const MOST = 100_000

/** Remembers the last of each step for as long as the program runs. */
export function memory(): Recall {
  const known = new Map<string, { readonly content: string | Uint8Array; readonly made: unknown }>()
  return <Made>(step: string, content: string | Uint8Array, make: () => Made) => {
    const last = known.get(step)
    // What a step makes is of the kind that its name stands for.
    if (last !== undefined && isSame(last.content, content)) return last.made as Made
    const made = make()
    if (known.size >= MOST) known.clear()
    known.set(step, { content, made })
    return made
  }
}

function isSame(one: string | Uint8Array, other: string | Uint8Array): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other
  return Buffer.compare(one, other) === 0
}
