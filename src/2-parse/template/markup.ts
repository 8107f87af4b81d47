import { QuoteType, Tokenizer } from 'htmlparser2'
import { TreeBuilder, type MarkupElement, type MarkupFault } from './tree-builder.js'

/**
 * Reads masked markup into a tree of offsets. The tokenizer alone is used: its parser costs the square of the
 * nesting depth, decodes entities and knows HTML's void elements, none of which fits.
 */
export function readMarkup(masked: string): readonly [MarkupElement, readonly MarkupFault[]] {
  const builder = new TreeBuilder(masked)
  let value: { start: number; end: number } | null = null
  let name = { start: 0, end: 0 }
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname: (start, end) => {
        builder.open(start, end)
      },
      onattribname: (start, end) => {
        name = { start, end }
      },
      onattribdata: (start, end) => {
        value = { start: value?.start ?? start, end }
      },
      onattribend: (quote, end) => {
        const empty = quote === QuoteType.NoValue ? null : { start: end, end }
        builder.attribute(name.start, name.end, value ?? empty)
        value = null
      },
      onopentagend: (end) => {
        builder.opened(end + 1)
      },
      onselfclosingtag: (end) => {
        builder.selfClosed(end + 1)
      },
      onclosetag: (start, end) => {
        builder.close(start, end)
      },
      ontext: (start, end) => {
        builder.text(start, end)
      },
      oncdata: (start, end, offset) => {
        builder.text(start, end - offset)
      },
      onend: () => {
        builder.end()
      },
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onattribentity: () => undefined,
      ontextentity: () => undefined,
    },
  )
  tokenizer.write(masked)
  tokenizer.end()
  return [builder.root, builder.faults]
}
