import type { Project } from '../../1-load/project.js'
import { lineTable, locate, type Location } from '../../source/location.js'
import type { Value } from '../domain/value.js'
import type { Sample } from '../graph.js'
import { constantsOf } from '../machine/alternatives.js'
import type { Machine } from '../machine/machine.js'

/** As many as a description needs. */
const MOST = 3
/** What is longer is no word that a person would say. */
const LONGEST = 16

/** Texts among what a value can be that the app's scripts have as they are, with the place; `first` is searched first. */
export function samplesOf(machine: Machine, value: Value, first: string | null): readonly Sample[] {
  const texts = constantsOf(machine, value).flatMap(({ value: one }) =>
    typeof one === 'string' && isWord(one) ? [one] : [],
  )
  const samples: Sample[] = []
  for (const text of new Set(texts)) {
    const at = samples.length < MOST ? placeOf(machine.program.project, text, first) : null
    if (at !== null) samples.push({ text, at })
  }
  return samples
}

function isWord(text: string): boolean {
  return text.length > 1 && text.length <= LONGEST && /\p{L}/u.test(text) && !/[\\\n'"`/]/u.test(text)
}

/** Where a script has `text` between quotes; null where none has. */
function placeOf(project: Project, text: string, first: string | null): Location | null {
  const scripts = [...project.files.values()].filter(({ path, vendored }) => /\.[jt]s$/u.test(path) && !vendored)
  const files = [
    ...(first === null ? [] : [first]),
    ...scripts.map(({ path }) => path).filter((path) => path !== first),
  ]
  for (const file of files) {
    const source = project.text(file) ?? ''
    const offsets = ['"', "'", '`'].map((quote) => source.indexOf(quote + text + quote)).filter((at) => at >= 0)
    if (offsets.length > 0) return locate(file, lineTable(source), Math.min(...offsets))
  }
  return null
}
