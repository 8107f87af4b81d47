/** A part of a text as a template has it: words that stand there, or what is put in. */
export interface Piece {
  readonly isBound: boolean
  readonly text: string
}

/** Longer expressions say more of the code than of the page. */
const LONGEST = 28

/** The parts of a text: 'from {{price}}' → 'from ', price. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const [from, to] of holesIn(text)) {
    pieces.push({ isBound: false, text: text.slice(end, from) }, { isBound: true, text: inside(text.slice(from, to)) })
    end = to
  }
  pieces.push({ isBound: false, text: text.slice(end) })
  return pieces.filter((piece) => piece.text.trim() !== '')
}

/** Where each '{{ }}' begins and ends. */
function* holesIn(text: string): Generator<readonly [number, number]> {
  let from = text.indexOf('{{')
  while (from >= 0) {
    const close = text.indexOf('}}', from + 2)
    if (close < 0) return
    yield [from, close + 2]
    from = text.indexOf('{{', close + 2)
  }
}

function inside(hole: string): string {
  const source = hole.slice(2, -2).trim()
  return source.length > LONGEST ? `${source.slice(0, LONGEST)}…` : source
}
