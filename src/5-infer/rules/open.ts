import type { Effect } from '../../4-trace/graph.js'
import type { Subject } from '../facts/subject.js'
import { because } from '../reasons.js'
import { defineRule } from './rule.js'

/** Opening the page loads something: from a server, or what the phone keeps. */
export const loads = defineRule({
  ability: 'open',
  kind: 'query',
  claim: 'opening the page loads what it shows',
  confidence: 0.9,
  when: (subject) => subject.action.kind === 'lifecycle' && subject.main.some(isLoad),
})

/** Opening the page shows what its parameters say. */
export const opens = defineRule({
  ability: 'open',
  kind: 'open',
  claim: 'opening the page shows content that its parameters or its state choose',
  confidence: 0.7,
  when: (subject) => subject.action.kind === 'lifecycle' && writesShown(subject),
})

/** A lifecycle callback that only paints, measures or moves on. */
export const idles = defineRule({
  drop: () => because('prepares'),
  when: (subject) => subject.action.kind === 'lifecycle',
})

function isLoad(effect: Effect): boolean {
  return effect.kind === 'request' || effect.kind === 'cloud' || (effect.kind === 'storage' && effect.op === 'get')
}

/** Something is shown that was not said when the page was opened: lists, what is kept in the app, what is worked out from a key. */
function writesShown(subject: Subject): boolean {
  const shown = subject.unit.shows.map((output) => output.path)
  const isShown = (path: string): boolean =>
    shown.some((one) => one === path || one.startsWith(`${path}.`) || isListed(one, path))
  return subject.main.some(
    (effect) =>
      effect.kind === 'set' &&
      isShown(effect.path) &&
      (hasNews(effect.from) || shown.some((one) => isListed(one, effect.path))),
  )
}

function isListed(shown: string, path: string): boolean {
  return shown.startsWith(`${path}[`)
}

/** Constants, what the platform says of the device, and the page's own keys are no content. */
function hasNews(from: Readonly<Record<string, readonly string[]>> | undefined): boolean {
  const origins = Object.values(from ?? {}).flat()
  return origins.some((origin) => !origin.startsWith('response(wx.get') && !origin.startsWith('query.'))
}
