import { isPassive, isRecording } from '../facts/events.js'
import type { Subject } from '../facts/subject.js'
import { wordsOf } from '../words/identifier.js'
import { because } from '../reasons.js'
import { defineRule } from './rule.js'

/** A person's own words choose what is listed. */
export const searches = defineRule({
  ability: 'search',
  kind: 'query',
  claim: "looks something up by the person's own words",
  confidence: 0.9,
  when: (subject) =>
    asks(subject) &&
    !isRecording(subject.action) &&
    !isPassive(subject.action) &&
    subject.given.some((input) => isTyped(subject, input.from, input.name)),
})

/** A tab, a category or another choice decides what is listed. */
export const filters = defineRule({
  ability: 'filter',
  kind: 'query',
  claim: 'lists what belongs to the choice made',
  confidence: 0.75,
  when: (subject) => asks(subject) && subject.given.length > 0 && !isTyping(subject),
})

/** Asking again, or for more of the same. */
export const queries = defineRule({
  ability: 'query',
  kind: 'query',
  claim: 'asks a server and shows the answer',
  confidence: 0.6,
  when: (subject) => asks(subject) && !isTyping(subject),
})

/** Suggestions that appear while typing. */
export const suggests = defineRule({
  drop: () => because('suggests'),
  when: (subject) => asks(subject),
})

function asks(subject: Subject): boolean {
  if (subject.action.kind !== 'event' || subject.remote.length === 0) return false
  return subject.act === 'read' || subject.act === 'search'
}

function isTyping(subject: Subject): boolean {
  if (isPassive(subject.action)) return subject.given.length > 0
  return (
    subject.action.triggers.length > 0 &&
    subject.action.triggers.every((trigger) => ['input', 'focus', 'blur'].includes(trigger.event.toLowerCase()))
  )
}

const searchWords: ReadonlySet<string> = new Set([
  'keyword',
  'keywords',
  'search',
  'searchcontent',
  'filter',
  'query',
  'kw',
  'wd',
  'word',
  'words',
])

function isTyped(subject: Subject, from: string, name: string): boolean {
  if (from === 'form') return true
  const control = subject.given.find((input) => input.name === name && input.from === from)?.control
  if (control?.kind === 'text' || control?.kind === 'search' || control?.kind === 'textarea') return true
  if (wordsOf(name).some((word) => searchWords.has(word))) return true
  return (
    from === 'detail' &&
    subject.action.triggers.some((trigger) => ['confirm', 'search', 'submit'].includes(trigger.event.toLowerCase()))
  )
}
