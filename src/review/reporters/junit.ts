import type { Element } from 'domhandler'
import type { Finding } from '../../diagnostics/finding.js'
import { adviceOf, linkMessageOf, messageOf } from '../../diagnostics/message.js'
import type { Language, Sink } from '../../diagnostics/message.js'
import { visible } from '../../source/visible.js'
import type { FailOn, Review } from '../review.js'
import { placeText } from './place.js'
import { defineReporter } from './reporter.js'
import { fails } from '../../policy/findings.js'
import { words } from './words.js'
import { document, element } from './xml.js'

/** XML is escaped when it is written. */
const xml: Sink = { words: (text) => text, value: visible }

/** JUnit's XML, which build servers read: a test case for each finding, failed where the finding fails the review. */
export const junit = defineReporter({
  name: 'junit',
  mediaType: 'application/xml',
  report: (review, { lang }) => {
    const faults = faultCases(review, lang)
    const findings = review.findings.map((finding) => findingCase(finding, review.failOn, lang))
    const cases = [...faults, ...findings]
    const shown = cases.length > 0 ? cases : [element('testcase', { classname: 'mini2mcp', name: words[lang].none })]
    const counts = {
      tests: String(shown.length),
      failures: String(review.findings.filter((finding) => fails(finding, review.failOn)).length),
      errors: String(faults.length),
      skipped: String(review.findings.filter(({ accepted }) => accepted !== undefined).length),
    }
    const suite = element('testsuite', { name: review.app?.name ?? words[lang].unnamed, ...counts }, shown)
    return document(element('testsuites', { name: 'mini2mcp', ...counts }, [suite]))
  },
})

/** A review without a verdict is one that did not pass. */
function faultCases({ faults, verdict }: Review, lang: Language): readonly Element[] {
  const say = words[lang]
  const told = faults.map(({ kind, message }) => ({ name: say.faults[kind], message }))
  const rejected = verdict === 'nothing' ? [{ name: say.verdicts.nothing, message: say.verdicts.nothing }] : []
  return [...told, ...rejected].map(({ name, message }) =>
    element('testcase', { classname: 'mini2mcp', name }, [element('error', { message }, [message])]),
  )
}

function findingCase(finding: Finding, failOn: FailOn, lang: Language): Element {
  const { diagnostic, accepted } = finding
  const { code, at } = diagnostic
  const message = messageOf(diagnostic, lang, xml)
  const attributes = {
    classname: code,
    name: `${at === undefined ? words[lang].whole : placeText(at)}: ${message}`,
    ...(at !== undefined && { file: at.file, line: String(at.line) }),
  }
  return element('testcase', attributes, [
    outcome(finding, message, { failOn, lang, isAccepted: accepted !== undefined }),
  ])
}

interface Outcome {
  readonly failOn: FailOn
  readonly lang: Language
  readonly isAccepted: boolean
}

function outcome(finding: Finding, message: string, { failOn, lang, isAccepted }: Outcome): Element {
  const { diagnostic, severity, accepted } = finding
  if (isAccepted) return element('skipped', { message: accepted?.reason ?? '' })
  const advice = adviceOf(diagnostic.code, lang)
  const steps = (diagnostic.chain ?? []).map((link) => `${placeText(link.at)}: ${linkMessageOf(link, lang, xml)}`)
  const text = [message, ...steps, ...(advice === null ? [] : [advice])].join('\n')
  if (!fails(finding, failOn)) return element('system-out', {}, [`${words[lang].severities[severity]}\n${text}`])
  return element('failure', { type: severity, message }, [text])
}
