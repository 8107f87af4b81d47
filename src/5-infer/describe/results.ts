import { isReading } from '../intent.js'
import type { Results } from '../toolset.js'
import { messagesOf } from './messages.js'
import type { Told } from './tool.js'

/**
 * What an assistant is told after a call: what is the case, then what to do next; whatever it must not do comes with the way
 * out. Composed from what the app tells a person at the same place.
 */
export function resultsOf(told: Told): Results {
  const { speech } = told
  const { intent } = told.draft
  const say = speech.results
  const messages = messagesOf(intent)
  const empty = isReading(intent) ? emptyResult(told, messages.empty) : null
  return {
    success: successResult(told, messages.success),
    ...(empty !== null && { empty }),
    failure: [
      ...(messages.missing.length > 0 ? [say.missing(messages.missing)] : []),
      say.failed(speech.page(intent.page), messages.failure),
    ],
  }
}

function successResult(told: Told, hints: readonly string[]): string {
  const { speech, risk, next, look } = told
  const { intent } = told.draft
  const page = speech.page(intent.page)
  if (risk === 'payment') return speech.results.payable(page, hints)
  if (isReading(intent)) return speech.results.read(page, next)
  const deed = speech.deed(intent)
  if (intent.kind === 'device' || intent.kind === 'auth') return speech.results.handedOver(deed)
  return speech.results.done(deed, hints, look)
}

/** Another condition may be tried only where there is one that may be changed. */
function emptyResult({ draft, inputs, speech }: Told, hints: readonly string[]): string {
  const conditions = inputs.filter((input) => !input.required).map((input) => input.name)
  return speech.results.empty(speech.page(draft.intent.page), hints, conditions.slice(0, 2))
}
