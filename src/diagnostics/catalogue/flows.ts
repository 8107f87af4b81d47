import type { FindingEntry } from '../entry.js'

const check = {
  en: 'Take a key instead and look the value up in a list of your own, or compare it with such a list before it is used.',
  zh: '请改为传入键值并在自己的列表中查找，或在使用前与固定列表比较。',
}

export const flows = {
  'flows/web-page': {
    severity: 'error',
    title: { en: 'Web page chosen from outside', zh: '网页地址由外部决定' },
    en: 'Whoever opens {page} chooses with {source} which web page {effect} loads.',
    zh: '打开 {page} 的人可用 {source} 决定 {effect} 加载的网页。',
    advice: check,
    threats: ['T11'],
  },
  'flows/request-host': {
    severity: 'error',
    title: { en: 'Server chosen from outside', zh: '服务器地址由外部决定' },
    en: 'Whoever opens {page} chooses with {source} which server {effect} talks to.',
    zh: '打开 {page} 的人可用 {source} 决定 {effect} 访问的服务器。',
    advice: check,
    threats: ['T11'],
  },
  'flows/mini-program': {
    severity: 'error',
    title: { en: 'Mini program chosen from outside', zh: '跳转的小程序由外部决定' },
    en: 'Whoever opens {page} chooses with {source} which mini program {effect} opens.',
    zh: '打开 {page} 的人可用 {source} 决定 {effect} 打开的小程序。',
    advice: check,
    threats: ['T11'],
  },
  'flows/code': {
    severity: 'error',
    title: { en: 'Code from outside', zh: '执行外部传入的代码' },
    en: 'What comes with {source} into {page} is run as code.',
    zh: '随 {source} 传入 {page} 的内容会作为代码执行。',
    advice: { en: 'Do not run text as code.', zh: '请勿将文本作为代码执行。' },
    threats: ['T11'],
  },
  'flows/payment': {
    severity: 'error',
    title: { en: 'Payment chosen from outside', zh: '支付参数由外部决定' },
    en: 'Whoever opens {page} chooses with {source} what {effect} pays.',
    zh: '打开 {page} 的人可用 {source} 决定 {effect} 支付的内容。',
    advice: {
      en: 'Take the number of the order, and ask your server for what is to be paid.',
      zh: '请仅传入订单号，并向服务器获取支付参数。',
    },
    threats: ['T11'],
  },
  'flows/route': {
    severity: 'warning',
    title: { en: 'Page chosen from outside', zh: '跳转页面由外部决定' },
    en: 'Whoever opens {page} chooses with {source} which page {effect} goes to.',
    zh: '打开 {page} 的人可用 {source} 决定 {effect} 跳转的页面。',
    advice: check,
    threats: ['T11'],
  },
  'flows/cloud-function': {
    severity: 'error',
    title: { en: 'Cloud function chosen from outside', zh: '云函数由外部决定' },
    en: 'Whoever opens {page} chooses with {source} which function {effect} calls.',
    zh: '打开 {page} 的人可用 {source} 决定 {effect} 调用的函数。',
    advice: check,
    threats: ['T11'],
  },
} as const satisfies Readonly<Record<string, FindingEntry>>
