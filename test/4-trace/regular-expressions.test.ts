import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../src/4-trace/library/wording.js'
import { effectsOf, effectsOfBody } from './harness.js'

describe('the plain words of a regular expression', () => {
  it.each([
    ['^http', { begins: true, words: ['http'], whole: true }],
    ['^https?:\\/\\/', { begins: true, words: ['https://', 'http://'], whole: true }],
    ['^(?:https:|http:)?\\/\\/', { begins: true, words: ['https://', 'http://', '//'], whole: true }],
    ['^(https?|wss?):', { begins: true, words: ['https:', 'http:', 'wss:', 'ws:'], whole: true }],
    ['/api/', { begins: false, words: ['/api/'], whole: true }],
    ['^tel:\\d+', { begins: true, words: ['tel:'], whole: false }],
    ['^ab+', { begins: true, words: ['ab'], whole: false }],
    ['^ab*c', { begins: true, words: ['a'], whole: false }],
    ['^a$', { begins: true, words: ['a'], whole: false }],
    ['^a(b|c', { begins: true, words: ['a'], whole: false }],
  ])('%s', (source, wording) => {
    expect(wordingOf(source)).toEqual(wording)
  })

  it.each(['\\d+', '^a|b', '^(?!http)', '[a-z]', '^s?', `^${'a?'.repeat(40)}`, '('.repeat(300)])(
    'are not told where it begins with anything else: %s',
    (source) => {
      expect(wordingOf(source)).toBeNull()
    },
  )
})

describe('a test of a text with a regular expression', () => {
  const whole = (test: string, url: string) =>
    effectsOfBody(`const whole = ${test}; wx.request({ url: whole ? ${url} : 'https://a.com' + ${url} })`)

  it.each([
    ['/^http/.test(URL)', "'/cart'", ['request GET /cart']],
    ['/^HTTPS?:\\/\\//i.test(URL)', "'http://b.com/x'", ['request GET /x']],
    ["new RegExp('^http').test(URL)", "'/cart'", ['request GET /cart']],
    ['/^http/.test(URL)', "'/cart/' + event.detail.id", ['request GET /cart/{}']],
  ])('has one outcome where the text is known so far: %s of %s', (test, url, effects) => {
    expect(whole(test.replace('URL', url), url)).toEqual(effects)
  })

  it.each([
    ['text that is not known', '/^http/.test(event.detail.url)'],
    ['words that are not all that it says', "/^ab\\d/.test('ab1')"],
    ['a text that may go on as it says', "/^https:/.test('http' + event.detail.s)"],
  ])('has either outcome: %s', (_, test) => {
    expect(effectsOfBody(`if (${test}) wx.login(); else wx.scanCode()`)).toEqual(['api login', 'api scanCode'])
  })

  it('does not put the host before a URL again and again', () => {
    const js = `const queue = []; const send = (o) => { !/^http/.test(o.url) && (o.url = 'https://a.com' + o.url); wx.request(o) }
      const request = (o) => { if (wx.getStorageSync('token')) return send(o); queue.push(o); wx.login({ success() { queue.forEach(request) } }) }
      Page({ onTap() { request({ url: '/a' }) } })`
    expect(effectsOf({ js }, 'onTap')).toEqual(['api login', 'request GET /a', 'storage get token'])
  })
})

describe('a question about a text leaves, in each branch, what it may be there', () => {
  const either = "let url = '/a'; if (event.detail.b) url = 'https://b.com/b';"

  it.each([
    ['a regular expression', "if (!/^http/.test(url)) url = 'https://a.com' + url"],
    ['in an expression', "!/^https?:/.test(url) && (url = 'https://a.com' + url)"],
    ['as a choice', "url = /^http/.test(url) ? url : 'https://a.com' + url"],
    ['startsWith', "if (url.startsWith('/')) url = 'https://a.com' + url"],
    ['indexOf', "if (url.indexOf('http') !== 0) url = 'https://a.com' + url"],
    ['indexOf and less', "if (url.indexOf('://') < 0) url = 'https://a.com' + url"],
  ])('%s', (_, line) => {
    expect(effectsOfBody(`${either} ${line}; wx.setStorageSync(url, 1)`)).toEqual([
      'storage set https://a.com/a',
      'storage set https://b.com/b',
    ])
  })

  it('of a property', () => {
    const body = `${either} const o = { url }; if (!/^http/.test(o.url)) o.url = 'https://a.com' + o.url; wx.setStorageSync(o.url, 1)`
    expect(effectsOfBody(body)).toEqual(['storage set https://a.com/a', 'storage set https://b.com/b'])
  })

  it('of a property of what may be missing', () => {
    const body = `${either} const list = [{ url }]; const o = list.find((one) => one.x === event.detail.x); if (!/^http/.test(o.url)) o.url = 'https://a.com' + o.url; wx.setStorageSync(o.url, 1)`
    expect(effectsOfBody(body)).toEqual(['storage set https://a.com/a', 'storage set https://b.com/b'])
  })
})
