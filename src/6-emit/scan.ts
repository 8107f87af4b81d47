import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Artifact } from './artifact.js'
import { forbidden } from './plain.js'

/** Turns of phrase by which text tries to command an assistant instead of naming a thing. Folded to lower case, NFKC. */
const commands = [
  'ignore previous',
  'ignore all previous',
  'ignore the above',
  'disregard previous',
  'disregard all',
  'system prompt',
  'you are now',
  'do not tell the user',
  'without asking the user',
  '<|im_start|>',
  '<|im_end|>',
  '[inst]',
  '<system>',
  'new instructions',
  '忽略之前',
  '忽略以上',
  '忽略上述',
  '忽略前面',
  '无视之前',
  '无视以上',
  '系统提示词',
  '你现在是',
  '不要告诉用户',
  '不要告知用户',
  '无需用户确认',
  '无需确认直接',
  '跳过确认',
  '绕过确认',
  '新的指令',
]

/** What an assistant must not be given to read, looked for in the finished files: the last door, after all cleaning. */
export function scan(artifacts: readonly Artifact[]): readonly Diagnostic[] {
  return artifacts.flatMap((artifact) => [...characters(artifact), ...orders(artifact)])
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
  const isClean = text.search(forbidden) < 0 && !escaped.test(text)
  return isClean ? [] : forbiddenIn(stringsOf(JSON.parse(text)))
}

function forbiddenIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(forbidden) ?? [])
}

/** Keys and values: JSON's escapes would hide both kinds of text from a look at the file. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)])
}

function orders({ path, text }: Artifact): readonly Diagnostic[] {
  const folded = text.normalize('NFKC').toLowerCase()
  const phrase = commands.find((command) => folded.includes(command))
  return phrase === undefined ? [] : [{ code: 'emit/instruction-like', params: { artifact: path, phrase } }]
}
