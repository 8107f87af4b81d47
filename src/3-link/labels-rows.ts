import type { Spot } from './expand.js'
import { asCaption, asLabel, endsInColon, lettersIn, withoutMark } from './labels-text.js'
import { isTouched, roleOf, type Role } from './labels-role.js'
import type { Line } from './labels-lines.js'

/** What has more, behind a caption, explains it. */
const MAX_LETTERS = 12

/** The text that stands beside something and may name it. */
export interface Caption {
  /** As written, with the marks around it. */
  readonly text: string
  /** Whether it surely is in its row, not a heading of more than it. */
  readonly sure: boolean
}

/** How the spots of a view stand to each other; blocks, which are not rendered, are looked through. */
export interface Rows {
  /** For each spot the index of the element around it, -1 at the top. */
  readonly hosts: readonly number[]
  /** Whether a spot comes once for each element of a list. */
  readonly repeated: readonly boolean[]
  /** Fields in each spot, itself among them; a group of options is one. */
  readonly fields: readonly number[]
  /** Texts with values in each spot, itself among them. */
  readonly values: readonly number[]
  /** The caption before a spot as the field that it is or holds, as the value that it shows; and behind an option. */
  readonly field: (index: number) => Caption | null
  readonly value: (index: number) => Caption | null
  readonly option: (index: number) => Caption | null
}

/** What has been seen between the tags of one element. */
interface Row {
  caption: Before | null
  /** Marks that stand before their caption. */
  marks: string
  /** The option that was seen last, -1 before the first, and whether a text stands behind it. */
  option: number
  behind: boolean
  readonly fields: Tally
  readonly values: Tally
}

interface Tally {
  named: number
  all: number
}

interface Before {
  readonly text: string
  /** Whether something else stands between it and what follows: an explanation, a button. */
  readonly apart: boolean
  readonly colon: boolean
  readonly inline: boolean
}

/** Reads the rows of a view. `lines`: the lines inside each spot. */
export function rowsOf(spots: readonly Spot[], lines: readonly (readonly Line[])[]): Rows {
  const { hosts, repeated, conditional } = standings(spots)
  const fields = counts(spots, (role) => role === 'field' || role === 'choice' || role === 'group')
  const values = counts(spots, (role, index) => role === 'text' && (lines[index]?.[0]?.values ?? 0) > 0)
  const { rows, before, behind } = readRows(spots, lines, { hosts, conditional, fields, values })
  const captionAs = (index: number, kind: 'fields' | 'values'): Caption | null => {
    const found = before.get(index)
    const tally = rows[(hosts[index] ?? -1) + 1]?.[kind]
    if (found === undefined || tally === undefined) return null
    const inline = kind === 'values' && found.inline && isInline(spots[index])
    const isPaired = found.colon || tally.all === 1 || tally.named === tally.all
    return { text: found.text, sure: inline || (!found.apart && isPaired) }
  }
  const option = (index: number): Caption | null => {
    const isBehind = rows[(hosts[index] ?? -1) + 1]?.behind === true
    const text = isBehind ? behind.get(index) : before.get(index)?.text
    return text === undefined ? null : { text, sure: true }
  }
  const field = (index: number): Caption | null => captionAs(index, 'fields')
  const value = (index: number): Caption | null => captionAs(index, 'values')
  return { hosts, repeated, fields, values, field, value, option }
}

interface Standing extends Pick<Rows, 'hosts' | 'fields' | 'values'> {
  readonly conditional: readonly boolean[]
}

interface Read {
  /** By the spot around them; the first is the row at the top. */
  readonly rows: readonly (Row | undefined)[]
  /** What stands before fields and values, and behind options. */
  readonly before: ReadonlyMap<number, Before>
  readonly behind: ReadonlyMap<number, string>
}

/** Goes along all rows at once, in document order. */
function readRows(
  spots: readonly Spot[],
  lines: readonly (readonly Line[])[],
  { hosts, conditional, fields, values }: Standing,
): Read {
  const touched = holdsTouched(spots)
  const rows: (Row | undefined)[] = []
  const before = new Map<number, Before>()
  const behind = new Map<number, string>()
  spots.forEach((spot, index) => {
    if (isBlock(spot)) return
    const row = rowOf(rows, hosts[index] ?? -1)
    const holds = { fields: (fields[index] ?? 0) > 0, values: (values[index] ?? 0) > 0 }
    if (holds.fields || holds.values) {
      if (row.caption !== null) before.set(index, row.caption)
      count(row, holds)
      row.option = roleOf(spot.node) === 'choice' ? index : -1
      row.behind = false
    } else if (touched[index] === true) {
      if (row.caption !== null) row.caption = { ...row.caption, apart: true }
    } else if (conditional[index] !== true) {
      read(row, captionText(lines[index] ?? []), isInline(spot))
      if (row.option < 0 || row.caption === null || row.behind) return
      behind.set(row.option, row.caption.text)
      row.behind = true
    }
  })
  return { rows, before, behind }
}

