import { isPassive, isRecording } from '../facts/events.js'
import { callsKind } from '../facts/subject.js'
import type { Subject } from '../facts/subject.js'
import { because } from '../reasons.js'
import type { Reason } from '../reasons.js'
import { defineRule } from './rule.js'

/** Navigation and nothing else: what it opens is a tool of its own, or is said to be none. */
export const navigates = defineRule({
  drop: (subject) => goal(subject),
  when: (subject) => subject.action.kind === 'event' && subject.main.some((effect) => effect.kind === 'navigate'),
})

/** Filling a control is a step of whatever uses the value. */
export const records = defineRule({
  drop: () => because('records'),
  when: (subject) => isRecording(subject.action),
})

/** Scrolling, touching, loading: nobody asks for it. */
export const reports = defineRule({
  drop: () => because('gesture'),
  when: (subject) => isPassive(subject.action),
})

/** A component hands the event on to the page that uses it. */
export const emits = defineRule({
  drop: () => because('emits'),
  when: (subject) => subject.main.some((effect) => effect.kind === 'emit'),
})

/** Looking at pictures, copying, sharing, messages on the screen. */
export const shows = defineRule({
  drop: () => because('shows'),
  when: (subject) => callsKind(subject, 'media', 'clipboard', 'share', 'message', 'ui', 'album'),
})

/** All that is left: the page changes its own looks. */
export const paints = defineRule({
  drop: ({ action, main }) => {
    if (main.length > 0) return because('paints')
    return because(action.partial === true ? 'unanalysed' : 'without-effect')
  },
  when: () => true,
})

function goal(subject: Subject): Reason {
  const targets = subject.main.flatMap((effect) => (effect.kind === 'navigate' ? [effect.to ?? effect.via] : []))
  const target = [...new Set(targets)].sort()[0] ?? ''
  return target === 'navigateBack' ? because('back') : because('opens', { target })
}
