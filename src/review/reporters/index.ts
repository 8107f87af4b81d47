import { github } from './github.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
import type { Reporter } from './reporter.js'
import { sarif } from './sarif.js'
import { text } from './text.js'

export type { Reporter, ReportOptions } from './reporter.js'

/** Every reporter, in the order in which they are offered. */
export const reporters = [text, json, sarif, junit, github, markdown] as const satisfies readonly Reporter[]

/** The formats in which a review can be told. */
export type ReportFormat = (typeof reporters)[number]['name']
