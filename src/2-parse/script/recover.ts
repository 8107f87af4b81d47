import { extensionOf } from '../../source/path.js'
import { scanBrackets } from './limits.js'
import { lowerProgram, type Lowered } from './lower.js'
import { readProgram, type Fault, type Syntax } from './syntax.js'

/** Syntax errors of one file that are reported one by one, and after which it is given up. */
const MOST_FAULTS = 5

/** What could be read of a file: its IR, or why there is none. */
export interface Reading {
  readonly outcome: Lowered | 'too-deep' | 'unparsable'
  readonly faults: readonly Fault[]
}

/** Reads a script. A top-level statement that the parser cannot get over is left out, and the others are kept. */
export function understand(file: string, text: string): Reading {
  const faults: Fault[] = []
  let rest = text
  for (;;) {
    const syntax = readProgram(file, rest)
    const outcome = outcomeOf(syntax, file)
    faults.push(...syntax.faults)
    const [fault] = syntax.faults
    if (outcome !== 'unparsable' || fault === undefined || faults.length >= MOST_FAULTS) {
      return { outcome, faults: faults.slice(0, MOST_FAULTS) }
    }
    rest = withoutStatementAt(rest, fault.offset)
    if (rest.trim() === '') return { outcome, faults }
  }
}

/** A tree that the parser repaired may lack what its types promise: then lowering may fail, which is the file's fault. */
function outcomeOf({ program, faults, tooDeep }: Syntax, file: string): Reading['outcome'] {
  if (program === null) return tooDeep ? 'too-deep' : 'unparsable'
  try {
    return lowerProgram(program, file, extensionOf(file).startsWith('ts'))
  } catch (error) {
    if (error instanceof RangeError) return 'too-deep'
    if (faults.length > 0) return 'unparsable'
    throw error
  }
}

/** The text with blanks in the place of the top-level statement around `offset`, so that all else keeps its place. */
function withoutStatementAt(text: string, offset: number): string {
  const { tops } = scanBrackets(text)
  const start = tops.findLast((top) => top <= offset) ?? 0
  const end = tops.find((top) => top > offset) ?? text.length
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
}
