import { defineRule } from './rule.js'

/** Anything that can end in a payment is handed to the person, whoever starts it. */
export const pays = defineRule({
  ability: 'pay',
  kind: 'pay',
  claim: 'reaches a payment',
  confidence: 0.95,
  when: (subject) => subject.act === 'pay',
})
