import { isPassive } from '../facts/events.js'
import { isChange } from '../facts/subject.js'
import type { Subject } from '../facts/subject.js'
import { wordsOfRemote } from '../facts/effects.js'
import { wordsOf } from '../words/identifier.js'
import { defineRule } from './rule.js'

const cartWords: ReadonlySet<string> = new Set([
  'cart',
  'carts',
  'trolley',
  'basket',
  'shopcar',
  'shopcart',
  'shoppingcart',
  'shoppingcar',
  'car',
  'gouwuche',
  'goodscar',
])
const orderWords: ReadonlySet<string> = new Set([
  'order',
  'orders',
  'booking',
  'reservation',
  'appointment',
  'apt',
  'trade',
  'ticket',
  'dingdan',
])

/** Adding to, changing and emptying the cart. */
export const changesCart = defineRule({
  ability: 'cart',
  kind: 'mutate',
  claim: 'changes the shopping cart',
  confidence: 0.9,
  when: (subject) => changes(subject) && isAbout(subject, cartWords),
})

/** Creating, cancelling, confirming, returning orders. */
export const changesOrder = defineRule({
  ability: 'order',
  kind: 'mutate',
  claim: 'creates or changes an order',
  confidence: 0.9,
  when: (subject) => changes(subject) && isAbout(subject, orderWords),
})

/** A filled form that is sent, kept, or carried to the page that confirms it. */
export const submitsForm = defineRule({
  ability: 'submit',
  kind: 'mutate',
  claim: 'sends what the person filled in',
  confidence: 0.9,
  when: (subject) => isFilled(subject) && (changes(subject) || carriesOn(subject)),
})

/** Something done to one item of a list. */
export const changesItem = defineRule({
  ability: 'item',
  kind: 'mutate',
  claim: 'changes the item that was pointed at',
  confidence: 0.85,
  when: (subject) =>
    changes(subject) && subject.remote.length > 0 && subject.given.some((input) => input.from === 'dataset'),
})

/** Any other change on a server. */
export const changes_ = defineRule({
  ability: 'change',
  kind: 'mutate',
  claim: 'changes something on a server',
  confidence: 0.8,
  when: (subject) => changes(subject) && subject.remote.length > 0,
})

function changes(subject: Subject): boolean {
  return subject.action.kind === 'event' && !isPassive(subject.action) && subject.act !== null && isChange(subject.act)
}

function isFilled(subject: Subject): boolean {
  const submitted = subject.action.triggers.some((trigger) => trigger.event.toLowerCase() === 'submit')
  return subject.given.some(
    (input) => input.from === 'form' || (input.from === 'data' && (submitted || input.control !== undefined)),
  )
}

/** The form's values travel to another page as its parameters. */
function carriesOn(subject: Subject): boolean {
  return (
    subject.given.filter((input) => input.from === 'form').length > 1 &&
    subject.main.some((effect) => effect.kind === 'navigate' && effect.params.length > 0)
  )
}

function isAbout(subject: Subject, vocabulary: ReadonlySet<string>): boolean {
  const words = [
    ...wordsOf(subject.action.handler),
    ...subject.remote.flatMap((effect) => wordsOfRemote(effect).flat()),
  ]
  return words.some((word) => vocabulary.has(word))
}
