import { invisible } from './behaviour/invisible.js'
import { labelContradicts } from './behaviour/label-contradicts.js'
import { loginGates } from './behaviour/login-gates.js'
import { opaqueCode } from './behaviour/opaque.js'
import { pages } from './behaviour/pages.js'
import { privacy } from './behaviour/privacy.js'
import { unasked } from './behaviour/unasked.js'
import type { Check } from './check.js'
import { ownPolicy } from './own-policy.js'
import { decidedOutside } from './flows.js'
import { hardCoded } from './secrets.js'
import { reordered } from './reordered.js'
import { skills } from './skills/skills.js'
import { texts } from './texts.js'

/** Every check of the review, in the order in which they run. */
export const checks: readonly Check[] = [
  decidedOutside,
  hardCoded,
  skills,
  labelContradicts,
  unasked,
  invisible,
  privacy,
  opaqueCode,
  pages,
  loginGates,
  ownPolicy,
  texts,
  reordered,
]
