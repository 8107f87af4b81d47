import type { ToolSentences } from '../speech.js'
import { either } from './either.js'

/** How the description of a tool is said in Chinese: '<动词+业务对象>。<何时调用>。前置：…。不适用：…' */
export const toolSentences: ToolSentences = {
  reads: (deed, gives, limits, lists) =>
    `${[
      deed,
      ...(lists.length > 0 ? [`列出${lists.map((list) => `「${list}」`).join('')}`] : []),
      ...(gives.length > 0 ? [`含${gives.join('、')}`] : []),
      ...(limits.length > 0 ? [`可按 ${limits.join('、')} 限定`] : []),
    ].join('，')}。`,
  does: (deed, page, buttons) =>
    page === null ? `${deed}。` : `${deed}（「${page}」页${ofButton(either(buttons))}）。`,
  forPayment: (look) =>
    `仅在用户看到金额并明确同意付款后调用；付款由用户本人完成，不代为支付。${look === null ? '' : `还没让用户看过金额时先调用 ${look}，用户说不用看也一样。`}`,
  forLogout: () => '用户要求退出登录时调用。',
  forLogin: () => '用户要求登录，或其他操作需要登录时调用；授权由用户本人确认。',
  forSearch: () => '用户说出要找什么时调用。',
  forPage: (page, search) =>
    `用户问到「${page}」的内容${search === null ? '' : '，或要查找其中的一项'}时调用${search === null ? '' : `，要找的词放在 ${search}`}。`,
  forFilter: () => '用户只想看其中一类时调用。',
  forDeed: (deed, confirm) =>
    `用户明确要求「${deed}」时调用${confirm ? '，直接要求即为确认，不必再问；只是问起时不调用' : ''}。`,
  before: (login, needs) => {
    const got = needs.map(({ fields, tools }) => `已从 ${tools.join(' 或 ')} 的结果取得 ${fields.join('、')}`)
    return `前置：${[...(login ? ['用户已登录'] : []), ...got].join('；')}。`
  },
  closer: (tool) => `要看其中一项的详情，用 ${tool}。`,
  notFor: (look) => `不适用：只想查看时，改用 ${look}。`,
}

function ofButton(button: string | null): string {
  return button === null ? '' : `的「${button}」`
}
