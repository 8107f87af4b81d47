import { saidOf } from './showing.js'
import type { Showing } from './showing.js'

/** A page that runs `body` when it is opened with `options`, under `view`, beside a home page that runs `home` when it is tapped. */
function opened(body: string, view = '<view/>', home = ''): ReturnType<typeof saidOf> {
  return saidOf({
    'app.json': '{"pages":["pages/a/a","pages/b/b"]}',
    'pages/a/a.js': `Page({ go() { ${home} } })`,
    'pages/a/a.wxml': '<button bindtap="go">帮助</button>',
    'pages/b/b.js': `Page({ onLoad(options) { ${body} } })`,
    'pages/b/b.wxml': view,
  })
}

/** What strangers decide in part, or where the app itself decides it. */
export const chosen: Showing = {
  'flows/address': () => opened(`wx.request({ url: 'https://shop.invalid' + options.path })`),
  'flows/enumerated': () =>
    opened(
      'this.setData({ url: options.url })',
      '<web-view src="{{url}}"/>',
      `wx.navigateTo({ url: '/pages/b/b?url=https://shop.invalid/help' })`,
    ),
  'flows/amount': () =>
    opened(
      `wx.request({ url: '/pay', data: { total_fee: options.fee }, success: (res) => wx.requestPayment(res.data) })`,
    ),
  'flows/markup': () => opened('this.setData({ text: options.text })', '<rich-text nodes="{{text}}"/>'),
  'flows/mini-program-page': () => opened(`wx.navigateToMiniProgram({ appId: 'wx1', path: options.path })`),
  'flows/extra-data': () => opened(`wx.navigateToMiniProgram({ appId: 'wx1', extraData: { from: options.from } })`),
}
