import type { ReplyWording } from '../wording.js'

/** What a call that hands over answers in Chinese. */
export const reply: ReplyWording = {
  shown: (page) => `${pageOf(page)}已备好，内容要在页面上看。`,
  failed: (page) =>
    `没有取到${pageOf(page)}的内容。请如实告知用户，请其稍后再试或自己打开小程序查看；不要编造内容，也不要连续重试。`,
  prepared: (page, title) => `${pageOf(page)}已备好，「${title}」尚未执行。`,
  open: '点击打开页面',
  unopened: '没有可以打开的页面',
  look: '请用一句话引导用户点击小程序卡片查看，不要描述或编造页面里的内容；用户看到后说明要哪一项，再继续。',
  pay: '请引导用户点击小程序卡片，在页面上核对金额，由用户本人付款；用户告知付款结果之前，不要说已支付。',
  finish: '请引导用户点击小程序卡片，在页面上核对并由用户本人完成；用户告知结果之前，不要说已成功，也不要重复调用。',
}

function pageOf(page: string | null): string {
  return page === null ? '页面' : `「${page}」页`
}
