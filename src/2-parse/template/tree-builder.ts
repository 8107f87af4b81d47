/** An element as offsets into the text; nothing is interpreted yet. */
export interface MarkupElement {
  /** Lower case; '' for the root. */
  readonly tag: string
  readonly at: number
  readonly attributes: MarkupAttribute[]
  readonly children: (MarkupElement | MarkupText)[]
  /** The text between its tags. */
  inner: { start: number; end: number }
}

export interface MarkupAttribute {
  /** As written: case tells `data-goodsId` from `data-goods-id`. */
  readonly name: string
  readonly at: number
  /** null where there is no `=`. */
  readonly value: { readonly start: number; readonly end: number } | null
}

export interface MarkupText {
  readonly tag: null
  readonly at: number
  readonly end: number
}

/** Something wrong with the markup, `subject` being the tag or attribute concerned. */
export interface MarkupFault {
  readonly code:
    'template/unclosed' | 'template/stray-close' | 'template/cut-off' | 'template/bad-attribute' | 'template/too-deep'
  readonly subject: string
  readonly at: number
}

/** Deeper than any page a person wrote; everything that reads the tree later may recurse over it. */
const MAX_DEPTH = 250
/** One missing tag can make every later one look wrong: the first few say what there is to say. */
const MAX_FAULTS = 20

/** Puts tags into a tree and repairs what does not fit: a close tag closes all that is open inside its partner. */
export class TreeBuilder {
  readonly root: MarkupElement = { tag: '', at: 0, attributes: [], children: [], inner: { start: 0, end: 0 } }
  readonly faults: MarkupFault[] = []
  private readonly stack: MarkupElement[] = [this.root]
  private pending: MarkupElement | null = null
  /** Open elements that are too deep to be kept. */
  private skipped = 0

  constructor(private readonly source: string) {}

  open(start: number, end: number): void {
    const tag = this.source.slice(start, end).toLowerCase()
    this.pending = { tag, at: start - 1, attributes: [], children: [], inner: { start: end, end } }
  }

  attribute(start: number, end: number, value: MarkupAttribute['value']): void {
    const name = this.source.slice(start, end)
    if (isAttributeName(name)) this.pending?.attributes.push({ name, at: start, value })
    else this.fault('template/bad-attribute', name, start)
  }

  opened(end: number): void {
    const element = this.place()
    if (element === null) return
    element.inner = { start: end, end }
    this.stack.push(element)
  }

  selfClosed(end: number): void {
    const skipped = this.skipped
    const element = this.place()
    this.skipped = skipped
    if (element !== null) element.inner = { start: end, end }
  }

  close(start: number, end: number): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    const tag = this.source.slice(start, end).toLowerCase()
    const depth = this.stack.findLastIndex((element) => element.tag === tag)
    if (depth <= 0) {
      this.fault('template/stray-close', tag, start)
      return
    }
    while (this.stack.length > depth) this.leave(start - 2, this.stack.length - 1 > depth)
  }

  text(start: number, end: number): void {
    if (this.skipped === 0) this.top().children.push({ tag: null, at: start, end })
  }

  end(): void {
    if (this.pending !== null) this.fault('template/cut-off', this.pending.tag, this.pending.at)
    while (this.stack.length > 1) this.leave(this.source.length, true)
  }

  /** Hangs the element whose start tag was just read into the tree; null where it is too deep. */
  private place(): MarkupElement | null {
    const element = this.pending
    this.pending = null
    if (element === null) return null
    if (this.skipped === 0 && this.stack.length <= MAX_DEPTH) {
      this.top().children.push(element)
      return element
    }
    if (this.skipped === 0) this.fault('template/too-deep', element.tag, element.at)
    this.skipped++
    return null
  }

  private leave(end: number, unclosed: boolean): void {
    const element = this.stack.pop()
    if (element === undefined) return
    element.inner.end = end
    if (unclosed) this.fault('template/unclosed', element.tag, element.at)
  }

  private top(): MarkupElement {
    return this.stack[this.stack.length - 1] ?? this.root
  }

  private fault(code: MarkupFault['code'], subject: string, at: number): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ code, subject: subject.slice(0, 40), at })
  }
}

/** Quotes, `<` and `=` in a name tell of a tag that was not ended or a quote too many. */
function isAttributeName(name: string): boolean {
  return !name.includes('<') && !name.includes('"') && !name.includes("'") && !name.includes('=')
}
