import { createRequire } from 'node:module'
import type * as Postcss from 'postcss'
import type { AtRule, Root, Rule } from 'postcss'

const require = createRequire(import.meta.url)

/** A rule of a style sheet: its selectors as written, and what it declares, lower case. */
export interface StyleRule {
  readonly selectors: readonly string[]
  readonly declared: ReadonlyMap<string, string>
  /** Whether what it declares is called important. A rule that does both is two. */
  readonly important: boolean
  /** Where it begins, as an offset. */
  readonly at: number
}

/** A style sheet: its rules, those for a kind of screen among them, or why nothing in it was read. */
export interface Sheet {
  readonly rules: readonly StyleRule[]
  readonly unread: 'too-large' | 'too-deep' | 'unparsable' | null
}

/** Larger sheets are libraries. */
const MOST_CHARACTERS = 300_000
/** The platform knows no nesting but that of at-rules. */
const DEEPEST = 16

/** Reads a style sheet. */
export function parseSheet(text: string): Sheet {
  if (text.length > MOST_CHARACTERS) return unread('too-large')
  if (isTooDeep(text)) return unread('too-deep')
  const root = read(text)
  return root === null ? unread('unparsable') : { rules: rulesOf(root), unread: null }
}

function unread(why: Sheet['unread']): Sheet {
  return { rules: [], unread: why }
}

function rulesOf(root: Root): readonly StyleRule[] {
  return rulesIn(root).flatMap((rule) => [false, true].flatMap((important) => ruleOf(rule, important) ?? []))
}

/** The sheets that a style sheet imports, as written. */
export function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/@import\s+(?:url\(\s*)?['"]([^'"]+)['"]/gu)].flatMap(([, path]) => path ?? [])
}

function read(text: string): Root | null {
  try {
    // Most apps are understood without a look at their style sheets.
    const { parse } = require('postcss') as typeof Postcss
    return parse(text)
  } catch {
    return null
  }
}

function rulesIn({ nodes = [] }: Root | AtRule): readonly Rule[] {
  return nodes.flatMap((node) => {
    if (node.type === 'rule') return [node]
    return node.type === 'atrule' && (node.name === 'media' || node.name === 'supports') ? rulesIn(node) : []
  })
}

/** What a rule declares as important, or else; null where that is nothing. */
function ruleOf(rule: Rule, important: boolean): StyleRule | null {
  const declared = rule.nodes.flatMap((one): readonly (readonly [string, string])[] =>
    one.type === 'decl' && (one.important === true) === important
      ? [[one.prop.toLowerCase(), one.value.toLowerCase()]]
      : [],
  )
  if (declared.length === 0) return null
  return { selectors: rule.selectors, important, at: rule.source?.start?.offset ?? 0, declared: new Map(declared) }
}

/** What a `style` attribute declares. */
export function parseInline(text: string): ReadonlyMap<string, string> {
  return parseSheet(`a{${text.replace(/[{}]/gu, '')}}`).rules[0]?.declared ?? new Map<string, string>()
}

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (char === '{' && ++depth > DEEPEST) return true
    if (char === '}') depth--
  }
  return false
}
