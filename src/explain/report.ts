import type { Language } from '../diagnostics/message.js'
import { inertJson } from '../6-emit/json.js'
import { visible } from '../source/visible.js'
import type { Explanation, Line } from './explanation.js'
import { explanationFile } from './schema.js'
import { words } from './words.js'

/** `explanation` for a person at a terminal. */
export function asText({ name, sections }: Explanation, lang: Language): string {
  const blocks = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ is, lines }) => [words[lang].sections[is], ...lines.flatMap(textOf)].join('\n'))
  return `${[visible(name), ...blocks].join('\n\n')}\n`
}

function textOf({ text, at, frame }: Line): readonly string[] {
  const place = at === undefined ? '' : `  ${visible(at.file)}:${String(at.line)}:${String(at.column + 1)}`
  const code = frame === undefined ? [] : frame.split('\n').map((line) => `      ${line}`)
  return [`  ${text}${place}`, ...code]
}

/** `explanation` for programs. */
export function asJson({ about, name, sections }: Explanation, lang: Language): string {
  const titled = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ is, lines }) => ({ is, title: words[lang].sections[is], lines }))
  return inertJson(explanationFile.parse({ schema: 'mini2mcp/explanation@1', about, name, sections: titled }))
}
