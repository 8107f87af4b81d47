import type { ResultSentences } from '../speech.js'

/** How it is said in Chinese what came of a call. */
export const resultSentences: ResultSentences = {
  payable: (page, hints) =>
    `付款单已在「${page}」页，等用户本人确认。请用户核对金额后自行付款；${hints.length > 0 ? `页面${hint(hints)}` : '用户告知已付款'}之前不要说已支付。`,
  read: (page, next) =>
    `「${page}」的内容已取得。请只回答用户问到的部分，让用户自己选择${next === null ? '' : `；要看其中一项，用 ${next}`}。`,
  handedOver: (deed) => `${quoted(deed)}要由用户本人在手机上完成。请用一句话提示用户；用户告知结果之前不要说已完成。`,
  done: (deed, hints, look) => {
    const shown = hints.length > 0 ? `，页面${hint(hints)}` : ''
    const check = look === null ? '请用户在页面上核对' : `要核对就用 ${look}`
    return `${quoted(deed)}已完成${shown}。请用一句话告知用户；${check}，不要再次调用。`
  },
  empty: (page, hints, conditions) => {
    const fact = hints.length > 0 ? `页面${hint(hints)}` : `「${page}」没有内容`
    const way = conditions.length > 0 ? `，或换一个 ${conditions.join('、')} 再查` : ''
    return `${fact}。请如实告知用户${way}；不要编造内容，也不要用同样的条件重试。`
  },
  missing: (hints) => `${hint(hints)}时是缺少信息或条件：先向用户问清或请用户办妥，再调用，不要代填。`,
  failed: (page, hints) =>
    `${hints.length > 0 ? hint(hints) : ''}${hints.length > 0 ? '时没有成功' : '没有成功时'}：如实告知用户，请其稍后再试或在「${page}」页自行操作，不要连续重试。`,
}

/** A deed that quotes a page already is not quoted again. */
function quoted(deed: string): string {
  return deed.includes('「') ? deed : `「${deed}」`
}

/** '提示「请输入姓名」或「请输入电话」'. */
function hint(texts: readonly string[]): string {
  return `提示${texts.map((text) => `「${text}」`).join('或')}`
}
