import { saidOf } from './showing.js'
import type { Showing } from './showing.js'

/** Texts that are no labels and commands to nobody either, and scripts that read otherwise than they run. */
export const spoken: Showing = {
  'text/aside': () =>
    saidOf({
      'app.json': '{"pages":["pages/a/a"]}',
      'pages/a/a.js': `Page({ onTap() { wx.request({ url: '/orders', method: 'POST' }) } })`,
      'pages/a/a.wxml': '<button bindtap="onTap">资源结算单已提交，等待买家确认</button>',
    }),
  'text/concealed-source': () =>
    saidOf({
      'app.json': '{"pages":["pages/a/a"]}',
      'pages/a/a.js': 'Page({}) /* \u202E } \u2066if (admin)\u2069 */',
      'pages/a/a.wxml': '<view/>',
    }),
}
