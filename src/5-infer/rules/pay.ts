import { defineRule } from './rule.js'

/**
 * Anything that can end in a payment is handed to the person, whoever starts it: also what makes sure who pays and leaves the rest
 * to a part of the page that is not seen.
 */
export const pays = defineRule({
  ability: 'pay',
  kind: 'pay',
  claim: 'reaches a payment',
  confidence: 0.95,
  when: ({ act, meaning }) => act === 'pay' || (act === 'login' && meaning.act === 'pay'),
})
