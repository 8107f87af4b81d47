import { styleText } from 'node:util'
import type { Severity } from '../../diagnostics/diagnostic.js'
import type { Finding } from '../../diagnostics/finding.js'
import { gravest } from '../../diagnostics/gravest.js'
import { adviceOf, linkMessageOf, messageOf } from '../../diagnostics/message.js'
import type { Language, Sink } from '../../diagnostics/message.js'
import type { Location } from '../../source/location.js'
import { visible } from '../../source/visible.js'
import type { Coverage, Review } from '../review.js'
import { changeLines } from './changes.js'
import { defineReporter } from './reporter.js'
import { countsOf } from './counts.js'
import { words } from './words.js'
import type { Words } from './words.js'

/** More than a person reads; the rest is counted. */
const MOST_FINDINGS = 100
const MOST_STEPS = 12
const MOST_FILES = 20

const terminal: Sink = { words: (text) => text, value: visible }
type Style = 'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'cyan'
const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', note: 'cyan' }
const signs: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', note: '·' }

/** How the report is written: in which language, and whether in colours. */
interface Page {
  readonly lang: Language
  readonly say: Words
  readonly paint: (style: Style, text: string) => string
}

/** For a person at a terminal: findings by file with their evidence, what changed, and the verdict. */
export const text = defineReporter({
  name: 'text',
  mediaType: 'text/plain',
  report: (review, { lang, colours = false }) => {
    const page: Page = { lang, say: words[lang], paint: colours ? painted : (_, text) => text }
    const blocks = [
      heading(review, page),
      ...fileBlocks(review.findings, page),
      changes(review, page),
      review.coverage === null ? [] : coverage(review.coverage, page),
      verdict(review, page),
    ]
    const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
    return `${shown.join('\n\n')}\n`
  },
})

function painted(style: Style, text: string): string {
  return styleText(style, text, { validateStream: false })
}

function heading({ app }: Review, { say, paint }: Page): readonly string[] {
  if (app === null) return []
  const name = app.name === null ? say.unnamed : visible(app.name)
  return [`${paint('bold', name)} · ${say.app(app.platform, app.pages, app.tools)}`]
}

function fileBlocks(findings: readonly Finding[], page: Page): readonly (readonly string[])[] {
  if (findings.length === 0) return [[page.say.none]]
  const shown = gravest(findings, MOST_FINDINGS)
  const blocks = [...byFile(shown)].map(([file, group]) => [
    page.paint('underline', file === '' ? page.say.whole : visible(file)),
    ...group.flatMap((finding) => findingLines(finding, page)),
  ])
  const left = findings.length - shown.length
  return left > 0 ? [...blocks, [page.say.more(left)]] : blocks
}

function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const file = finding.diagnostic.at?.file ?? ''
    files.set(file, [...(files.get(file) ?? []), finding])
  }
  return files
}

function findingLines({ diagnostic, severity, accepted, state }: Finding, page: Page): readonly string[] {
  const { say, paint, lang } = page
  const { code, at } = diagnostic
  const place = at === undefined ? '' : `${position(at)} `
  const remarks = [
    ...(state === 'new' ? [say.states.new] : []),
    ...(accepted === undefined ? [] : [say.acceptedBecause(visible(accepted.reason), accepted.until)]),
  ]
  const about = remarks.length > 0 ? ` (${remarks.join(', ')})` : ''
  const level = paint(styles[severity], `${signs[severity]} ${say.severities[severity]}`)
  const advice = adviceOf(code, lang)
  return [
    `  ${place}${level} ${paint('dim', code)}${about}`,
    `    ${messageOf(diagnostic, lang, terminal)}`,
    ...stepLines(diagnostic, page),
    ...(advice === null ? [] : [`    → ${advice}`]),
  ]
}

function stepLines({ chain = [] }: Finding['diagnostic'], { lang, say, paint }: Page): readonly string[] {
  const steps = chain.slice(0, MOST_STEPS).map((link, at) => {
    const place = paint('dim', `${visible(link.at.file)}:${position(link.at)}`)
    return `      ${at + 1}. ${linkMessageOf(link, lang, terminal)}  ${place}`
  })
  const left = chain.length - steps.length
  return left > 0 ? [...steps, `      ${say.more(left)}`] : steps
}

function position({ line, column }: Location): string {
  return `${line}:${column + 1}`
}

function changes({ changes }: Review, { say, lang }: Page): readonly string[] {
  if (changes === null) return []
  const lines = changeLines(changes, lang, terminal)
  return [say.changes, ...(lines.length > 0 ? lines : [say.noChanges]).map((line) => `  ${line}`)]
}

function coverage({ analysed, partial, skipped }: Coverage, { say }: Page): readonly string[] {
  const files = [
    ...skipped.map((file) => ({ ...file, how: say.skipped })),
    ...partial.map((file) => ({ ...file, how: say.partial })),
  ]
  const shown = files.slice(0, MOST_FILES).map(({ file, because, how }) => {
    return `  ${visible(file)}: ${how} (${because.join(', ')})`
  })
  const left = files.length - shown.length
  return [
    say.coverage(analysed, partial.length, skipped.length),
    ...shown,
    ...(left > 0 ? [`  ${say.more(left)}`] : []),
  ]
}

function verdict({ findings, verdict, faults }: Review, { say, paint }: Page): readonly string[] {
  const { error, warning, note, accepted } = countsOf(findings)
  const counts = [say.counts(error, warning, note), ...(accepted > 0 ? [say.accepted(accepted)] : [])].join(' · ')
  const told = faults.map(({ kind, message }) => `${say.faults[kind]}: ${visible(message)}`)
  const style = verdict === 'clean' ? 'bold' : 'red'
  return [...told, counts, paint(style, say.verdicts[verdict])]
}
