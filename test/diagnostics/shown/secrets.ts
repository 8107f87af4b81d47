import { filesOf } from '../../4-trace/harness.js'
import { saidOf } from './showing.js'
import type { Showing } from './showing.js'

const halves = ['AKIDfAkEfAkE', '0123456789LanternSnacks'] as const
const whole = halves.join('')

export const secretive: Showing = {
  'secrets/in-name': () => saidOf(filesOf({ [`utils/${whole}.js`]: '' })),
  'secrets/computed': () =>
    saidOf(
      filesOf({
        js: `Page({ onTap() { const a = '${halves[0]}', b = '${halves[1]}'; wx.request({ url: 'https://a.example/key?k=' + a + b, method: 'POST' }) } })`,
        wxml: '<button bindtap="onTap">提交</button>',
      }),
    ),
  'secrets/changes-withheld': () =>
    saidOf(
      filesOf({
        'app.json': `{ "pages": ["pages/home/home"], "key": "${whole}" }`,
        js: `Page({ onTap() { wx.request({ url: 'https://a.example/key', method: 'POST' }) } })`,
        wxml: '<button bindtap="onTap">提交</button>',
      }),
    ),
}
