import type { ElementNode } from '../2-parse/template/tree.js'
import type { Spot } from './expand.js'
import { lineOf, linesOf, phraseOf, type Line } from './labels-lines.js'
import { isPlace, isTouched, roleOf, type Role } from './labels-role.js'
import { rowsOf, type Rows } from './labels-rows.js'
import { asCaption, asLabel, isPrompt, leadOf, markIn, withoutMark, type Mark } from './labels-text.js'

/** Spots inside an element among which what names it is looked for. */
const MAX_INSIDE = 20
/** Ancestors of a field or value beside which its name may stand. */
const MAX_STEPS = 2

/** Attributes in which an element says its name, before all that stands in or beside it. */
const nameAttributes = ['aria-label', 'label', 'title', 'text', 'button-text'] as const

/** Attributes that say what is to be entered or seen: a name only where nothing else is. */
const hintAttributes = ['placeholder', 'header-text', 'content', 'alt'] as const

/** What the static text of a view says about its elements. */
export interface Wording {
  /** What a person would call each spot; null where the template says nothing, and for texts. */
  readonly labels: readonly (string | null)[]
  /** Whether a field is marked as one that must be filled in or may be left empty. */
  readonly marks: readonly (Mark | null)[]
  /** The text before or around the text at an index that names the first value in it. */
  readonly nameOfValue: (index: number) => string | null
}

/** Reads the wording of a view. */
export function wordingOf(spots: readonly Spot[]): Wording {
  const reading = new Reading(spots)
  const named = spots.map((_, index) => reading.name(index))
  return {
    labels: named.map(({ label }) => label),
    marks: named.map(({ mark }) => mark),
    nameOfValue: (index) => reading.nameOfValue(index),
  }
}

interface Name {
  readonly label: string | null
  readonly mark: Mark | null
}

/** Something that may name a field: as written, and the name in it. */
interface Candidate {
  readonly written: string
  readonly name: string | null
}

class Reading {
  private readonly lines: readonly (readonly Line[])[]
  private readonly rows: Rows
  /** Where `<label for>` stands, by the id that it names. */
  private readonly labelled: ReadonlyMap<string, number>
  /** How many fields and things to tap are inside each spot. */
  private readonly touched: readonly number[]

  constructor(private readonly spots: readonly Spot[]) {
    this.lines = linesOf(spots)
    this.rows = rowsOf(spots, this.lines)
    this.labelled = labelledById(spots)
    this.touched = touchedIn(spots)
  }

  name(index: number): Name {
    const node = this.spots[index]?.node
    if (node?.n !== 'element') return { label: null, mark: null }
    const role = roleOf(node)
    if (role === 'form') return { label: this.submitLabel(index), mark: null }
    if (role === 'plain' || role === 'text') return { label: this.thingLabel(node, index), mark: null }
    const candidates = this.candidates(node, index, role)
    const names = candidates.map(({ name }) => name).filter((name) => name !== null)
    const marks = candidates.map(({ written }) => markIn(written))
    return {
      label: names.find((name) => !isPrompt(name)) ?? null,
      mark: isRequired(node) ? 'required' : (marks.find((mark) => mark !== null) ?? null),
    }
  }

  /** What stands before a value or before what holds nothing else; else an attribute of what it is slotted into. */
  nameOfValue(index: number): string | null {
    return this.climb(index, this.rows.values, (at) => {
      const beside = this.rows.value(at)
      if (beside?.sure === true) return asCaption(beside.text)
      const node = this.spots[at]?.node
      return node?.n === 'element' ? said(node, nameAttributes) : null
    })
  }

  /** A button, a row, an own component: its attributes, its text, what is said of the only thing in it. */
  private thingLabel(node: ElementNode, index: number): string | null {
    const name = said(node, nameAttributes)
    if (name !== null || isPlace(node.tag) || (this.touched[index] ?? 0) > 1) return name
    return phraseOf(this.lines[index] ?? []) ?? said(node, hintAttributes) ?? this.saidInside(node, index)
  }

  /** What may name a field, the best first. */
  private candidates(node: ElementNode, index: number, role: Role): readonly Candidate[] {
    const own = this.lines[index] ?? []
    const beside = this.climb(index, this.rows.fields, (at) => this.rows.field(at))
    const caption = beside === null ? none : inRow(beside.text)
    const byPlace =
      role === 'choice'
        ? [asWritten(phraseOf(own)), inRow(this.rows.option(index)?.text), caption]
        : [role === 'field' ? inRow(leadIn(own)) : this.soleOption(index), beside?.sure === true ? caption : none]
    return [
      asWritten(said(node, nameAttributes)),
      this.textOf(this.labelled.get(constant(node, 'id') ?? '')),
      this.textOf(this.enclosingLabel(index)),
      ...byPlace,
      role === 'group' ? none : asWritten(phraseOf(own)),
      asWritten(said(node, hintAttributes)),
      ...(role === 'group' ? [] : [asWritten(this.saidInside(node, index))]),
      caption,
    ]
  }

  /** Goes up from `index` through what holds nothing else of `held`, until something is found beside it. */
  private climb<T>(index: number, held: readonly number[], find: (at: number) => T | null): T | null {
    let at = index
    for (let step = 0; step <= MAX_STEPS && at >= 0 && this.rows.repeated[at] !== true; step++) {
      const found = find(at)
      if (found !== null) return found
      const host = this.rows.hosts[at] ?? -1
      const node = this.spots[host]?.node
      if (node === undefined || held[host] !== 1 || roleOf(node) === 'group' || isNamedByItsText(node)) return null
      at = host
    }
    return null
  }

