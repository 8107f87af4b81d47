import { inner } from '../../../5-infer/describe/english/phrase.js'
import { quoted } from '../../../5-infer/describe/english/words.js'
import type { ReplyWording } from '../wording.js'

/** What a call that hands over answers in English. */
export const reply: ReplyWording = {
  shown: (page) => `${pageOf(page)} is ready; its content is to be seen there.`,
  failed: (page) =>
    `The content of ${inner(pageOf(page))} could not be fetched. Tell the user so, and to try again later or to open the mini program; do not invent content, and do not call it again and again.`,
  prepared: (page, title) => `${pageOf(page)} is ready; nothing has been done yet (${inner(title)}).`,
  open: 'Tap to open the page',
  unopened: 'There is no page to open',
  look: 'Tell the user in one sentence to tap the mini program card and look; do not describe or invent what is on the page; go on when the user says which one is meant.',
  pay: 'Tell the user to tap the mini program card, to check the amount on the page and to pay there; do not say that it is paid before the user says so.',
  finish:
    'Tell the user to tap the mini program card, to check everything on the page and to finish it there; do not say that it is done before the user says so, and do not call it again.',
}

function pageOf(title: string | null): string {
  return title === null ? 'The page' : `The page ${quoted(title)}`
}
