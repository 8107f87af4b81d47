import type { Finding } from '../../diagnostics/finding.js'
import { gravest } from '../../diagnostics/gravest.js'
import { adviceOf, entryOf, inLanguage, linkMessageOf, messageOf } from '../../diagnostics/message.js'
import type { Language } from '../../diagnostics/message.js'
import type { Review } from '../review.js'
import { changeLines } from './changes.js'
import { html, markdownSink } from './markdown-sink.js'
import { placeText } from './place.js'
import { defineReporter } from './reporter.js'
import { countsOf } from './counts.js'
import { words } from './words.js'

/** A comment on GitHub holds 65,536 characters. */
const LONGEST = 60_000
const MOST_FINDINGS = 50
const MOST_STEPS = 12

const { words: prose, value: quoted } = markdownSink

/** For a comment on a pull request: a table of findings, their evidence to unfold, and what changed. */
export const markdown = defineReporter({
  name: 'markdown',
  mediaType: 'text/markdown',
  report: (review, { lang }) => {
    for (let most = MOST_FINDINGS; most > 0; most = Math.floor(most / 2)) {
      const text = written(review, most, lang)
      if (text.length <= LONGEST) return text
    }
    return written(review, 0, lang)
  },
})

function written(review: Review, most: number, lang: Language): string {
  const shown = gravest(review.findings, most)
  const blocks = [
    heading(review, lang),
    ...(shown.length > 0 ? [table(shown, lang)] : []),
    ...(shown.length < review.findings.length ? [words[lang].more(review.findings.length - shown.length)] : []),
    ...shown.flatMap((finding) => details(finding, lang)),
    ...changes(review, lang, most),
  ]
  return `${blocks.join('\n\n')}\n`
}

function heading({ app, verdict, findings, faults }: Review, lang: Language): string {
  const say = words[lang]
  const { error, warning, note, accepted } = countsOf(findings)
  const counts = [say.counts(error, warning, note), ...(accepted > 0 ? [say.accepted(accepted)] : [])].join(' · ')
  return [
    `## ${say.title}`,
    ...(app === null
      ? []
      : [`${app.name === null ? say.unnamed : quoted(app.name)} · ${say.app(app.platform, app.pages, app.tools)}`]),
    `**${say.verdicts[verdict]}** ${counts}`,
    ...faults.map(({ kind, message }) => `${say.faults[kind]}: ${quoted(message)}`),
  ].join('\n\n')
}

function table(findings: readonly Finding[], lang: Language): string {
  const say = words[lang]
  const rows = findings.map(({ diagnostic, severity, state }) => {
    const { at } = diagnostic
    const place = at === undefined ? say.whole : quoted(placeText(at))
    const news = state === 'new' ? ` (${say.states.new})` : ''
    return `| ${say.severities[severity]}${news} | ${place} | ${messageOf(diagnostic, lang, markdownSink)} |`
  })
  return [`| ${say.severity} | ${say.place} | ${say.finding} |`, '| --- | --- | --- |', ...rows].join('\n')
}

function details({ diagnostic, accepted }: Finding, lang: Language): readonly string[] {
  const { code, at, chain = [] } = diagnostic
  const say = words[lang]
  const { title } = entryOf(code)
  const advice = adviceOf(code, lang)
  const steps = chain.slice(0, MOST_STEPS).map((link, at) => {
    return `${at + 1}. ${linkMessageOf(link, lang, markdownSink)} ${quoted(placeText(link.at))}`
  })
  const parts = [
    ...(accepted === undefined ? [] : [say.acceptedBecause(quoted(accepted.reason), accepted.until)]),
    ...(steps.length > 0 ? [steps.join('\n')] : []),
    ...(chain.length > steps.length ? [say.more(chain.length - steps.length)] : []),
    ...(advice === null ? [] : [`${say.advice}: ${prose(advice)}`]),
  ]
  if (parts.length === 0) return []
  // A blank line ends the HTML block, so that what follows is Markdown again.
  const name = `<code>${code}</code>${title === undefined ? '' : ` ${html(inLanguage(title, lang))}`}`
  const where = at === undefined ? '' : `${quoted(placeText(at))}\n\n`
  return [`<details><summary>${name}</summary>\n\n${where}${parts.join('\n\n')}\n\n</details>`]
}

function changes({ changes }: Review, lang: Language, most: number): readonly string[] {
  if (changes === null) return []
  const say = words[lang]
  const lines = changeLines(changes, lang, markdownSink).slice(0, most * 4)
  const items = lines.map((line) => line.replace(/^( *)(?:\\?[-+~] )?/u, '$1- '))
  return [`### ${say.changes}`, items.length > 0 ? items.join('\n') : say.noChanges]
}
