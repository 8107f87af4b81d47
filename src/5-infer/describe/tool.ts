import type { Draft } from '../draft.js'
import { isOpening, isReading } from '../intent.js'
import type { Risk, ToolInput } from '../toolset.js'
import { lengthOf, noun } from '../words/noun.js'
import { chineseThing } from './chinese.js'
import { labelOf } from './label.js'
import { deedOf } from './deed.js'
import { pageNoun } from './thing.js'
import { segmentsOf } from '../names/glossary.js'
import { lastSegment, wordsOf } from '../words/identifier.js'

/** What a description is made of; all sentences come from here, all nouns from `noun`. */
export interface Told {
  readonly draft: Draft
  readonly inputs: readonly ToolInput[]
  readonly risk: Risk
  readonly confirm: boolean
  readonly login: boolean
  /** The tool to use where somebody only wants to look. */
  readonly look: string | null
  /** The tool that shows one item of what this one lists. */
  readonly next: string | null
}

const CAP = 1024

/** '<动词+业务对象>。<何时调用>。前置：…。不适用：…' */
export function describeTool(told: Told): string {
  const sentences = [what(told), when(told), before(told), afterwards(told), notFor(told)].filter(
    (sentence) => sentence !== '',
  )
  const text = sentences.join('')
  return lengthOf(text) <= CAP ? text : sentences.slice(0, 3).join('')
}

function what({ draft, inputs }: Told): string {
  const { intent } = draft
  const optional = inputs.filter((input) => !input.required).map((input) => input.name)
  const limits = optional.length > 0 ? `，可按 ${optional.join('、')} 限定` : ''
  if (isReading(intent)) return `${deedOf(intent)}${given(draft.outputs)}${isOpening(intent) ? limits : ''}。`
  const where = whereOf(intent)
  return where === null ? `${deedOf(intent)}。` : `${deedOf(intent)}（${where}）。`
}

/** '「预约详情」页的「取消预约」'; `null` where the deed has said it. */
function whereOf(intent: Draft['intent']): string | null {
  const label = labelOf(intent)
  const page = pageNoun(intent.page)
  const deed = deedOf(intent)
  if (deed.includes(`「${page}」`)) return null
  const button = label === null || deed.includes(label) ? '' : `的「${label}」`
  return `「${page}」页${button}`
}

const MOST_GIVEN = 6

/** What the result tells, as far as the words are known: '，含商品名称、价格、数量'. */
function given(outputs: Draft['outputs']): string {
  const told = outputs.flatMap((output) => thingIn(output.label) ?? named(lastSegment(output.path)) ?? [])
  const first = [...new Set(told)].filter((word) => lengthOf(word) > 1).slice(0, MOST_GIVEN)
  return first.length === 0 ? '' : `，含${first.join('、')}`
}

/** A label that names a thing; what says what to do ('点击登录') belongs to a button. */
function thingIn(label: string | null): string | null {
  const text = noun(label)
  return text === null || text.startsWith('请') || segmentsOf(text).some(({ part }) => part === 'verb') ? null : text
}

function named(key: string): string | null {
  const words = wordsOf(key).filter((word) => word !== 'list' && word !== 'full')
  return words.length === 0 || words.some((word) => silent.has(word)) ? null : chineseThing(words)
}

/** Words of outputs that are no news to a person: addresses of pictures, keys, looks. */
const silent: ReadonlySet<string> = new Set(
  'id url uri src pic img image icon avatar cover path color colour class style base key index idx'.split(' '),
)

function when({ draft, risk, confirm, look }: Told): string {
  const { intent } = draft
  if (risk === 'payment') {
    const amount =
      look === null || look === draft.name ? '' : `还没让用户看过金额时先调用 ${look}，用户说不用看也一样。`
    return `仅在用户看到金额并明确同意付款后调用；付款由用户本人完成，不代为支付。${amount}`
  }
  if (intent.ability === 'logout') return '用户要求退出登录时调用。'
  if (intent.kind === 'auth') return '用户要求登录，或其他操作需要登录时调用；授权由用户本人确认。'
  if (intent.ability === 'search') return '用户说出要找什么时调用。'
  if (isOpening(intent)) return `用户问到「${pageNoun(intent.page)}」的内容时调用。`
  if (intent.kind === 'query') return '用户只想看其中一类时调用。'
  const asked = `用户明确要求「${deedOf(intent)}」时调用`
  return confirm ? `${asked}，直接要求即为确认，不必再问；只是问起时不调用。` : `${asked}。`
}

function before({ inputs, login }: Told): string {
  const tools = [
    ...new Set(
      inputs
        .filter((input) => input.required && input.provenance.every((source) => source.from !== 'user'))
        .flatMap((input) =>
          input.provenance.flatMap((source) => (source.from === 'tool' ? [source.tool] : [])).slice(0, 1),
        ),
    ),
  ]
  const parts = [
    ...(login ? ['用户已登录'] : []),
    ...(tools.length > 0 ? [`已从 ${tools.join('、')} 的结果取得所需的值`] : []),
  ]
  return parts.length > 0 ? `前置：${parts.join('；')}。` : ''
}

function afterwards({ next }: Told): string {
  return next === null ? '' : `要看其中一项的详情，用 ${next}。`
}

function notFor({ draft, look }: Told): string {
  return look === null || look === draft.name ? '' : `不适用：只想查看时，改用 ${look}。`
}
