import type { Action, Scalar, StateField } from '../../4-trace/graph.js'
import type { Field } from '../fields/field.js'
import { idWords, identifies } from '../fields/identifier.js'
import { isFile } from '../fields/platform.js'
import { isPosition } from '../fields/position.js'
import { shownChoices } from '../fields/types.js'
import { pageThings } from '../names/opening.js'
import { isPersonal } from '../risk.js'
import type { Provenance } from '../toolset.js'
import { rootOf, wordsOf } from '../words/identifier.js'
import { firstNoun, noun } from '../words/noun.js'
import { plainChinese } from './chinese.js'

/** A field's description: what it means, where the value comes from, what to do without it. `readers`: tools that change nothing. */
export function describeField(field: Field, provenance: readonly Provenance[], readers: ReadonlySet<string>): string {
  return `${meaning(field, provenance)}。${source(field, provenance)}${without(field, provenance, readers)}`
}

function meaning(field: Field, provenance: readonly Provenance[]): string {
  const { control } = field
  if (isPosition(field.name) && control === undefined) return '在列表中的位置，第一项为 0'
  const placeholder = noun(control?.placeholder)
  const labels = [control?.label, shownLabel(field)].map(noun)
  const label = labels.find((text) => text !== null && text !== placeholder) ?? null
  const spoken = isBareId(field.name) ? thingIdentified(field, provenance) : plainChinese(thingWords(field.name))
  const named = firstNoun([label, placeholder, spoken, field.name]) ?? '值'
  const hint = label === null || placeholder === null || says(label, placeholder) ? '' : `（${placeholder}）`
  return `${asThing(named)}${hint}${format(field)}`
}

/** Whether `placeholder` has nothing to add to `label`: '请输入手机号' to '手机号'. */
function says(label: string, placeholder: string): boolean {
  return requests.includes(placeholder) || placeholder.includes(label) || label.includes(placeholder)
}

/** 'kindIndex' is a kind. */
function thingWords(name: string): readonly string[] {
  const words = wordsOf(name)
  return isPosition(name) && words.length > 1 ? words.slice(0, -1) : words
}

/** '请输入您的手机号' asks; the thing is '手机号'. */
function asThing(label: string): string {
  const opening = requests.find((request) => label.startsWith(request) && label.length > request.length + 1)
  return opening === undefined ? label : asThing(label.slice(opening.length))
}

const requests: readonly string[] = [
  '请输入',
  '请填写',
  '请选择',
  '请设置',
  '请您',
  '请',
  '输入',
  '填写',
  '您的',
  '你的',
]

/** What stands beside the place where the page shows the value. */
function shownLabel(field: Field): string | null {
  return field.via === 'data'
    ? (field.subject.unit.shows.find((output) => output.path === field.key)?.label ?? null)
    : null
}

function isBareId(name: string): boolean {
  return wordsOf(name).every((word) => idWords.has(word))
}

/** 'id' of what: of the items of the list that it comes from, else of what the page is about. */
function thingIdentified(field: Field, provenance: readonly Provenance[]): string {
  const roots = provenance.flatMap((one) =>
    one.from === 'tool' ? [wordsOf(rootOf(one.path)).filter((word) => !lists.has(word))] : [],
  )
  const things =
    field.via === 'query'
      ? [pageThings(field.subject.page.route), ...roots]
      : [...roots, pageThings(field.subject.page.route)]
  const said = things.map((words) => (words.length > 0 ? plainChinese(words) : null)).find((word) => word !== null)
  return `${said ?? ''}编号`
}

const lists: ReadonlySet<string> = new Set([
  'list',
  'lists',
  'data',
  'items',
  'item',
  'arr',
  'array',
  'info',
  'rows',
  'records',
  'result',
  'all',
])

function format(field: Field): string {
  if (field.control?.kind === 'date') return '，格式 YYYY-MM-DD'
  return field.control?.kind === 'time' ? '，格式 HH:mm' : ''
}

const MOST_SOURCES = 3
const MOST_PATHS = 3
const MOST_CHOICES = 20

