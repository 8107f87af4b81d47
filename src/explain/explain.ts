import leven from 'leven'
import { catalogue } from '../diagnostics/catalogue.js'
import type { Code } from '../diagnostics/catalogue.js'
import type { Language } from '../diagnostics/message.js'
import { byText } from '../source/order.js'
import { explainAction } from './action.js'
import { explainCode } from './code.js'
import type { Explanation, Unknown } from './explanation.js'
import type { Known } from './known.js'
import { explainPlace } from './place.js'
import type { Place } from './place.js'
import { explainTool } from './tool.js'

/** Explains what `word` names: a code, which needs no app, or a tool, an action or a place of the app. */
export function explain(word: string, lang: Language, known: Known | null): Explanation | Unknown {
  if (isCode(word)) return explainCode(word, lang, known)
  if (known === null) return { unknown: word, near: nearest(word, Object.keys(catalogue)) }
  const tool = known.tools.find(({ name }) => name === word)
  if (tool !== undefined) return explainTool(known, tool)
  const acting = known.actions.find(({ id }) => id === word)
  if (acting !== undefined) return explainAction(known, acting)
  const place = placeIn(word)
  if (place !== null && known.compilation.text(place.file) !== null) return explainPlace(known, place)
  return { unknown: word, near: nearest(word, namesIn(known)) }
}

/** Whether `word` is a code of the catalogue. */
export function isCode(word: string): word is Code {
  return Object.hasOwn(catalogue, word)
}

function placeIn(word: string): Place | null {
  const match = /^(.+?):(\d+)(?::(\d+))?$/u.exec(word)
  if (match === null) return null
  const [, file = '', line, column] = match
  return {
    file: file.replace(/^\.\//u, ''),
    line: Number(line),
    column: column === undefined ? null : Number(column) - 1,
  }
}

function namesIn({ tools, actions }: Known): readonly string[] {
  return [...tools.map(({ name }) => name), ...actions.map(({ id }) => id), ...Object.keys(catalogue)]
}

const MOST_NEAR = 3
const LONGEST_WORD = 200

/** Of `names` the few that are so like `word` that they may have been meant. */
function nearest(word: string, names: readonly string[]): readonly string[] {
  const short = word.slice(0, LONGEST_WORD).toLowerCase()
  return [...new Set(names)]
    .map((name) => ({ name, distance: leven(short, name.slice(0, LONGEST_WORD).toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.min(short.length, name.length) / 3))
    .sort((a, b) => a.distance - b.distance || byText(a.name, b.name))
    .slice(0, MOST_NEAR)
    .map(({ name }) => name)
}
