import type { FindingEntry } from '../entry.js'
import { opaque } from './opaque.js'

/** What an app does otherwise than it says, or without being asked. */
export const behaviour = {
  'behaviour/label-contradicts': {
    severity: 'error',
    title: { en: 'Label and effect contradict each other', zh: '文案与实际行为矛盾' },
    en: '“{label}” promises nothing grave, but {handler} reaches {effect}.',
    zh: '“{label}”看似无害，但 {handler} 会执行 {effect}。',
    advice: {
      en: 'Write on the element what it does, or move the effect to an element that says so.',
      zh: '请在元素上写明其实际行为，或将该行为移到文案相符的元素上。',
    },
    threats: ['T6', 'T8'],
  },
  'behaviour/label-leads-away': {
    severity: 'warning',
    title: { en: 'Label does not say that it leaves the app', zh: '文案未说明会离开小程序' },
    en: '“{label}” stays in the app by its words, but {handler} reaches {effect}.',
    zh: '“{label}”看似停留在小程序内，但 {handler} 会执行 {effect}。',
    advice: {
      en: 'Say on the element that it calls somebody or opens something outside the app.',
      zh: '请在元素上写明会拨打电话或打开小程序之外的内容。',
    },
    threats: ['T6'],
  },
  'behaviour/pays-unasked': {
    severity: 'error',
    title: { en: 'Payment without a tap', zh: '无操作即发起支付' },
    en: '{handler} of {route} reaches {effect} although nobody has tapped anything.',
    zh: '{route} 的 {handler} 在用户没有点击的情况下执行 {effect}。',
    advice: {
      en: 'Ask for payment only in the handler of an element that says so.',
      zh: '请仅在文案明确的元素的点击事件中发起支付。',
    },
    threats: ['T7'],
  },
  'behaviour/pays-on-arrival': {
    severity: 'warning',
    title: { en: 'Payment as a page opens', zh: '打开页面即发起支付' },
    en: '{handler} of {route} reaches {effect} as soon as the page opens. It is opened by taps of the app only, but a link can open it as well.',
    zh: '打开 {route} 后 {handler} 立即执行 {effect}。应用内只有点击才会打开该页，但外部链接也能直接打开。',
    advice: {
      en: 'Show the amount and ask for payment only when the person taps.',
      zh: '请先展示金额，待用户点击后再发起支付。',
    },
    threats: ['T7'],
  },
  'behaviour/acts-unasked': {
    severity: 'warning',
    title: { en: 'Deletes, orders or moves money without a tap', zh: '无操作即删除、下单或转出资金' },
    en: '{handler} of {route} reaches {effect} although nobody has tapped anything.',
    zh: '{route} 的 {handler} 在用户没有点击的情况下执行 {effect}。',
    advice: {
      en: 'Delete, order and move money only in the handler of an element that says so.',
      zh: '请仅在文案明确的元素的点击事件中删除数据、下单或转出资金。',
    },
    threats: ['T7'],
  },
  'behaviour/private-unasked': {
    severity: 'warning',
    title: { en: 'Personal data taken without a tap', zh: '无操作即获取个人信息' },
    en: '{handler} of {route} reaches {effect} although nobody has tapped anything.',
    zh: '{route} 的 {handler} 在用户没有点击的情况下执行 {effect}。',
    advice: {
      en: 'Ask for personal data when the person taps something that needs it.',
      zh: '请在用户点击确实需要该信息的元素时再获取。',
    },
    threats: ['T7', 'T8'],
  },
  'behaviour/invisible-trap': {
    severity: 'error',
    title: { en: 'An invisible element takes taps', zh: '不可见元素响应点击' },
    en: '<{element}> cannot be seen and takes taps: {handler} reaches {effect}.',
    zh: '<{element}> 不可见却响应点击：{handler} 会执行 {effect}。',
    advice: {
      en: 'Show the element, and write on it what it does.',
      zh: '请显示该元素，并写明其行为。',
    },
    threats: ['T7'],
  },
  'behaviour/never-shown': {
    severity: 'warning',
    title: { en: 'An element is never shown', zh: '永不显示的元素' },
    en: '<{element}> is never shown, and its {handler} reaches {effect}.',
    zh: '<{element}> 永不显示，但其 {handler} 会执行 {effect}。',
    advice: {
      en: 'Remove the element and its handler, or show it.',
      zh: '请移除该元素及其处理函数，或将其显示。',
    },
    threats: ['T7'],
  },
  'behaviour/private-undeclared': {
    severity: 'warning',
    title: { en: 'Personal data not declared', zh: '获取个人信息的接口未声明' },
    en: 'wx.{name} is called but not declared in requiredPrivateInfos of app.json (calls: {count}).',
    zh: '调用了 wx.{name}（{count} 处），但未在 app.json 的 requiredPrivateInfos 中声明。',
    advice: {
      en: 'Add it to requiredPrivateInfos, with the permission that it needs, or remove the call.',
      zh: '请将其加入 requiredPrivateInfos 并声明所需权限，或删除该调用。',
    },
    threats: ['T8'],
  },
  'behaviour/private-to-others': {
    severity: 'warning',
    title: { en: 'Personal data sent to somebody else', zh: '个人信息发送至第三方' },
    en: '{handler} sends {origin} to {host}, which is not the app’s own server.',
    zh: '{handler} 将 {origin} 发送至 {host}，该域名不是小程序自身的服务器。',
    advice: {
      en: 'Send personal data to the app’s own server only, or explain why somebody else needs it.',
      zh: '请仅将个人信息发送至自身服务器，或说明第三方需要该信息的理由。',
    },
    threats: ['T8'],
  },
  ...opaque,
  'behaviour/developer-page': {
    severity: 'warning',
    title: { en: 'A page for developers is listed', zh: '包含调试页面' },
    en: '{route} is called like a page for tests or debugging, and a link can open it. No page leads to it.',
    zh: '{route} 从名称看是测试或调试页面，没有页面跳转到它，但可通过链接直接打开。',
    advice: {
      en: 'Remove the page from app.json.',
      zh: '请将该页面从 app.json 中移除。',
    },
    threats: ['T10'],
  },
  'behaviour/orphan-page': {
    severity: 'note',
    title: { en: 'Pages that nothing leads to', zh: '孤立页面' },
    en: 'Pages that no page leads to ({count}): {routes}.',
    zh: '没有页面跳转到以下 {count} 个页面：{routes}。',
    advice: {
      en: 'Remove those that are not opened by links or codes.',
      zh: '请移除不会通过链接或二维码打开的页面。',
    },
    threats: ['T10'],
  },
  'behaviour/login-gate': {
    severity: 'note',
    title: { en: 'Pages that open only after a login', zh: '须先登录才能打开的页面' },
    en: 'Opening {pages} leads to {login} where nobody is logged in (pages: {count}).',
    zh: '未登录时打开 {pages} 会转到 {login}（共 {count} 个页面）。',
    advice: {
      en: 'Ask for the login where something needs it, and let people see first what can be seen without.',
      zh: '请在真正需要时再要求登录，让用户先浏览无需登录的内容。',
    },
    threats: ['T8'],
  },
  'behaviour/unlisted-page': {
    severity: 'note',
    title: { en: 'Pages that app.json does not list', zh: '未列出的页面' },
    en: 'Pages in the package that app.json does not list ({count}): {routes}. They are not analysed.',
    zh: '代码包中有 {count} 个页面未在 app.json 中列出：{routes}，未纳入分析。',
    advice: {
      en: 'Remove their files, or list them.',
      zh: '请删除这些文件，或将其列出。',
    },
    threats: ['T10'],
  },
  'behaviour/closed-page-reached': {
    severity: 'note',
    title: { en: 'A page closed to machines is one tap away', zh: '被禁止索引的页面可由其他页面到达' },
    en: 'sitemap.json closes {route} to machines, and {action} on an open page leads to it.',
    zh: 'sitemap.json 禁止索引 {route}，但开放页面上的 {action} 可到达该页。',
    advice: {
      en: 'Nothing on the closed page is offered as a tool. Open it, or see that the way to it is meant.',
      zh: '该页面上的功能不会作为工具提供。请开放该页，或确认该入口符合预期。',
    },
    threats: ['T10'],
  },
  'behaviour/no-lazy-loading': {
    severity: 'note',
    title: { en: 'lazyCodeLoading is missing', zh: '缺少 lazyCodeLoading' },
    en: 'app.json does not say "lazyCodeLoading": "requiredComponents", which AI mode demands.',
    zh: 'app.json 未设置 AI 模式要求的 "lazyCodeLoading": "requiredComponents"。',
    advice: {
      en: 'Add the line to app.json.',
      zh: '请在 app.json 中添加该配置。',
    },
    threats: ['T10'],
  },
} as const satisfies Readonly<Record<string, FindingEntry>>
