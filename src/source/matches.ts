/**
 * All matches of `pattern`, which is global, as `matchAll` gives them. That works on a copy of the pattern, which has to be compiled
 * anew: for a pattern that rarely matches, it takes longer than the search.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match)
  return found
}

/** The matches of `pattern`, which is sticky, at `places`. */
export function matchesAt(pattern: RegExp, text: string, places: readonly number[]): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const at of places) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) found.push(match)
  }
  return found
}
