import type { Effect } from '../4-trace/graph.js'
import { wechatApiOrGuess } from '../platforms/wechat-api.js'

/** Whether it does more than show something or read what is kept on the phone. */
export function isOutward(effect: Effect): boolean {
  if (effect.kind === 'set' || effect.kind === 'emit') return false
  if (effect.kind === 'storage') return effect.op !== 'get'
  if (effect.kind !== 'api') return true
  return !['ui', 'env', 'message'].includes(wechatApiOrGuess(effect.name).kind)
}
