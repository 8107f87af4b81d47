import type { Finding } from '../../diagnostics/finding.js'
import type { Severity } from '../../diagnostics/diagnostic.js'
import { adviceOf, entryOf, inLanguage, messageOf } from '../../diagnostics/message.js'
import type { Language, Sink } from '../../diagnostics/message.js'
import { severities } from '../../diagnostics/severity.js'
import { visible } from '../../source/visible.js'
import type { Review } from '../review.js'
import { defineReporter } from './reporter.js'
import { countsOf } from './counts.js'
import { words } from './words.js'

/** GitHub shows ten annotations of each kind for a step, and drops the others without a word. */
const MOST = 10

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** A command is a line: what is escaped below is all that could end it or its parts. */
const annotation: Sink = { words: (text) => text, value: visible }

/** Workflow commands, by which GitHub Actions annotates the lines of a pull request. */
export const github = defineReporter({
  name: 'github',
  mediaType: 'text/plain',
  report: (review, { lang }) => {
    const open = review.findings.filter(({ accepted }) => accepted === undefined)
    const lines = severities.flatMap((severity) => {
      const group = open.filter((finding) => finding.severity === severity)
      const shown = group.slice(0, MOST).map((finding) => annotationOf(finding, lang))
      const left = group.length - shown.length
      return left > 0 ? [...shown, `${words[lang].severities[severity]}: ${words[lang].more(left)}`] : shown
    })
    return `${[...faultLines(review, lang), ...lines, ...verdictLines(review, lang)].join('\n')}\n`
  },
})

function faultLines({ faults }: Review, lang: Language): readonly string[] {
  return faults.map(({ kind, message }) => command('error', { title: words[lang].faults[kind] }, visible(message)))
}

function annotationOf({ diagnostic, severity }: Finding, lang: Language): string {
  const { code, at } = diagnostic
  const { title } = entryOf(code)
  const advice = adviceOf(code, lang)
  const properties = {
    ...(at !== undefined && { file: at.file, line: String(at.line), col: String(at.column + 1) }),
    title: title === undefined ? code : `${code}: ${inLanguage(title, lang)}`,
  }
  const sentences = [messageOf(diagnostic, lang, annotation), ...(advice === null ? [] : [advice])]
  return command(commands[severity], properties, sentences.join('\n'))
}

function verdictLines({ findings, verdict }: Review, lang: Language): readonly string[] {
  const { error, warning, note } = countsOf(findings)
  return [words[lang].counts(error, warning, note), words[lang].verdicts[verdict]]
}

function command(name: string, properties: Readonly<Record<string, string>>, data: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${inProperty(visible(value))}`)
  return `::${name} ${written.join(',')}::${inData(data)}`
}

/** As the runner reads it back (github.com/actions/toolkit, command.ts). */
function inData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function inProperty(text: string): string {
  return inData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
