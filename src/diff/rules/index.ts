import { otherEffects, takenNames } from './effects.js'
import { goneInputs, goneTools } from './gone.js'
import { firstPayment, newHosts, newPlugins, newPrivacy } from './reach.js'
import { better, worse, worseUnderNewName } from './risk.js'
import type { ChangeRule } from './rule.js'

/** Everything that a reviewer is told about what has changed. */
export const changeRules: readonly ChangeRule[] = [
  worse,
  worseUnderNewName,
  takenNames,
  otherEffects,
  newHosts,
  newPrivacy,
  firstPayment,
  newPlugins,
  better,
  goneTools,
  goneInputs,
]
