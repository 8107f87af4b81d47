import { emit } from './catalogue/emit.js'
import { host } from './catalogue/host.js'
import { infer } from './catalogue/infer.js'
import { link } from './catalogue/link.js'
import { load } from './catalogue/load.js'
import { parse } from './catalogue/parse.js'
import { template } from './catalogue/template.js'
import { trace } from './catalogue/trace.js'

/** Every diagnostic there is, one list per stage. A code is never reused for another meaning. */
export const catalogue = { ...host, ...load, ...parse, ...template, ...link, ...trace, ...infer, ...emit }

export type Code = keyof typeof catalogue
