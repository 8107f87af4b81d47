import { filesOf } from '../../4-trace/harness.js'
import { saidOf } from './showing.js'
import type { Showing } from './showing.js'

export const behaviours: Showing = {
  'behaviour/login-gate': () =>
    saidOf({
      'app.json': '{"pages":["pages/orders/orders","pages/login/login"]}',
      'pages/orders/orders.js': `Page({ onShow() { if (!wx.getStorageSync('token')) wx.redirectTo({ url: '/pages/login/login' }) } })`,
      'pages/orders/orders.wxml': '<view/>',
      'pages/login/login.js': 'Page({})',
      'pages/login/login.wxml': '<view/>',
    }),
  'behaviour/plugin-loaded': () =>
    saidOf(filesOf({ js: `const cashier = requirePlugin('cashier')\nPage({ later() { cashier.pay() } })` })),
  'behaviour/unread-code': () =>
    saidOf(
      filesOf({
        js: `const large = require('../../large')\nPage({ onTap() { large.run() } })`,
        'large.js': `module.exports = { run() {} } // ${'x'.repeat(1_000_001)}`,
      }),
    ),
}
