import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { lineTable, locate } from '../../source/location.js'
import { parseScript } from '../script/parse.js'
import type { TemplateUnit } from '../unit.js'
import { TemplateBuilder } from './build.js'
import { dialectOf } from './dialect.js'
import { InterpolationReader } from './interpolation.js'
import { readMarkup } from './markup.js'
import { mask } from './mask.js'

type TemplateCode = Extract<Diagnostic['code'], `template/${string}`>

/** Characters of a mustache that a message quotes. */
const QUOTED = 60

/** Reads a template file. Whatever the text, a unit comes out; what had to be repaired or left out is said. */
export function parseTemplate(file: string, text: string): readonly [TemplateUnit, readonly Diagnostic[]] {
  const dialect = dialectOf(file)
  const lines = lineTable(text)
  const diagnostics: Diagnostic[] = []
  const report = (code: TemplateCode, subject: string, at: number): void => {
    diagnostics.push({ code, params: { subject }, at: locate(file, lines, at) })
  }
  const reader = new InterpolationReader((source, at) => {
    report('template/bad-expression', source.slice(0, QUOTED), at)
  })
  const [root, faults] = readMarkup(mask(text, dialect))
  for (const { code, subject, at } of faults) report(code, subject, at)
  const script = (module: string, start: number, end: number) => {
    const [unit, found] = parseScript(
      inlineScriptFile(file, module),
      blank(text.slice(0, start)) + text.slice(start, end),
    )
    diagnostics.push(
      ...found.map((diagnostic) => ({ ...diagnostic, ...(diagnostic.at && { at: { ...diagnostic.at, file } }) })),
    )
    return unit
  }
  const built = new TemplateBuilder({ text, dialect, reader }, script, report).build(root)
  return [{ kind: 'template', file, lines, ...built }, diagnostics]
}

/** The file name that stands for an inline view script: 'pages/a/a.wxml#tools'. Its offsets are those of the template. */
export function inlineScriptFile(file: string, module: string): string {
  return `${file}#${module}`
}

/** Spaces and line ends in the place of `text`, so that what follows keeps its offset and its line. */
function blank(text: string): string {
  const lines = text.split('\n')
  return lines.map((line) => ' '.repeat(line.length)).join('\n')
}
