import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { TreeBuilder, type MarkupElement, type MarkupFault } from './tree-builder.js'

/**
 * Reads masked markup into a tree of offsets. The tokenizer alone is used: its parser costs the square of the
 * nesting depth, decodes entities and knows HTML's void elements, none of which fits.
 */
export function readMarkup(masked: string): readonly [MarkupElement, readonly MarkupFault[]] {
  const builder = new TreeBuilder(masked)
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, callbacks(masked, builder))
  tokenizer.write(masked)
  tokenizer.end()
  return [builder.root, builder.faults]
}

function callbacks(masked: string, builder: TreeBuilder): TokenizerCallbacks {
  let name: Range = { start: 0, end: 0 }
  let value: Range | null = null
  let closing = false
  return {
    ...ignored,
    onopentagname: (start, end) => builder.open(start, end),
    onattribname: (start, end) => {
      name = { start, end }
    },
    onattribdata: (start, end) => {
      value = { start: value?.start ?? start, end }
    },
    onattribend: (quote, end) => {
      // To HTML the slash of `a={{b}}/>` belongs to the value, to the platform it closes the tag.
      closing = quote === QuoteType.Unquoted && masked.startsWith('/>', end - 1)
      const read = value ?? { start: end, end }
      const whole = closing ? { start: read.start, end: end - 1 } : read
      builder.attribute(name.start, name.end, quote === QuoteType.NoValue ? null : whole)
      value = null
    },
    onopentagend: (end) => {
      if (closing) builder.selfClosed(end + 1)
      else builder.opened(end + 1)
      closing = false
    },
    onselfclosingtag: (end) => builder.selfClosed(end + 1),
    onclosetag: (start, end) => builder.close(start, end),
    // A start tag that ends with the file right after its slash leaves the tokenizer a text that begins before the file.
    ontext: (start, end) => {
      if (start >= 0) builder.text(start, end)
    },
    oncdata: (start, end, offset) => builder.text(start, end - offset),
    onend: () => builder.end(),
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

const ignored = {
  oncomment: () => undefined,
  ondeclaration: () => undefined,
  onprocessinginstruction: () => undefined,
  onattribentity: () => undefined,
  ontextentity: () => undefined,
}