function source(field: Field, provenance: readonly Provenance[]): string {
  if (isFile(field.origins)) return '由用户提供图片或文件，不可编造。'
  if (provenance.every((one) => one.from === 'constant')) return '由应用自己传入。'
  const tools = places(provenance)
  if (tools !== null && provenance.some((one) => one.from === 'user'))
    return `由用户说出，也可取自 ${tools}，不可编造。`
  if (tools !== null) return `只能取自 ${tools}，或其他接口返回的同一值，不可编造，也不可从用户的话里猜。`
  const choice = provenance.find((one) => one.from === 'choice')
  if (choice?.from === 'choice') return `取值：${meanings(field, choice.of).join('；')}。`
  if (identifies(field.name) || field.via === 'dataset' || field.via === 'event')
    return '只用页面或先前结果里已有的值，不可编造。'
  return isPersonal(field.name) ? '只用用户说出或确认过的内容，不可编造。' : '由用户说出，不可编造。'
}

/** 'listGoods 结果中的 goods[].id，或 searchGoods 结果中的 found[].id': each tool once. */
function places(provenance: readonly Provenance[]): string | null {
  const byTool = new Map<string, string[]>()
  for (const one of provenance) {
    if (one.from === 'tool') byTool.set(one.tool, [...(byTool.get(one.tool) ?? []), one.path])
  }
  if (byTool.size === 0) return null
  const told = [...byTool]
    .slice(0, MOST_SOURCES)
    .map(([tool, paths]) => `${tool} 结果中的 ${paths.slice(0, MOST_PATHS).join('、')}`)
  return told.join('，或 ')
}

/** Each value with what the app shows for it. */
function meanings(field: Field, values: readonly (string | number)[]): readonly string[] {
  if (shownChoices(field) !== null) return values.slice(0, MOST_CHOICES).map(String)
  return values.slice(0, MOST_CHOICES).map((value) => {
    const label = noun(
      field.control?.choices?.find((choice) => String(choice.value) === String(value))?.label ??
        buttonLabel(field, value) ??
        tabLabel(field, value) ??
        supplierLabel(field, value),
    )
    const shown = isNumeral(value) ? String(value) : (noun(String(value)) ?? '空文本')
    return label === null || label === shown ? shown : `${shown} 表示${label}`
  })
}

/** A number, or a text that is one: its sign is no punctuation. */
function isNumeral(value: Scalar): boolean {
  return typeof value === 'number' || /^-?\d+$/.test(value)
}

/** What is written on the button that carries `value`. */
function buttonLabel(field: Field, value: string | number): string | null {
  return field.via === 'dataset' ? labelAmong(field.subject.action, field.enum ?? [], value) : null
}

/** What is written on the tab that puts `value` into the field of the page that this is, or that it fills. */
function tabLabel({ key, via, subject: { unit } }: Field, value: string | number): string | null {
  if (via !== 'query' && via !== 'data') return null
  const isIt = ({ path, from }: StateField): boolean => (via === 'data' ? path === key : from.includes(`query.${key}`))
  const writers = new Set(unit.state.filter(isIt).flatMap((state) => state.writers))
  const labels = unit.actions
    .filter(({ handler }) => writers.has(handler))
    .flatMap((action) => action.inputs.map((input) => labelAmong(action, input.enum ?? [], value)))
  return firstNoun(labels)
}

/** The label of the one of several buttons that carries `value`: the trace lists both in their order. */
function labelAmong({ triggers }: Action, values: readonly Scalar[], value: Scalar): string | null {
  if (triggers.length < 2 || triggers.length !== values.length) return null
  return triggers[values.findIndex((one) => String(one) === String(value))]?.label ?? null
}

/** What is written on the button that opens the page with `value`, where it opens it with nothing else. */
function supplierLabel(field: Field, value: string | number): string | null {
  const { units } = field.subject.app
  const suppliers = (field.param?.suppliers ?? []).filter(({ values }) => values?.length === 1 && values[0] === value)
  const labels = suppliers.flatMap(({ action }) => {
    const [route = '', handler = ''] = action.split('#')
    const acting = units.get(route)?.actions.filter((one) => one.handler === handler) ?? []
    return acting.flatMap((one) => one.triggers.map((trigger) => trigger.label))
  })
  return firstNoun(labels)
}

/** What to do where the value is not there. Nothing is changed or paid just to learn an identifier. */
function without({ required }: Field, provenance: readonly Provenance[], readers: ReadonlySet<string>): string {
  const tools = provenance.flatMap((one) => (one.from === 'tool' ? [one.tool] : []))
  if (tools.length === 0 || provenance.some((one) => one.from === 'user'))
    return required ? '用户没说时先询问。' : '用户没说时不传。'
  if (!required) return '用户没有指定时不传。'
  const reader = tools.find((tool) => readers.has(tool))
  return reader === undefined ? '还没有这一结果时不调用。' : `还没有结果时先调用 ${reader}。`
}
