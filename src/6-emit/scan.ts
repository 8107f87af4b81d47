import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Artifact } from './artifact.js'
import { invisible } from '../text/characters.js'
import { overrides } from '../text/sanitise.js'

/**
 * `artifacts` without what an assistant must not be given to read, and what was found: the last door, after all cleaning. A line of
 * a document that commands is left out; of what has a schema it is only told, for it would be broken.
 */
export function scan(artifacts: readonly Artifact[]): Result<readonly Artifact[]> {
  const commanding = new Set(artifacts.filter(({ text }) => overrides(text)))
  const found = artifacts.flatMap((artifact) => [
    ...characters(artifact),
    ...(commanding.has(artifact) ? [order(artifact)] : []),
  ])
  return [artifacts.map((artifact) => (commanding.has(artifact) ? withoutOrders(artifact) : artifact)), found]
}

function characters({ path, text }: Artifact): readonly Diagnostic[] {
  const found = path.endsWith('.json') ? forbiddenInJson(text) : forbiddenIn([text])
  const [first] = found
  if (first === undefined) return []
  const character = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return [{ code: 'emit/forbidden-character', params: { artifact: path, count: found.length, character } }]
}

/** Escapes other than those of quotes, backslashes and LF, behind which JSON would hide what is looked for. */
const escaped = /\\[^"\\n]/u

/** Most files are clean, which shows without taking them apart. */
function forbiddenInJson(text: string): readonly string[] {
  const isClean = unseenIn(text).length === 0 && !escaped.test(text)
  return isClean ? [] : forbiddenIn(stringsOf(JSON.parse(text)))
}

function forbiddenIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap(unseenIn)
}

/** Keys and values: JSON's escapes would hide both kinds of text from a look at the file. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)])
}

function withoutOrders(artifact: Artifact): Artifact {
  const { path, text } = artifact
  if (!path.endsWith('.md')) return artifact
  const kept = text.split('\n').filter((line) => !overrides(line))
  return { path, text: kept.join('\n') }
}

function order({ path }: Artifact): Diagnostic {
  return { code: 'emit/instruction-like', params: { artifact: path } }
}

/** What nobody sees, but for line feeds, which are the files' own, and parts of pictures, which are slow to look for. */
function unseenIn(text: string): readonly string[] {
  if (text.replaceAll('\n', '').search(invisible) < 0) return []
  return text.replace(emoji, '').replaceAll('\n', '').match(invisible) ?? []
}

const emoji = new RegExp('\\p{RGI_Emoji}', 'gv')
