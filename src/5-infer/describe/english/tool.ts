import type { ToolSentences } from '../speech.js'
import { list } from './phrase.js'
import { quoted } from './words.js'

/** How the description of a tool is said in English: what it does, when to call it, what must have happened, what it is not for. */
export const toolSentences: ToolSentences = {
  reads: (deed, gives, limits, lists) =>
    [
      `${deed}${gives.length > 0 ? `: ${list(gives)}` : ''}.`,
      ...(lists.length > 0 ? [`It lists ${list(lists.map(quoted))}.`] : []),
      ...(limits.length > 0 ? [`Can be narrowed by ${list(limits)}.`] : []),
    ].join(' '),
  does: (deed, page, buttons) => (page === null ? `${deed}.` : `${deed}, ${buttonsOf(buttons)}on the ${page} page.`),
  forPayment: (look) => {
    const first =
      look === null
        ? ''
        : ` If the user has not seen the amount yet, call ${look} first, even when they say that is not needed.`
    return `Call only after the user has seen the amount and clearly agreed to pay; the user makes the payment, never pay for them.${first}`
  },
  forLogout: () => 'Call when the user asks to log out.',
  forLogin: () => 'Call when the user asks to log in, or when something else needs it; the user alone authorizes it.',
  forSearch: () => 'Call when the user says what to look for.',
  forPage: (page, search) =>
    `Call when the user asks about anything on the ${page} page${search === null ? '' : ` or looks for something there: what to look for goes into ${search}`}.`,
  forFilter: () => 'Call when the user wants to see only one kind of them.',
  forDeed: (_deed, confirm) =>
    confirm
      ? 'Call when the user explicitly asks for it: that is the confirmation, do not ask again. Do not call when the user only asks about it.'
      : 'Call when the user explicitly asks for it.',
  before: (login, needs) => {
    const values = needs.map(({ fields, tools }) => `${list(fields)} taken from the result of ${list(tools, 'or')}`)
    return `Before: ${[...(login ? ['the user has logged in'] : []), ...values].join('; ')}.`
  },
  closer: (tool) => `For the details of one of them, use ${tool}.`,
  notFor: (look) => `Not for just looking: use ${look} instead.`,
}

/** 'with the “Cancel order” button ': what is tapped, before where it is. */
function buttonsOf(buttons: readonly string[]): string {
  return buttons.length === 0 ? '' : `with the ${list(buttons.map(quoted), 'or')} button `
}
