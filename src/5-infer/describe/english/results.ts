import type { ResultSentences } from '../speech.js'
import { inner, list } from './phrase.js'
import { quoted } from './words.js'

/** How it is said in English what came of a call. */
export const resultSentences: ResultSentences = {
  payable: (page, hints) => {
    const sign = hints.length > 0 ? `the page says ${said(hints)}` : 'the user says so'
    return `The payment is ready on the ${page} page and waits for the user. Ask the user to check the amount and to pay; do not say that it is paid before ${sign}.`
  },
  read: (page, next) =>
    `The content of the ${page} page is here. Answer only what the user asked, and let the user choose${next === null ? '' : `; for one of them, use ${next}`}.`,
  handedOver: (deed) =>
    `The user has to do this on the phone: ${inner(deed)}. Tell the user so in one sentence; do not say that it is done before the user says so.`,
  done: (deed, hints, look) => {
    const shown = hints.length > 0 ? ` The page says ${said(hints)}.` : ''
    const check = look === null ? 'let the user check it on the page' : `to check it, use ${look}`
    return `Done: ${inner(deed)}.${shown} Tell the user in one sentence; ${check}; do not call it again.`
  },
  empty: (page, hints, conditions) => {
    const fact = hints.length > 0 ? `The page says ${said(hints)}` : `There is nothing on the ${page} page`
    const way = conditions.length > 0 ? `, or try another ${list(conditions, 'or')}` : ''
    return `${fact}. Tell the user so${way}; do not invent content, and do not repeat the same call.`
  },
  missing: (hints) =>
    `If it says ${said(hints)}, something is missing or has to be done first: ask the user for it, then call again; do not fill it in yourself.`,
  failed: (page, hints) =>
    `If it ${hints.length > 0 ? `says ${said(hints)}` : 'did not work'}: tell the user so, and suggest trying later or doing it on the ${page} page; do not call it again and again.`,
}

/** '“…” or “…”': what the app itself says. */
function said(hints: readonly string[]): string {
  return list(hints.map(quoted), 'or')
}
