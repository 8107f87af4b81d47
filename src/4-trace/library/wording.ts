/** What a regular expression says in plain words: the text begins with (or holds) one of these. */
export interface Wording {
  readonly begins: boolean
  readonly words: readonly string[]
  /** That is all it says. */
  readonly whole: boolean
}

/** More spellings than this are not told apart. */
const MAX_WORDS = 8
const MAX_LENGTH = 200

/** The plain words at the start of a regular expression; null where it begins with anything else. */
export function wordingOf(source: string): Wording | null {
  if (source.length > MAX_LENGTH) return null
  const begins = source.startsWith('^')
  const reader = { text: source, at: begins ? 1 : 0 }
  const words = readSequence(reader)
  if (words.includes('') || source[reader.at] === '|') return null
  return { begins, words, whole: reader.at === source.length }
}

interface Reader {
  readonly text: string
  at: number
}

/** All spellings of what follows, as far as it is plain. */
function readSequence(reader: Reader): readonly string[] {
  let words: readonly string[] = ['']
  for (;;) {
    const start = reader.at
    const piece = readPiece(reader)
    const spellings = piece && words.flatMap((word) => piece.map((spelling) => word + spelling))
    if (!spellings || spellings.length > MAX_WORDS) {
      reader.at = start
      return words
    }
    words = spellings
    if (reader.text[reader.at] === '+') return words
  }
}

/** A character or group, once or not at all; null where it may stand more often than that, or is not plain. */
function readPiece(reader: Reader): readonly string[] | null {
  const atom = reader.text[reader.at] === '(' ? readGroup(reader) : readCharacter(reader)
  const next = reader.text[reader.at]
  if (!atom || next === '*' || next === '{') return null
  if (next !== '?') return atom
  reader.at++
  return [...atom, '']
}

function readCharacter(reader: Reader): readonly string[] | null {
  const escaped = reader.text[reader.at] === '\\'
  const char = reader.text[reader.at + (escaped ? 1 : 0)]
  if (char === undefined || (escaped ? /[a-z0-9]/i : /[|)[*+?{}.^$]/).test(char)) return null
  reader.at += escaped ? 2 : 1
  return [char]
}

function readGroup(reader: Reader): readonly string[] | null {
  reader.at += reader.text.startsWith('(?:', reader.at) ? 3 : 1
  const words: string[] = []
  for (;;) {
    words.push(...readSequence(reader))
    const end = reader.text[reader.at++]
    if (end === ')') return words
    if (end !== '|') return null
  }
}
