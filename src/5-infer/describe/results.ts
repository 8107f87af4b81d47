import { isReading } from '../intent.js'
import type { Results } from '../toolset.js'
import { deedOf } from './deed.js'
import { messagesOf } from './messages.js'
import { pageNoun } from './thing.js'
import type { Told } from './tool.js'

/**
 * What an assistant is told after a call: what is the case, then what to do next; whatever it must not do comes with the way
 * out. Composed here, from what the app tells a person at the same place.
 */
export function resultsOf(told: Told): Results {
  const messages = messagesOf(told.draft.intent)
  const empty = isReading(told.draft.intent) ? emptyResult(told, messages.empty) : null
  return {
    success: successResult(told, messages.success),
    ...(empty !== null && { empty }),
    failure: [
      ...(messages.missing.length > 0
        ? [`${hint(messages.missing)}时是缺少信息或条件：先向用户问清或请用户办妥，再调用，不要代填。`]
        : []),
      failureResult(told, messages.failure),
    ],
  }
}

function successResult(told: Told, hints: readonly string[]): string {
  const { intent } = told.draft
  const deed = deedOf(intent)
  if (told.risk === 'payment')
    return `付款单已在「${pageNoun(intent.page)}」页，等用户本人确认。请用户核对金额后自行付款；${hints.length > 0 ? `页面${hint(hints)}` : '用户告知已付款'}之前不要说已支付。`
  if (isReading(intent)) {
    const next = told.next === null ? '' : `；要看其中一项，用 ${told.next}`
    return `「${pageNoun(intent.page)}」的内容已取得。请只回答用户问到的部分，让用户自己选择${next}。`
  }
  if (intent.kind === 'device' || intent.kind === 'auth')
    return `${quoted(deed)}要由用户本人在手机上完成。请用一句话提示用户；用户告知结果之前不要说已完成。`
  const shown = hints.length > 0 ? `，页面${hint(hints)}` : ''
  const check = told.look === null ? '请用户在页面上核对' : `要核对就用 ${told.look}`
  return `${quoted(deed)}已完成${shown}。请用一句话告知用户；${check}，不要再次调用。`
}

/** '换个条件' only where there is one that may be changed. */
function emptyResult({ draft, inputs }: Told, hints: readonly string[]): string {
  const conditions = inputs.filter((input) => !input.required).map((input) => input.name)
  const fact = hints.length > 0 ? `页面${hint(hints)}` : `「${pageNoun(draft.intent.page)}」没有内容`
  const way = conditions.length > 0 ? `，或换一个 ${conditions.slice(0, 2).join('、')} 再查` : ''
  return `${fact}。请如实告知用户${way}；不要编造内容，也不要用同样的条件重试。`
}

function failureResult({ draft }: Told, hints: readonly string[]): string {
  const { intent } = draft
  const fact = hints.length > 0 ? `${hint(hints)}时没有成功` : `没有成功时`
  return `${fact}：如实告知用户，请其稍后再试或在「${pageNoun(intent.page)}」页自行操作，不要连续重试。`
}

/** A deed that quotes a page already is not quoted again. */
function quoted(deed: string): string {
  return deed.includes('「') ? deed : `「${deed}」`
}

/** '提示「请输入姓名」或「请输入电话」'. */
function hint(texts: readonly string[]): string {
  return `提示${texts.map((text) => `「${text}」`).join('或')}`
}
