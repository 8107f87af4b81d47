import { archive } from './catalogue/archive.js'
import { behaviour } from './catalogue/behaviour.js'
import { changes } from './catalogue/changes.js'
import { emit } from './catalogue/emit.js'
import { flows } from './catalogue/flows.js'
import { host } from './catalogue/host.js'
import { infer } from './catalogue/infer.js'
import { isolation } from './catalogue/isolation.js'
import { link } from './catalogue/link.js'
import { load } from './catalogue/load.js'
import { parse } from './catalogue/parse.js'
import { policy } from './catalogue/policy.js'
import { secrets } from './catalogue/secrets.js'
import { skills } from './catalogue/skills.js'
import { template } from './catalogue/template.js'
import { text } from './catalogue/text.js'
import { trace } from './catalogue/trace.js'

/** Every diagnostic there is: one list per stage, then those of the review. A code is never reused for another meaning. */
export const catalogue = {
  ...host,
  ...archive,
  ...load,
  ...parse,
  ...template,
  ...link,
  ...trace,
  ...infer,
  ...emit,
  ...text,
  ...behaviour,
  ...flows,
  ...secrets,
  ...skills,
  ...changes,
  ...policy,
  ...isolation,
}

export type Code = keyof typeof catalogue
