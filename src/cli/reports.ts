import { reporters } from '../review/reporters/index.js'
import type { Reporter } from '../review/reporters/index.js'

/** A report that is wanted, and where it goes; null is the terminal. */
export interface Asked {
  readonly reporter: Reporter
  readonly file: string | null
}

/** The reports that `formats` name ('text', 'sarif:review.sarif'), or what is wrong with them. */
export function reportsAsked(formats: readonly string[]): readonly Asked[] | string {
  const asked: Asked[] = []
  for (const format of formats.length > 0 ? formats : ['text']) {
    const colon = format.indexOf(':')
    const name = colon < 0 ? format : format.slice(0, colon)
    const file = colon < 0 ? null : format.slice(colon + 1)
    const reporter = reporters.find((candidate) => candidate.name === name)
    if (reporter === undefined) return `There is no format ${name}. Choose from ${formatNames.join(', ')}.`
    if (file === '') return `Name a file behind "${name}:".`
    asked.push({ reporter, file })
  }
  const shown = asked.filter(({ file }) => file === null)
  return shown.length > 1
    ? 'Only one report can go to the terminal; send the others to files (--format sarif:review.sarif).'
    : asked
}

/** What `--format` can name. */
export const formatNames: readonly string[] = reporters.map(({ name }) => name)
