import type { Draft } from '../draft.js'
import { isOpening } from '../intent.js'
import type { Risk, ToolInput } from '../toolset.js'
import { lengthOf } from '../words/noun.js'
import { labelOf, pageNoun, verbOf } from './thing.js'

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
  const page = `「${pageNoun(intent.page)}」`
  const label = labelOf(intent)
  const optional = inputs.filter((input) => !input.required).map((input) => input.name)
  if (isOpening(intent))
    return `查看${inputs.some((input) => input.required) ? '指定的' : ''}${page}的内容${optional.length > 0 ? `，可按 ${optional.join('、')} 限定` : ''}。`
  if (intent.ability === 'search') return `在${page}按用户的说法搜索。`
  if (intent.ability === 'filter' || intent.ability === 'query')
    return `在${page}${label === null ? '按选定的条件列出内容' : `查看「${label}」`}。`
  return label === null
    ? `在${page}${verbOf(intent)}。`
    : `${verbOf(intent) === label ? '' : `${verbOf(intent)}：`}「${label}」，在${page}进行。`
}

function when({ draft, risk }: Told): string {
  const { intent } = draft
  const said = `「${labelOf(intent) ?? verbOf(intent)}」`
  if (risk === 'payment') return '仅在用户明确表示要付款时调用；付款由用户本人确认，不代为支付。'
  if (intent.kind === 'auth')
    return intent.ability === 'logout'
      ? '用户要求退出登录时调用。'
      : '用户要求登录，或其他操作需要登录时调用；授权由用户本人确认。'
  if (isOpening(intent)) return '用户想了解这些内容时调用。'
  if (intent.ability === 'search') return '用户说出要找什么时调用。'
  if (intent.kind === 'query') return '用户只想看其中一类时调用。'
  return `用户明确要求${said}时调用。`
}

function before({ inputs, login, confirm, risk }: Told): string {
  const tools = [
    ...new Set(
      inputs
        .filter((input) => input.required)
        .flatMap((input) =>
          input.provenance.flatMap((source) => (source.from === 'tool' ? [source.tool] : [])).slice(0, 1),
        ),
    ),
  ]
  const parts = [
    ...(login ? ['用户已登录'] : []),
    ...(tools.length > 0 ? [`已从 ${tools.join('、')} 的结果取得所需的值`] : []),
    ...(confirm && risk !== 'payment' ? ['已向用户说明并得到确认'] : []),
  ]
  return parts.length > 0 ? `前置：${parts.join('；')}。` : ''
}

function afterwards({ next }: Told): string {
  return next === null ? '' : `要看其中一项的详情，用 ${next}。`
}

function notFor({ draft, look }: Told): string {
  return look === null || look === draft.name ? '' : `不适用：只想查看时，改用 ${look}。`
}
