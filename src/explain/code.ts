import type { Code } from '../diagnostics/catalogue.js'
import { adviceOf, entryOf, inLanguage } from '../diagnostics/message.js'
import type { Language } from '../diagnostics/message.js'
import type { Explanation, Line } from './explanation.js'
import type { Known } from './known.js'
import { words } from './words.js'

const MOST_OCCURRENCES = 20

/** A diagnostic: what it means, what to do, and where the app has it; `known` is null where there is no app. */
export function explainCode(code: Code, lang: Language, known: Known | null): Explanation {
  const say = words[lang]
  const { severity, title, threats = [], ...saying } = entryOf(code)
  const advice = adviceOf(code, lang)
  const what = [
    ...(title === undefined ? [] : [inLanguage(title, lang)]),
    inLanguage(saying, lang),
    say.severity(severity),
    ...(threats.length > 0 ? [say.threats(threats.join(', '))] : []),
  ]
  return {
    about: 'code',
    name: code,
    sections: [
      { is: 'what', lines: what.map((text) => ({ text })) },
      { is: 'advice', lines: advice === null ? [] : [{ text: advice }] },
      { is: 'findings', lines: known === null ? [] : occurrences(known, code) },
    ],
  }
}

function occurrences(known: Known, code: Code): readonly Line[] {
  const found = known.diagnostics.filter((diagnostic) => diagnostic.code === code)
  if (found.length === 0) return [{ text: known.say.notHere }]
  const rest = found.length - MOST_OCCURRENCES
  return [
    ...found.slice(0, MOST_OCCURRENCES).flatMap((diagnostic) => known.finding(diagnostic)),
    ...(rest > 0 ? [{ text: known.say.more(rest) }] : []),
  ]
}
