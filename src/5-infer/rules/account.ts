import { isIdentityEvent } from '../facts/events.js'
import { callsKind } from '../facts/subject.js'
import type { Subject } from '../facts/subject.js'
import { defineRule } from './rule.js'

/** Logging in, and handing over profile or phone number. */
export const logsIn = defineRule({
  ability: 'login',
  kind: 'auth',
  claim: 'logs the person in or asks for the profile or phone number',
  confidence: 0.85,
  when: (subject) =>
    subject.action.kind === 'event' &&
    (asksIdentity(subject) || subject.act === 'login' || subject.meaning.act === 'login') &&
    leavesTrace(subject),
})

/** Logging out, and forgetting what is kept of the person. */
export const logsOut = defineRule({
  ability: 'logout',
  kind: 'auth',
  claim: 'logs the person out',
  confidence: 0.85,
  when: (subject) =>
    subject.action.kind === 'event' &&
    (subject.act === 'logout' || subject.meaning.act === 'logout') &&
    leavesTrace(subject),
})

/** An identity button whose result goes somewhere, or an API that asks for the profile, where nothing else is the purpose. */
function asksIdentity(subject: Subject): boolean {
  const button = isIdentityEvent(subject.action)
  const lasting = subject.action.effects.some(
    (effect) =>
      effect.kind === 'request' || effect.kind === 'cloud' || (effect.kind === 'storage' && effect.op === 'set'),
  )
  if (button) return lasting
  return (
    callsKind(subject, 'profile', 'phone', 'login') && lasting && subject.act !== 'destroy' && !writesBusiness(subject)
  )
}

function writesBusiness(subject: Subject): boolean {
  return subject.act === 'write' && subject.meaning.act === 'write'
}

function leavesTrace(subject: Subject): boolean {
  return subject.main.some(
    (effect) =>
      effect.kind === 'request' ||
      effect.kind === 'cloud' ||
      (effect.kind === 'storage' && effect.op !== 'get') ||
      effect.kind === 'navigate',
  )
}
