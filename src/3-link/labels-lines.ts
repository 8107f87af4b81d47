import type { Expr } from '../2-parse/script/ir.js'
import type { Condition, Interpolation } from '../2-parse/template/tree.js'
import type { Spot } from './expand.js'
import { asLabel, endsInColon, leadOf, lettersIn, oneLine } from './labels-text.js'
import { isTouched, roleOf } from './labels-role.js'

/** The text of one text node or attribute. */
export interface Line {
  /** What is the same on every run before the first value; all of it where there is no value. */
  readonly lead: string
  readonly values: number
  /** What is the same after the last value. */
  readonly trail: string
  /** What is shown where a value is missing. */
  readonly instead: string
  /** Whether it is there only in some cases: 'else' where another line is there otherwise. */
  readonly branch: 'if' | 'else' | null
}

/** More than a button, a row or a small card has. */
const MAX_LINES = 6
/** A thing with more phrases than these is a place with things in it. */
const MAX_PHRASES = 3

/** The lines inside each spot, without those of inner elements that can be touched or filled in by themselves. */
export function linesOf(spots: readonly Spot[]): readonly (readonly Line[])[] {
  const lines = spots.map(({ node }): readonly Line[] => {
    const line = node.n === 'text' ? lineOf(node.value) : null
    return line === null ? [] : [line]
  })
  for (let index = spots.length - 1; index >= 0; index--) {
    const { node, parent } = spots[index] ?? { node: null, parent: -1 }
    const own = lines[index] ?? []
    if (node === null || parent < 0 || own.length === 0) continue
    const role = roleOf(node)
    if (role === 'field' || role === 'group' || role === 'form' || isTouched(node)) continue
    const condition = node.n === 'element' ? node.condition : null
    lines[parent] = [...under(own, condition), ...(lines[parent] ?? [])].slice(0, MAX_LINES)
  }
  return lines
}

function under(lines: readonly Line[], condition: Condition | null): readonly Line[] {
  if (condition === null) return lines
  const branch = condition.branch === 'if' ? 'if' : 'else'
  return lines.map((line) => ({ ...line, branch }))
}

/** The line that `value` renders; null where it is empty. */
export function lineOf(value: Interpolation): Line | null {
  const parts = value.parts.flatMap((part) => (typeof part === 'string' ? [part] : partsOf(part.expr)))
  if (parts.every((part) => part === '')) return null
  const first = parts.findIndex((part) => typeof part !== 'string')
  const last = parts.findLastIndex((part) => typeof part !== 'string')
  const text = (from: number, to: number): string =>
    oneLine(
      parts
        .slice(from, to)
        .filter((part) => typeof part === 'string')
        .join(''),
    )
  if (first < 0) return { lead: text(0, parts.length), values: 0, trail: '', instead: '', branch: null }
  const values = parts.filter((part) => typeof part !== 'string')
  const instead = values.flatMap(constantsIn).join('/')
  return { lead: text(0, first), values: values.length, trail: text(last + 1, parts.length), instead, branch: null }
}

/** Sums and template literals in their parts; choices between texts as all of them, parted by '/'. */
function partsOf(expr: Expr): readonly (string | Expr)[] {
  if (expr.k === 'binary' && expr.operator === '+') return [...partsOf(expr.left), ...partsOf(expr.right)]
  if (expr.k === 'text') return expr.parts.flatMap((part) => (typeof part === 'string' ? [part] : partsOf(part)))
  const texts = textsOf(expr)
  return texts === null ? [expr] : [texts.join('/')]
}

/** The texts of which `expr` is always one; null where it is a value. */
function textsOf(expr: Expr): readonly string[] | null {
  if (expr.k === 'const') return typeof expr.value === 'string' && expr.value !== '' ? [expr.value] : []
  if (expr.k === 'logical' && expr.operator === '&&') return textsOf(expr.right)
  const [left, right] =
    expr.k === 'conditional'
      ? [textsOf(expr.then), textsOf(expr.otherwise)]
      : expr.k === 'logical'
        ? [textsOf(expr.left), textsOf(expr.right)]
        : [null, null]
  return left === null || right === null ? null : [...left, ...right]
}

/** The constant texts that a value can be. */
function constantsIn(expr: Expr): readonly string[] {
  if (expr.k === 'const') return typeof expr.value === 'string' && expr.value !== '' ? [expr.value] : []
  if (expr.k === 'conditional') return [...constantsIn(expr.then), ...constantsIn(expr.otherwise)]
  return expr.k === 'logical' ? [...constantsIn(expr.left), ...constantsIn(expr.right)] : []
}

/** What something with these lines is called by them; null where values are in their midst. */
export function phraseOf(lines: readonly Line[]): string | null {
  const valued = lines.filter(({ values }) => values > 0)
  const [only, ...others] = valued
  if (only === undefined) return phraseOfTexts(lines)
  if (others.length > 0) return lines[0] === only ? phraseInstead(only) : null
  return (
    phraseOfItsOwn(lines[0], only) ??
    phraseBesideValue(only) ??
    phraseOtherwise(lines, only) ??
    phraseOfItsOwn(lines.at(-1), only)
  )
}

/** The first of several phrases; where others take its place in other cases, all of those, parted by '/'. */
function phraseOfTexts(lines: readonly Line[]): string | null {
  const phrases = lines.flatMap(({ lead, branch }) => {
    const text = asLabel(lead)
    return text === null ? [] : [{ text, branch }]
  })
  const others = phrases.findIndex(({ branch }, at) => at > 0 && branch !== 'else')
  const first = phrases.slice(0, others < 0 ? phrases.length : others).map(({ text }) => text)
  const count = phrases.filter(({ branch }) => branch !== 'else').length
  if (first.length === 0 || count > MAX_PHRASES) return null
  const isPart = first.length === 1 && lettersIn(first[0] ?? '') < 2
  return isPart ? asLabel(phrases.map(({ text }) => text).join('')) : asLabel(first.join('/'))
}

/** A phrase before or after the only line with values: 'Sender' before '{name} {phone}'. */
function phraseOfItsOwn(line: Line | undefined, valued: Line): string | null {
  const phrase = line === undefined || line === valued || line.branch !== null ? null : asLabel(line.lead)
  return phrase !== null && lettersIn(phrase) > 1 ? phrase : null
}

/** Where the value is there only in some cases, what is there in the others. */
function phraseOtherwise(lines: readonly Line[], valued: Line): string | null {
  const at = lines.indexOf(valued)
  const [first, second] = valued.branch === 'else' ? [lines[at - 1], valued] : [valued, lines[at + 1]]
  const isChoice = first?.branch === 'if' && second?.branch === 'else'
  return isChoice ? asLabel((first === valued ? second : first).lead) : null
}

/** The phrase before or after the value in a line with one; where it has neither, what stands for the missing value. */
function phraseBesideValue({ lead, values, trail, instead }: Line): string | null {
  const before = leadOf(lead, true)
  const after = asLabel(trail)
  const hasAfter = after !== null && lettersIn(after) > 1
  if (before !== null && (endsInColon(lead) || (values === 1 && !hasAfter))) return before
  return values === 1 ? phraseInstead({ lead, trail, instead }) : null
}

/** What stands for a missing value in a line that has no words of its own. */
function phraseInstead({ lead, trail, instead }: Pick<Line, 'lead' | 'trail' | 'instead'>): string | null {
  const isBare = asLabel(lead) === null && asLabel(trail) === null
  return isBare && /\p{L}/u.test(instead) ? asLabel(instead) : null
}
