import { spokenWords } from './compound.js'
import { isInterfaceWord, verb } from './verbs.js'
import type { Act } from './verbs.js'

/** What a name says: the verb that governs it, and the things it is about. */
export interface Meaning {
  readonly act: Act | null
  readonly verb: string | null
  readonly nouns: readonly string[]
}

const strength: readonly Act[] = ['pay', 'logout', 'login', 'destroy', 'write', 'search', 'read', 'show']

/** The meaning of an identifier: 'onCancelOrder' → cancel, [order]. The strongest verb governs; of equals, the first. */
export function meaningOf(identifier: string): Meaning {
  return meaningOfWords(spokenWords(identifier))
}

/** The meaning of words already split. */
export function meaningOfWords(words: readonly string[]): Meaning {
  const known = words.flatMap((word) => {
    const found = verb(word)
    return found && !isSearchNoise(word, words) ? [{ word, act: found.act }] : []
  })
  // 'addOrDelete' turns over what it finds: the first verb names it.
  const toggles = words.includes('or')
  const governing = toggles ? known[0] : known.toSorted((a, b) => strength.indexOf(a.act) - strength.indexOf(b.act))[0]
  return {
    act: governing?.act ?? null,
    verb: governing?.word ?? null,
    nouns: words.filter(
      (word) =>
        word !== governing?.word &&
        !isInterfaceWord(word) &&
        word !== 'or' &&
        !isLinkingVerb(word) &&
        !isPureVerb(word),
    ),
  }
}

/** What accounts are bound to. Elsewhere 'bind' is how handlers are called: 'bindPickerChange'. */
const bound: ReadonlySet<string> = new Set(
  'phone mobile tel card account email wechat wx weixin user member bank device number invite inviter parent student child house room car plate school company'.split(
    ' ',
  ),
)

/** 'formSubmit' and 'bindconfirm' name the event, not the business: alone they say nothing. */
function isSearchNoise(word: string, words: readonly string[]): boolean {
  if (word === 'bind') return !words.some((other) => bound.has(other))
  return (word === 'confirm' || word === 'submit') && words.every((other) => other === word || isInterfaceWord(other))
}

function isLinkingVerb(word: string): boolean {
  const found = verb(word)
  return found !== undefined && (found.act === 'show' || found.act === 'read') && word !== 'history'
}

/** Verbs that are never things, unlike 'comment' or 'collect'. */
const pureVerbs: ReadonlySet<string> = new Set(
  'add create insert save submit update edit modify change set put delete del remove clear clean cancel confirm reject accept choose select get query fetch'.split(
    ' ',
  ),
)

function isPureVerb(word: string): boolean {
  return pureVerbs.has(word)
}