  private textOf(index: number | undefined): Candidate {
    const lines = index === undefined ? [] : (this.lines[index] ?? [])
    const phrase = phraseOf(lines)
    if (phrase === null) return none
    return { written: lines.map(({ lead }) => lead).join(' '), name: asCaption(phrase) ?? asLabel(withoutMark(phrase)) }
  }

  private enclosingLabel(index: number): number | undefined {
    const { hosts } = this.rows
    const around = [hosts[index] ?? -1]
    for (let step = 0; step < MAX_STEPS; step++) around.push(hosts[around[step] ?? -1] ?? -1)
    return around.find((at) => {
      const node = this.spots[at]?.node
      return node?.n === 'element' && node.tag === 'label' && this.rows.fields[at] === 1
    })
  }

  /** The only option of a group names it: '[ ] I agree'. */
  private soleOption(group: number): Candidate {
    const options = this.inside(group).filter((at) => roleOf(this.nodeAt(at)) === 'choice')
    const [only, ...others] = options
    return only === undefined || others.length > 0 ? none : asWritten(this.name(only).label)
  }

  private submitLabel(form: number): string | null {
    const button = this.inside(form, this.spots.length).find((at) => {
      const node = this.nodeAt(at)
      return node.n === 'element' && (constant(node, 'form-type') ?? constant(node, 'formType')) === 'submit'
    })
    return button === undefined ? null : this.name(button).label
  }

  /** What attributes say of the only thing that they say something of in what can be touched. */
  private saidInside(node: ElementNode, index: number): string | null {
    if (!isTouched(node) && roleOf(node) === 'plain') return null
    const told = this.inside(index).flatMap((at) => {
      const inner = this.nodeAt(at)
      return inner.n === 'element' ? (said(inner, nameAttributes) ?? said(inner, hintAttributes) ?? []) : []
    })
    const [only, ...others] = told
    return only === undefined || others.length > 0 ? null : only
  }

  private nodeAt(index: number): Spot['node'] {
    const spot = this.spots[index]
    if (spot === undefined) throw new RangeError(`no spot ${String(index)}`)
    return spot.node
  }

  /** Indices of the first spots inside the one at `index`. */
  private inside(index: number, most = MAX_INSIDE): readonly number[] {
    const found: number[] = []
    for (let at = index + 1; found.length < most && (this.spots[at]?.parent ?? -1) >= index; at++) found.push(at)
    return found
  }
}

/** Whether a value in `node` is what is written on it, not what is said of something. */
function isNamedByItsText(node: Spot['node']): boolean {
  return node.n === 'element' && (node.tag === 'button' || node.tag === 'navigator')
}

const none: Candidate = { written: '', name: null }

function asWritten(text: string | null): Candidate {
  return text === null ? none : { written: text, name: asLabel(withoutMark(text)) }
}

function inRow(text: string | null | undefined): Candidate {
  return text === null || text === undefined ? none : { written: text, name: asCaption(text) }
}

/** The text before the first value that a field shows: in its line, else in the line before. */
function leadIn(lines: readonly Line[]): string | null {
  const at = lines.findIndex(({ values }) => values > 0)
  const [line, before] = [lines[at], lines[at - 1]]
  if (line === undefined) return null
  return leadOf(line.lead, true) ?? (before?.branch === null ? before.lead : null)
}

/** Where `<label for>` stands, by the id that it names. */
function labelledById(spots: readonly Spot[]): ReadonlyMap<string, number> {
  return new Map(
    spots.flatMap(({ node }, index): [string, number][] => {
      const id = node.n === 'element' && node.tag === 'label' ? constant(node, 'for') : null
      return id === null ? [] : [[id, index]]
    }),
  )
}

/** How many fields and things to tap are inside each spot. */
function touchedIn(spots: readonly Spot[]): readonly number[] {
  const touched = spots.map(() => 0)
  for (let index = spots.length - 1; index >= 0; index--) {
    const { node, parent } = spots[index] ?? { node: null, parent: -1 }
    if (node === null || parent < 0) continue
    const role = roleOf(node)
    const own = isTouched(node) || role === 'field' || role === 'choice' ? 1 : 0
    touched[parent] = (touched[parent] ?? 0) + (touched[index] ?? 0) + own
  }
  return touched
}

/** What the first of the attributes `names` that has words says; of one with a value in it, the phrase beside it. */
function said(node: ElementNode, names: readonly string[]): string | null {
  for (const name of names) {
    const attribute = node.attributes.get(name)
    const line = attribute === undefined ? null : lineOf(attribute.value)
    const phrase = line === null ? null : phraseOf([line])
    if (phrase !== null) return phrase
  }
  return null
}

function constant(node: ElementNode, name: string): string | null {
  const [only, ...others] = node.attributes.get(name)?.value.parts ?? []
  return typeof only === 'string' && others.length === 0 ? only.trim() : null
}

/** Whether a field of a kit is marked by its attribute. */
function isRequired(node: ElementNode): boolean {
  const attribute = node.attributes.get('required')
  if (attribute === undefined) return false
  const [only] = attribute.value.parts
  if (only === undefined) return true
  return typeof only === 'string' ? only.trim() !== 'false' : only.expr.k === 'const' && only.expr.value === true
}
