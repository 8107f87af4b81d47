import type { Effect, Origin } from '../../4-trace/graph.js'
import { endpointOf, isDatabase } from '../facts/effects.js'
import type { RemoteEffect } from '../facts/effects.js'
import { remoteEffects, isReading } from '../intent.js'
import type { Intent } from '../intent.js'
import { own } from '../../source/own.js'

/** Keys that an acting tool opens the next page with and that it made itself: from its own answer, its form, or worked out here. */
export function handedOver(intent: Intent): readonly string[] {
  if (isReading(intent)) return []
  const answers = remoteEffects(intent).map(answerOf)
  const isOwn = (origin: Origin): boolean =>
    origin.startsWith('form.') || origin.startsWith('detail.') || answers.some((answer) => origin.startsWith(answer))
  const effects = intent.subjects.flatMap((subject) => subject.main)
  return [...new Set(effects.flatMap((effect) => madeKeys(effect, isOwn)))]
}

/** How origins call what `effect` answers. */
function answerOf(effect: RemoteEffect): string {
  if (effect.kind === 'request') return `response(${endpointOf(effect)})`
  return `response(cloud ${isDatabase(effect) ? `${effect.op} ` : ''}${effect.name}`
}

function madeKeys(effect: Effect, isOwn: (origin: Origin) => boolean): readonly string[] {
  if (effect.kind !== 'navigate') return []
  return effect.params.filter((key) => {
    const origins = own(effect.from, key) ?? []
    const isConstant = (own(effect.values, key) ?? []).length > 0
    return origins.length > 0 ? origins.some(isOwn) : !isConstant && effect.from !== undefined
  })
}