/** `rows` begins with the row at the top, whose host is -1. */
function rowOf(rows: (Row | undefined)[], host: number): Row {
  return (rows[host + 1] ??= {
    caption: null,
    marks: '',
    option: -1,
    behind: false,
    fields: { named: 0, all: 0 },
    values: { named: 0, all: 0 },
  })
}

/** Something in a row that takes the caption before it. */
function count(row: Row, holds: Readonly<Record<'fields' | 'values', boolean>>): void {
  for (const kind of ['fields', 'values'] as const) {
    if (!holds[kind]) continue
    row[kind].all++
    if (row.caption !== null) row[kind].named++
  }
  row.caption = null
  row.marks = ''
}

/** The first phrase of static lines, with the marks around it; '' where they have a value. */
function captionText(lines: readonly Line[]): string {
  if (lines.some(({ values }) => values > 0)) return ''
  const phrases = lines.map(({ lead }) => lead)
  const first = phrases.findIndex((phrase) => asLabel(withoutMark(phrase)) !== null)
  return phrases.filter((phrase, at) => at <= first || asLabel(withoutMark(phrase)) === null).join(' ')
}

/** Static text in a row: a caption, or a mark or icon of the one before or behind it. */
function read(row: Row, text: string, inline: boolean): void {
  if (text === '') return
  const { caption, marks } = row
  const isMark = asLabel(withoutMark(text)) === null
  if (isMark && caption === null) row.marks = text
  else if (isMark && caption !== null) row.caption = { ...caption, text: `${caption.text} ${text}` }
  else if (asCaption(text) !== null && (caption === null || lettersIn(text) <= MAX_LETTERS))
    row.caption = { text: `${marks} ${text}`.trim(), apart: false, colon: endsInColon(text), inline }
  else if (caption !== null) row.caption = { ...caption, apart: true }
}

function standings(spots: readonly Spot[]): {
  readonly hosts: readonly number[]
  readonly repeated: readonly boolean[]
  readonly conditional: readonly boolean[]
} {
  const hosts: number[] = []
  const repeated: boolean[] = []
  const conditional: boolean[] = []
  for (const { node, parent } of spots) {
    const around = spots[parent]
    const inBlock = around !== undefined && isBlock(around)
    const { loop, condition } = node.n === 'text' ? { loop: null, condition: null } : node
    hosts.push(inBlock ? (hosts[parent] ?? -1) : parent)
    repeated.push(loop !== null || (inBlock && repeated[parent] === true))
    conditional.push(condition !== null || (inBlock && conditional[parent] === true))
  }
  return { hosts, repeated, conditional }
}

/** How many spots that count are in each spot, itself among them; a group of options counts as one. */
function counts(spots: readonly Spot[], counted: (role: Role, index: number) => boolean): readonly number[] {
  const found = spots.map(({ node }, index): number => (counted(roleOf(node), index) ? 1 : 0))
  for (let index = spots.length - 1; index >= 0; index--) {
    const { node, parent } = spots[index] ?? { node: null, parent: -1 }
    if (node === null) continue
    if (roleOf(node) === 'group') found[index] = Math.min(1, found[index] ?? 0)
    if (parent >= 0) found[parent] = (found[parent] ?? 0) + (found[index] ?? 0)
  }
  return found
}

/** Whether each spot is or holds something that can be tapped. */
function holdsTouched(spots: readonly Spot[]): readonly boolean[] {
  const touched = spots.map(({ node }) => isTouched(node))
  for (let index = spots.length - 1; index >= 0; index--) {
    const parent = spots[index]?.parent ?? -1
    if (parent >= 0 && touched[index] === true) touched[parent] = true
  }
  return touched
}

function isBlock({ node }: Spot): boolean {
  return node.n === 'element' && node.tag === 'block'
}

/** Whether a spot goes on in the line that it stands in. */
function isInline(spot: Spot | undefined): boolean {
  const node = spot?.node
  return node?.n === 'text' || (node?.n === 'element' && (node.tag === 'text' || node.tag === 'label'))
}
