import type { Link } from '../diagnostics/diagnostic.js'
import type { Reached } from './reached.js'

/** How it comes to an effect: what is shown, what it runs, and where the effect is reached. */
export function chainOf({ action, effect, text }: Reached): readonly Link[] {
  return [...entryOf(action), { is: 'effect', params: { effect: text }, at: effect.at }]
}

function entryOf({ triggers, handler, at }: Reached['action']): readonly Link[] {
  const [trigger] = triggers
  if (trigger === undefined) return [{ is: 'lifecycle', params: { handler }, at }]
  const { element, label, event } = trigger
  const shown: Link =
    label === null
      ? { is: 'unlabelled', params: { element }, at: trigger.at }
      : { is: 'element', params: { element, label }, at: trigger.at }
  return handler === '' ? [shown] : [shown, { is: 'bound', params: { event, handler }, at }]
}
