/** A part of a text as a template has it: words that stand there, or what is put in. */
export interface Piece {
  readonly isBound: boolean
  readonly text: string
}

/** Longer expressions say more of the code than of the page. */
const LONGEST = 28

/** The parts of a text: 'from {{price}}' → 'from ', price. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(\{\{.*?\}\})/su)
    .map((part, index): Piece =>
      index % 2 === 0 ? { isBound: false, text: part } : { isBound: true, text: inside(part) },
    )
    .filter((piece) => piece.text.trim() !== '')
}

function inside(hole: string): string {
  const source = hole.slice(2, -2).trim()
  return source.length > LONGEST ? `${source.slice(0, LONGEST)}…` : source
}
