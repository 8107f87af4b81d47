import { parse } from 'postcss'

/** A rule of a style sheet: its selectors as written, and what it declares, lower case. */
export interface StyleRule {
  readonly selectors: readonly string[]
  readonly declared: ReadonlyMap<string, string>
  /** Where it begins, as an offset. */
  readonly at: number
}

/** Larger sheets are libraries. */
const MOST_CHARACTERS = 300_000
/** The platform knows no nesting but that of at-rules. */
const DEEPEST = 16

/** The rules of a style sheet, those in at-rules left out; none where it cannot be read. */
export function parseStyles(text: string): readonly StyleRule[] {
  if (text.length > MOST_CHARACTERS || isTooDeep(text)) return []
  try {
    return parse(text).nodes.flatMap((node) =>
      node.type !== 'rule'
        ? []
        : [
            {
              selectors: node.selectors,
              at: node.source?.start?.offset ?? 0,
              declared: new Map(
                node.nodes.flatMap((one) =>
                  one.type === 'decl' ? [[one.prop.toLowerCase(), one.value.toLowerCase()]] : [],
                ),
              ),
            },
          ],
    )
  } catch {
    return []
  }
}

/** What a `style` attribute declares. */
export function parseInline(text: string): ReadonlyMap<string, string> {
  return parseStyles(`a{${text.replace(/[{}]/gu, '')}}`)[0]?.declared ?? new Map<string, string>()
}

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (char === '{' && ++depth > DEEPEST) return true
    if (char === '}') depth--
  }
  return false
}
