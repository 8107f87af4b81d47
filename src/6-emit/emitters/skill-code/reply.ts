import type { Tool } from '../../../5-infer/toolset.js'
import { plain } from '../../plain.js'

/**
 * What a call answers that hands over to a page: what is the case, then what to do next, then what not to do and the way out.
 * Nothing was carried out, so nothing may sound as if it was.
 */
export function replyOf(tool: Tool, pageTitle: string | null): string {
  const title = plain(pageTitle ?? '', 30)
  const page = title === '' ? '页面' : `「${title}」页`
  return `${factOf(tool, page)}${nextOf(tool)}`
}

function factOf({ kind, title }: Tool, page: string): string {
  if (kind === 'open' || kind === 'query') return `${page}已备好，内容要在页面上看。`
  return `${page}已备好，「${plain(title)}」尚未执行。`
}

function nextOf({ kind, risk }: Tool): string {
  if (kind === 'open' || kind === 'query')
    return '请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。'
  if (risk === 'payment')
    return '请引导用户点击小程序卡片，在页面上核对金额，由用户本人付款；用户告知付款结果之前，不要说已支付。'
  return '请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。'
}
