import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { lineTable, locate } from '../../source/location.js'
import type { ScriptUnit, TemplateUnit } from '../unit.js'
import { TemplateBuilder } from './build.js'
import { dialectOf } from './dialect.js'
import { parseInlineScript } from './inline-script.js'
import { InterpolationReader } from './interpolation.js'
import { readMarkup } from './markup.js'
import { mask } from './mask.js'

type TemplateCode = Extract<Diagnostic['code'], `template/${string}`>

/** Characters of a mustache that a message quotes. */
const QUOTED = 60
/** What else is wrong with a file after so many faults follows from them. */
const MAX_DIAGNOSTICS = 50

/** Reads a template file. Whatever the text, a unit comes out; what had to be repaired or left out is said. */
export function parseTemplate(file: string, text: string): readonly [TemplateUnit, readonly Diagnostic[]] {
  const dialect = dialectOf(file)
  const lines = lineTable(text)
  const diagnostics: Diagnostic[] = []
  const report = (code: TemplateCode, subject: string, at: number): void => {
    const quoted = subject.slice(0, QUOTED)
    if (diagnostics.length < MAX_DIAGNOSTICS)
      diagnostics.push({ code, params: { subject: quoted }, at: locate(file, lines, at) })
  }
  const reader = new InterpolationReader((source, at) => report('template/bad-expression', source, at))
  const [root, faults] = readMarkup(mask(text, dialect))
  for (const { code, subject, at } of faults) report(code, subject, at)
  const script = (module: string, start: number, end: number): ScriptUnit => {
    const [unit, found] = parseInlineScript({ file, lines, text }, module, { start, end })
    diagnostics.push(...found)
    return unit
  }
  const built = new TemplateBuilder({ text, dialect, reader }, script, report).build(root)
  return [{ kind: 'template', file, lines, ...built }, diagnostics]
}
