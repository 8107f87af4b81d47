import type { Field } from '../fields/field.js'
import type { Provenance } from '../toolset.js'
import { firstNoun, noun } from '../words/noun.js'
import { chineseOf } from '../names/glossary.js'
import { wordsOf } from '../words/identifier.js'

/** A field's description: what it means, where the value comes from, what to do without it. */
export function describeField(field: Field, provenance: readonly Provenance[], required: boolean): string {
  return `${meaning(field)}。${source(field, provenance)}${without(provenance, required)}`
}

function meaning(field: Field): string {
  const { control } = field
  const label = firstNoun([control?.label, control?.placeholder, chineseOf(wordsOf(field.name)), field.name]) ?? '值'
  const count = positions.has(wordsOf(field.name).at(-1) ?? '') ? '，从 0 起的序号' : ''
  return `${label}${count}${unit(field)}`
}

const positions: ReadonlySet<string> = new Set(['index', 'idx'])

function unit(field: Field): string {
  if (field.control?.kind === 'date') return '，格式 YYYY-MM-DD'
  return field.control?.kind === 'time' ? '，格式 HH:mm' : ''
}

function source(field: Field, provenance: readonly Provenance[]): string {
  const tools = provenance.flatMap((one) => (one.from === 'tool' ? [`${one.tool} 结果中的 ${one.path}`] : []))
  if (tools.length > 0) return `只能取自 ${tools.slice(0, 3).join('，或 ')}，不可编造，也不可从用户的话里猜。`
  const choice = provenance.find((one) => one.from === 'choice')
  if (choice?.from === 'choice') return `取值：${meanings(field, choice.of).join('；')}。`
  return personal(field) ? '只用用户本轮说出的内容，不可编造。' : '由用户说出，不可编造。'
}

/** Each value with what the app shows for it. */
function meanings(field: Field, values: readonly (string | number)[]): readonly string[] {
  return values.slice(0, 20).map((value) => {
    const label = noun(field.control?.choices?.find((choice) => choice.value === value)?.label)
    const shown = typeof value === 'number' ? String(value) : (noun(value) ?? '')
    return label === null || label === shown ? shown : `${shown} ${label}`
  })
}

function without(provenance: readonly Provenance[], required: boolean): string {
  const tool = provenance.find((one) => one.from === 'tool')
  if (tool?.from === 'tool') return required ? `还没有结果时先调用 ${tool.tool}。` : '用户没有指定时不传。'
  return required ? '用户没说时先询问。' : '用户没说时不传。'
}

const personalWords: ReadonlySet<string> = new Set([
  'phone',
  'mobile',
  'tel',
  'idcard',
  'address',
  'realname',
  'email',
  'password',
  'pwd',
  'birthday',
])

function personal(field: Field): boolean {
  return wordsOf(field.name).some((word) => personalWords.has(word))
}
