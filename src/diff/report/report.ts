import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { adviceOf, inLanguage, inOrder, linkMessageOf, messageOf, severityOf } from '../../diagnostics/message.js'
import type { Language } from '../../diagnostics/message.js'
import { severities } from '../../diagnostics/severity.js'
import type { Location } from '../../source/location.js'
import type { ChangeKind, Comparison, ReachChange, Side, ToolChange } from '../changes.js'
import { linesOf } from './lines.js'
import type { Style } from './style.js'
import { kinds, reaches, signs, sources, words } from './words.js'

/** What is written, in which language and for what. */
interface Writing {
  readonly style: Style
  readonly language: Language
}

/** A comparison for people: what a reviewer must see first, the gravest before all, then every change, then what is reached. */
export function report(changes: Comparison, findings: readonly Diagnostic[], writing: Writing): string {
  const { style, language } = writing
  const say = (one: keyof typeof words): string => inLanguage(words[one], language)
  const isSame = changes.tools.length + changes.reach.length + findings.length === 0
  const parts = [
    [sideLine('before', changes.before, writing), sideLine('after', changes.after, writing)],
    section(
      say('findings'),
      gravestFirst(findings).map((finding) => findingItem(finding, writing)),
      style,
    ),
    section(
      say('changed'),
      grouped(changes.tools).map((change) => toolItem(change, writing)),
      style,
    ),
    section(
      say('reach'),
      changes.reach.map((change) => reachItem(change, writing)),
      style,
    ),
    ...(isSame ? [[say('nothing')]] : []),
  ]
  const written = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return `${written.join('\n\n')}\n`
}

function section(title: string, items: readonly string[], { heading }: Style): readonly string[] {
  return items.length === 0 ? [] : [heading(title), ...items]
}

function sideLine(which: 'before' | 'after', side: Side, { style, language }: Writing): string {
  const name = side.name === null ? inLanguage(words.unnamed, language) : style.sink.value(side.name)
  const tools = `${String(side.tools)} ${inLanguage(words.tools, language)}`
  const parts = [name, inLanguage(sources[side.from], language), tools, side.input.slice(0, 12)]
  return style.item(`${inLanguage(words[which], language)}: ${parts.join(' · ')}`, [])
}

function gravestFirst(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return severities.flatMap((severity) => inOrder(findings).filter((finding) => severityOf(finding) === severity))
}

function findingItem(finding: Diagnostic, { style, language }: Writing): string {
  const { sink, strong } = style
  const severity = severityOf(finding)
  const place = finding.at === undefined ? '' : ` ${placeOf(finding.at, style)}`
  const chain = (finding.chain ?? []).map((link) => `${placeOf(link.at, style)} ${linkMessageOf(link, language, sink)}`)
  const advice = adviceOf(finding.code, language)
  const said = messageOf(finding, language, sink)
  return style.item(`${signs[severity]} ${strong(severity)} ${finding.code}${place}`, [
    said,
    ...chain,
    ...(advice === null ? [] : [`→ ${advice}`]),
  ])
}

function placeOf({ file, line, column }: Location, { sink }: Style): string {
  return sink.value(`${file}:${String(line)}:${String(column + 1)}`)
}

/** What was, then what is new, then what is gone. */
function grouped(changes: readonly ToolChange[]): readonly ToolChange[] {
  return (Object.keys(kinds) as ChangeKind[]).flatMap((kind) => changes.filter(({ change }) => change === kind))
}

function toolItem({ change, tool, was, fields }: ToolChange, { style, language }: Writing): string {
  const { value } = style.sink
  const name = was === undefined ? value(tool) : `${value(was)} → ${value(tool)}`
  const isWhole = change === 'added' || change === 'removed'
  const none = inLanguage(words.none, language)
  const lines = isWhole
    ? [fields.map(({ field, before, after }) => `${field} ${value(String(before ?? after))}`).join(', ')]
    : fields
        .flatMap((field) => linesOf(field, none))
        .map((line) => `${[line.sign, value(line.field)].join(' ').trim()}: ${line.values.map(value).join(' → ')}`)
  return style.item(`${inLanguage(kinds[change], language)} ${style.strong(name)}`, lines)
}

function reachItem({ change, what, name }: ReachChange, { style, language }: Writing): string {
  const sign = change === 'added' ? '+' : '-'
  // A plus or minus at the beginning of an entry would be a list of its own in Markdown.
  return style.item(`${style.strong(sign)} ${inLanguage(reaches[what], language)} ${style.sink.value(name)}`, [])
}
