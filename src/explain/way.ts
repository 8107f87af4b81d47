import type { Link } from '../diagnostics/diagnostic.js'
import { linkMessageOf } from '../diagnostics/message.js'
import { visible } from '../source/visible.js'
import type { Effect, Trigger } from '../4-trace/graph.js'
import { nameOf } from './effect-name.js'
import { isOutward } from './effects.js'
import type { Line } from './explanation.js'
import type { Acting, Known } from './known.js'

const MOST_EFFECTS = 12
const MOST_TRIGGERS = 4

/** From each element that starts `acting`, through the functions that are called, to everything that is reached. */
export function wayOf(known: Known, acting: Acting): readonly Line[] {
  const { action } = acting
  const outward = action.effects.filter(isOutward)
  const rest = outward.length - MOST_EFFECTS
  return [
    ...entriesOf(acting).map((link) => lineOf(known, link)),
    ...outward.slice(0, MOST_EFFECTS).flatMap((effect) => stepsTo(known, effect)),
    ...(outward.length === 0 ? [{ text: known.say.nothing }] : []),
    ...(rest > 0 ? [{ text: known.say.more(rest) }] : []),
  ]
}

function entriesOf({ action }: Acting): readonly Link[] {
  const { handler, triggers, at } = action
  if (triggers.length === 0) return [{ is: 'lifecycle', params: { handler }, at }]
  const seen = triggers.slice(0, MOST_TRIGGERS).map(seenOf)
  const [first] = triggers
  return handler === '' ? seen : [...seen, { is: 'bound', params: { event: first?.event ?? '', handler }, at }]
}

function seenOf({ element, label, at }: Trigger): Link {
  return label === null
    ? { is: 'unlabelled', params: { element }, at }
    : { is: 'element', params: { element, label }, at }
}

function stepsTo(known: Known, effect: Effect): readonly Line[] {
  const { through = [], way = [] } = effect
  const calls = through.map((name, step): Link => ({ is: 'calls', params: { name }, at: way[step] ?? effect.at }))
  const reached = known.say.reaches(visible(nameOf(effect)))
  return [...calls.map((link) => lineOf(known, link)), known.line(reached, effect.at)]
}

function lineOf(known: Known, link: Link): Line {
  return known.line(linkMessageOf(link, known.lang, { words: (text) => text, value: visible }), link.at)
}
