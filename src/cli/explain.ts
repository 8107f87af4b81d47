import { compile } from '../compile.js'
import type { Result } from '../diagnostics/diagnostic.js'
import type { Language } from '../diagnostics/message.js'
import { explain, isCode } from '../explain/explain.js'
import { Known } from '../explain/known.js'
import { asJson, asText } from '../explain/report.js'
import { words } from '../explain/words.js'
import { visible } from '../source/visible.js'
import { exit } from './exit.js'
import { inputAt } from './input.js'
import { said } from './said.js'
import type { ExplainOptions, Terminal } from './terminal.js'

/** `mini2mcp explain`: prints what is known about a tool, action, code or place, and gives the exit code. */
export async function explainWord(
  word: string,
  path: string | undefined,
  options: ExplainOptions,
  terminal: Terminal,
): Promise<number> {
  const { lang = 'en', format } = options
  const [known, problems] = await knownOf(path ?? '.', lang, terminal)
  // What a code means is known without an app, unless one was asked for.
  if (known === null && (path !== undefined || !isCode(word))) {
    for (const problem of problems) terminal.err(`${said(problem, lang)}\n`)
    return exit.nothing
  }
  const explained = explain(word, lang, known)
  if ('unknown' in explained) {
    terminal.err(`${words[lang].unknown(visible(word), explained.near.map(visible).join(', '))}\n`)
    return exit.usage
  }
  terminal.out(format === 'json' ? asJson(explained, lang) : asText(explained, lang))
  return exit.ok
}

async function knownOf(path: string, lang: Language, { host }: Terminal): Promise<Result<Known | null>> {
  const [input, opening] = await inputAt(path, host)
  if (input === null) return [null, opening]
  const [compilation, compiling] = compile(input.host, input.folder, { lang })
  const all = [...opening, ...compiling]
  return [compilation === null ? null : new Known(compilation, all, lang), all]
}
