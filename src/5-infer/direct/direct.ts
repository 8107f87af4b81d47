import { isOpening } from '../intent.js'
import { isPersonal, personalFields } from '../risk.js'
import type { Directness, Finding } from './finding.js'
import { lastSegment, wordsOf } from '../words/identifier.js'
import { askedIn, isQuiet, labelOf, openingActions } from './opening.js'
import { requestOf } from './request.js'

/**
 * A tool is carried out without its page where one request is provably all that opening the page comes to: it is sent whatever
 * is the case, every byte of it is known, and what the page shows is what was answered. In every doubt the page is opened.
 */
export function directnessOf(finding: Finding): Directness {
  const reason = forbidden(finding) ?? unsuited(finding)
  if (reason !== null) return reason
  const [effect, ...others] = askedIn(openingActions(finding.draft).flatMap(({ effects }) => effects))
  if (effect === undefined) return 'the page asks no server'
  if (others.length > 0) return 'the page asks more than one thing'
  return requestOf(finding, effect)
}

/** What is never carried out for a person: changes, payment, personal data, and what needs leave. */
function forbidden({ draft, risk, outputs, preconditions }: Finding): string | null {
  if (risk !== 'read')
    return risk === 'write' ? 'it changes something' : `it is about ${risk === 'payment' ? 'money' : 'personal data'}`
  const needed = preconditions.find(({ kind }) => kind !== 'prior-tool')
  if (needed) return `it needs ${needed.kind}`
  const shown = outputs.map(({ path }) => path).filter((path) => isPersonal(lastSegment(path)) || tellsOfPerson(path))
  const [personal] = [...personalFields(draft), ...shown]
  return personal === undefined ? null : `${personal} may be personal data`
}

/** Words for those who use an app: what belongs to them is theirs. */
const people: ReadonlySet<string> = new Set(
  'patient user customer member owner receiver consignee passenger applicant contact linkman nickname avatar openid'.split(
    ' ',
  ),
)

function tellsOfPerson(path: string): boolean {
  return wordsOf(path).some((word) => people.has(word))
}

function unsuited({ draft, inputs }: Finding): string | null {
  const { intent, fields } = draft
  if (!isOpening(intent) || intent.lead.unit !== intent.page) return 'it is done on a page that is open'
  const chosen = fields.find(({ via }) => via !== 'query')
  if (chosen) return `${chosen.name} is chosen on the page`
  const held = inputs.find(({ provenance }) => provenance.some(({ from }) => from === 'session' || from === 'storage'))
  if (held) return `${held.name} is held by the app`
  const actions = openingActions(draft)
  if (actions.some(({ partial }) => partial === true)) return 'not all that the page does could be followed'
  const other = actions.flatMap(({ effects }) => effects).find((effect) => !isQuiet(effect))
  return other ? `the page also does ${labelOf(other)}` : null
}
