import type { Effect, StorageEffect } from '../../4-trace/graph.js'

/** Keys of the phone's storage that `effects` name; `op`: only those that are used so. */
export function storageKeys(effects: readonly Effect[], op?: StorageEffect['op']): readonly string[] {
  return effects.flatMap((effect) =>
    effect.kind === 'storage' && effect.key !== null && (op === undefined || effect.op === op) ? [effect.key] : [],
  )
}
