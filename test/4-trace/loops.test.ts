import { describe, expect, it } from 'vitest'
import { actionOf, effectsOf, effectsOfBody, traced } from './harness.js'

describe('what a loop changes is not what it was before', () => {
  it.each([
    ['while', "let j = 0; while (j < 2) { wx.request({ url: '/d/' + j }); j++ }"],
    ['do', "let j = 0; do { wx.request({ url: '/d/' + j }); j++ } while (j < 2)"],
    ['a test that counts', "let k = 2; while (k--) wx.request({ url: '/d/' + k })"],
  ])('in its body, each turn: %s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['request GET /d/0', 'request GET /d/1'])
  })

  it.each([
    ['for', "for (let i = 0; i < event.detail.n; i++) wx.request({ url: '/d/' + i })"],
    ['while', "let j = 0; while (event.detail.x) { wx.request({ url: '/d/' + j }); if (event.detail.y) { j += 1 } }"],
  ])('in its body, any turn: %s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['request GET /d/{}'])
  })

  it.each([
    ['while', 'let t = 0; while (t < 3) { t++ } if (t === 3) wx.login()'],
    ['do', 'let t = 0; do { t += 1 } while (t < 3); if (t > 2) wx.login()'],
    ['for', 'let t = 0; for (const x of event.detail.l) t++; if (t === 3) wx.login()'],
    [
      'in a catch',
      'let t = 0; while (t < 3) { try { JSON.parse(event.detail.x); break } catch (e) { t++ } } if (t === 3) wx.login()',
    ],
    ['a flag', 'let done = false; while (!done) { done = true } if (done) wx.login()'],
    [
      'a flag under a condition',
      'let found = false; for (const x of event.detail.l) { if (x.a) { found = true; break } } if (found) wx.login()',
    ],
    ['destructured', 'let a = 0; while (a < 3) { [a] = [a + 1] } if (a === 3) wx.login()'],
    ['by a callback in it', 'let n = 0; while (n < 3) { [1].forEach(() => { n++ }) } if (n === 3) wx.login()'],
    ['a field of an object', 'const s = { n: 0 }; while (s.n < 3) { s.n++ } if (s.n === 3) wx.login()'],
  ])('after it: %s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['api login'])
  })

  it('with a retry that gives up', () => {
    const js = `const get = (url) => new Promise((resolve, reject) => wx.request({ url, success: resolve, fail: reject }))
      Page({ async onTap() { let tries = 0; while (tries < 3) { try { await get('/a'); break } catch (e) { tries++ } } if (tries === 3) wx.showModal({ title: 'x' }) } })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['api showModal', 'request GET /a'])
  })

  it('and constants that it does not change stay', () => {
    expect(
      effectsOfBody("const m = 'a'; let i = 0; while (i < 3) { i++ } if (m === 'b') wx.scanCode(); else wx.login()"),
    ).toEqual(['api login'])
  })
})

describe('a loop of many turns', () => {
  it.each([
    ['up', 'for (let i = 0; i < 50; i++)'],
    ['to a variable', 'const n = 50; for (let i = 0; i < n; i++)'],
    ['down', 'for (let i = 50; i >= 1; i--)'],
  ])('is run once for any of them: %s', (_, loop) => {
    expect(effectsOfBody(`${loop} wx.request({ url: '/d/' + i })`)).toEqual(['request GET /d/{}'])
  })

  it('leaves fuel for what comes after it, also as loops in loops in a helper', () => {
    const body =
      'const work = () => { let s = 0; for (let a = 0; a < 12; a++) for (let b = 0; b < 12; b++) for (let c = 0; c < 12; c++) s += a * b * c; return s }; for (let i = 0; i < 14; i++) work(); wx.login()'
    expect(traced({ js: `Page({ onTap() { ${body} } })` }).said).toEqual([])
  })
})

describe('recursion reaches the limit of its counter', () => {
  it.each([
    ['plain', 'const f = (n) => { if (n > 3) return wx.login(); f(n + 1) }; f(0)'],
    ['downward', 'const f = (n) => { if (n <= 0) return wx.login(); f(n - 1) }; f(9)'],
    ['through a timer', 'const f = (n) => { if (n === 5) { wx.login(); return } setTimeout(() => f(n + 1), 9) }; f(0)'],
    ['through a method', 'const o = { f(n = 0) { if (n > 8) wx.login(); else this.f(n + 1) } }; o.f()'],
  ])('%s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['api login'])
  })

  it('of a request that is asked again', () => {
    const js =
      "function req(url, retry = 0) { wx.request({ url, fail() { if (retry < 3) req(url, retry + 1); else wx.showModal({ title: 'x' }) } }) } Page({ onTap() { req('/a') } })"
    expect(effectsOf({ js }, 'onTap')).toEqual(['api showModal', 'request GET /a'])
  })

  it('and keeps what is not counted', () => {
    const js =
      "function walk(kind, n) { if (kind === 'b') return wx.scanCode(); if (n > 5) return wx.login(); walk(kind, n + 1) } Page({ onTap() { walk('a', 0) } })"
    expect(effectsOf({ js }, 'onTap')).toEqual(['api login'])
  })
})

describe('a budget that ends is told', () => {
  const list = Array.from({ length: 16 }, (_, n) => n).join()
  const app = {
    js: `const L = [${list}]; const f = (a) => wx.setStorageSync('k' + a, 1); Page({ onTap() { L.forEach((i) => L.forEach((j) => L.forEach((k) => f(i + j * k)))); f('last') } })`,
  }

  it('for calls of one function', () => {
    expect(actionOf(app, 'onTap').partial).toBe(true)
    expect(traced(app).said).toEqual(['trace/out-of-fuel'])
  })
})

describe('what a generator yields', () => {
  it.each([
    ['for … of', "function* gen() { yield '/a'; yield '/b' } for (const url of gen()) wx.request({ url })"],
    [
      'for await',
      "async function* gen() { yield '/a'; yield '/b' } (async () => { for await (const url of gen()) wx.request({ url }) })()",
    ],
    ['spread', "function* gen() { yield '/a'; yield '/b' } [...gen()].forEach((url) => wx.request({ url }))"],
    [
      'delegated',
      "function* one() { yield '/b' } function* gen() { yield '/a'; yield* one() } for (const url of gen()) wx.request({ url })",
    ],
  ])('is what is gone through: %s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['request GET /a', 'request GET /b'])
  })

  it('is what next gives', () => {
    expect(effectsOfBody("function* gen() { yield '/a' } wx.request({ url: gen().next().value + '/n' })")).toEqual([
      'request GET /a/n',
    ])
  })
})

describe('a loop over what is known once', () => {
  it.each([
    ['a set', "for (const s of new Set(['a', 'b'])) wx.getStorageSync(s)"],
    ['a map', "new Map([['a', 1], ['b', 1]]).forEach((v, k) => wx.getStorageSync(k))"],
    [
      'keys of a map',
      "const m = new Map(); m.set('a', 1); m.set('b', 1); for (const k of m.keys()) wx.getStorageSync(k)",
    ],
    ['entries of a list', "for (const [i, k] of ['a', 'b'].entries()) wx.getStorageSync(k)"],
    ['downward', "const l = ['a', 'b']; for (let i = l.length - 1; i >= 0; i--) wx.getStorageSync(l[i])"],
    ['two variables', "for (let i = 0, l = ['a', 'b'], n = l.length; i < n; i++) wx.getStorageSync(l[i])"],
  ])('%s', (_, body) => {
    expect(effectsOfBody(body)).toEqual(['storage get a', 'storage get b'])
  })
})

describe('a list is as long as what was put into it', () => {
  it.each([
    ['at the end', "const l = []; l[0] = 'a'; l[1] = 'b'"],
    ['at an index that is not known', "const l = []; l[event.detail.n] = 'a'"],
    ['by its length', 'const l = new Array(2)'],
    ['by a length that is not known', 'const l = new Array(event.detail.n)'],
    ['in a branch', "const l = []; if (event.detail.n) l[0] = 'a'"],
  ])('%s', (_, body) => {
    expect(effectsOfBody(`${body}; for (let i = 0; i < l.length; i++) wx.login()`)).toEqual(['api login'])
    expect(effectsOfBody(`${body}; if (l.length) wx.login()`)).toEqual(['api login'])
  })

  it('and not longer', () => {
    const body = "const l = []; l[0] = 'a'; for (let i = 0; i < l.length; i++) wx.getStorageSync('k' + i)"
    expect(effectsOfBody(body)).toEqual(['storage get k0'])
  })
})

describe('callbacks that a method repeats', () => {
  it.each([
    'let n = 0; event.detail.l.forEach(() => { n++ }); if (n === 3) wx.login()',
    'let n = 0; event.detail.l.map(() => { if (n === 2) wx.login(); n += 1 })',
    'let n = 0; const add = function () { n++ }; event.detail.l.some(add); if (n === 3) wx.login()',
  ])('count to any number: %s', (body) => {
    expect(effectsOfBody(body)).toEqual(['api login'])
  })

  it('count a list that is known', () => {
    expect(effectsOfBody('let n = 0; [1, 2].forEach(() => { n++ }); if (n === 3) wx.login()')).toEqual([])
  })
})

describe('what runs many times finds what it has left itself', () => {
  it.each([
    ['an interval', 'let n = 3; setInterval(() => { if (--n === 0) wx.login() }, 9)'],
    [
      'an interval that counts in a property',
      'this.n = 60; setInterval(() => { this.n--; if (this.n <= 0) wx.login() }, 9)',
    ],
    [
      'an interval that counts in the data',
      'this.setData({ n: 60 }); setInterval(() => { this.setData({ n: this.data.n - 1 }); if (this.data.n === 0) wx.login() }, 9)',
    ],
    ['an interval with a switch', 'let ready = false; setInterval(() => { if (ready) wx.login(); ready = true }, 9)'],
    [
      'a timer that starts itself',
      'let n = 60; const tick = () => { if (--n === 0) wx.login(); else setTimeout(tick, 9) }; tick()',
    ],
    [
      'a timer that starts what started it',
      'let n = 60; const tick = () => { n--; if (n === 0) return wx.login(); setTimeout(() => { tick() }, 9) }; setTimeout(tick, 9)',
    ],
    ['a listener', 'let n = 0; wx.onNetworkStatusChange(() => { if (++n === 5) wx.login() })'],
    [
      'a listener of a manager',
      'let n = 0; wx.createInnerAudioContext().onTimeUpdate(() => { if (++n === 5) wx.login() })',
    ],
  ])('%s', (_, body) => {
    expect(effectsOfBody(body)).toContain('api login')
  })

  it('and a timer that runs once does not', () => {
    expect(effectsOfBody('let ready = false; setTimeout(() => { if (ready) wx.login(); ready = true }, 9)')).toEqual([])
  })
})
