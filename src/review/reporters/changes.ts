import type { Language, Sink } from '../../diagnostics/message.js'
import type { Changes, FieldChange, ReachChange, ToolChange } from '../../diff/changes.js'
import { words } from './words.js'
import type { Words } from './words.js'

const MOST_TOOLS = 50
const MOST_FIELDS = 8
const MOST_REACH = 50
const LONGEST_VALUE = 120

/** What has changed, a line for each tool, each of its fields and each thing reached; the rest is counted. */
export function changeLines({ tools, reach }: Changes, lang: Language, sink: Sink): readonly string[] {
  const say = words[lang]
  return [
    ...reach.slice(0, MOST_REACH).map((change) => reachLine(change, say, sink)),
    ...rest(reach.length, MOST_REACH, say),
    ...tools.slice(0, MOST_TOOLS).flatMap((change) => toolLines(change, say, sink)),
    ...rest(tools.length, MOST_TOOLS, say),
  ]
}

function rest(all: number, most: number, say: Words): readonly string[] {
  return all > most ? [say.more(all - most)] : []
}

function reachLine({ change, what, name }: ReachChange, say: Words, sink: Sink): string {
  const sign = change === 'added' ? '+' : '-'
  return `${sink.words(`${sign} ${say.reachChanges[change]} ${say.reached[what]} `)}${sink.value(name)}`
}

const signs: Readonly<Record<ToolChange['change'], string>> = {
  added: '+',
  removed: '-',
  renamed: '~',
  moved: '~',
  changed: '~',
}

function toolLines({ change, tool, was, fields }: ToolChange, say: Words, sink: Sink): readonly string[] {
  const { words, value } = sink
  const before = was === undefined ? '' : words(` (${say.was('')}`) + value(was) + words(')')
  const head = `${words(`${signs[change]} `)}${value(tool)}${words(` ${say.toolChanges[change]}`)}${before}`
  const shown = fields.slice(0, MOST_FIELDS).map((field) => `  ${fieldText(field, sink)}`)
  return [head, ...shown, ...rest(fields.length, MOST_FIELDS, say).map((line) => `  ${line}`)]
}

function fieldText({ field, before, after }: FieldChange, { words, value }: Sink): string {
  return `${value(field)}${words(': ')}${value(valueText(before))}${words(' → ')}${value(valueText(after))}`
}

/** A value on one line; '–' where there is none. */
function valueText(value: unknown): string {
  if (value === undefined || value === null) return '–'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= LONGEST_VALUE ? text : `${Array.from(text).slice(0, LONGEST_VALUE).join('')}…`
}
