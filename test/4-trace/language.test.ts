import { describe, expect, it } from 'vitest'
import { effectsOfBody } from './harness.js'

describe('texts and lists that are known stay known', () => {
  it.each([
    ['unshift', "const l = ['/a']; l.unshift('/x'); wx.request({ url: l[0] })"],
    ['at', "wx.request({ url: ['/y', '/x'].at(-1) })"],
    ['indexOf', "if (['m', 'n'].indexOf('n') === 1) wx.request({ url: '/x' }); else wx.scanCode()"],
    ['includes', "if ([1, 2].includes(3)) wx.scanCode(); wx.request({ url: '/x' })"],
    ['&&=', "let c = '/c'; c &&= '/x'; wx.request({ url: c })"],
    ['||=', "let c = ''; c ||= '/x'; wx.request({ url: c })"],
    [
      'slice of arguments',
      "function f() { g.apply(null, Array.prototype.slice.call(arguments, 1)) } function g(url) { wx.request({ url }) } f(0, '/x')",
    ],
    [
      '[].slice of arguments',
      "function f() { const [, url] = [].slice.call(arguments); wx.request({ url }) } f(0, '/x')",
    ],
    ['Array.from of arguments', "function f() { wx.request({ url: Array.from(arguments)[0] }) } f('/x')"],
    ['Object.fromEntries', "wx.request(Object.fromEntries([['url', '/x']]))"],
    ['a map', "const m = new Map(); m.set('k', '/x'); wx.request({ url: m.get('k') })"],
    ['flat', "wx.request({ url: [['/x']].flat()[0] })"],
    ['reverse', "wx.request({ url: ['/x', '/y'].reverse()[1] })"],
    ['concat', "wx.request({ url: ['/y'].concat(['/x'])[1] })"],
    ['padStart', "wx.request({ url: '/' + 'x'.padStart(1, '0') })"],
    ['replace', "wx.request({ url: '/y'.replace('y', 'x') })"],
    ['find', "wx.request({ url: [{ k: 1, u: '/y' }, { k: 2, u: '/x' }].find((o) => o.k === 2).u })"],
    ['Reflect.apply', "Reflect.apply(wx.request, wx, [{ url: '/x' }])"],
  ])('%s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['request GET /x'])
  })
})

describe('what the language skips is skipped', () => {
  it.each([
    ['the right side of ?? after a text', "'' ?? wx.scanCode(); wx.login()"],
    ['what nothing && guards', 'const a = event.detail.x && false; if (a) wx.scanCode(); wx.login()'],
    ['what || true guards', 'const b = event.detail.x || true; if (!b) wx.scanCode(); wx.login()'],
    ['what a refined test has shown', 'const t = event.detail.x; if (t) { const u = t || wx.scanCode() } wx.login()'],
    ['what a refined test has excluded', 'const t = event.detail.x; if (!t) { if (t) wx.scanCode() } wx.login()'],
  ])('%s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['api login'])
  })
})
