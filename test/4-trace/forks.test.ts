import { describe, expect, it } from 'vitest'
import { effectsOf, effectsOfBody, originsOf } from './harness.js'

const GIVEN = 'const { a, b, n, id, type } = event.detail;'

/** Either a record is added, or the one with this id is changed. */
const ADD_OR_EDIT = ['request POST /add n', 'request POST /edit n,id']

describe('what was chosen on one way goes together', () => {
  it.each([
    [
      'in two branches',
      "let url, data; if (a) { url = '/add'; data = { n } } else { url = '/edit'; data = { n, id } } wx.request({ url, data, method: 'POST' })",
    ],
    [
      'in one branch',
      "let url = '/add'; const data = { n }; if (id) { url = '/edit'; data.id = id } wx.request({ url, data, method: 'POST' })",
    ],
    [
      'as minifiers write it',
      "let url = '/add'; const data = { n }; id && ((url = '/edit'), (data.id = id)), wx.request({ url, data, method: 'POST' })",
    ],
    [
      'by one condition that is asked again',
      "wx.request({ url: id ? '/edit' : '/add', data: id ? { n, id } : { n }, method: 'POST' })",
    ],
    [
      'by a condition and its opposite',
      "const data = { n }; if (id) data.id = id; wx.request({ url: !id ? '/add' : '/edit', data, method: 'POST' })",
    ],
    [
      'by a comparison that is kept',
      "const isNew = type === 'new'; wx.request({ url: isNew ? '/add' : '/edit', data: isNew ? { n } : { n, id }, method: 'POST' })",
    ],
    [
      'by a comparison that is written again',
      "let url = '/edit'; if (type === 'new') url = '/add'; wx.request({ url, data: type !== 'new' ? { n, id } : { n }, method: 'POST' })",
    ],
    [
      'by a flag',
      "let isNew = true; if (id) isNew = false; wx.request({ url: isNew ? '/add' : '/edit', data: isNew ? { n } : { n, id }, method: 'POST' })",
    ],
    [
      'in an object of both',
      "const o = a ? { url: '/add', data: { n } } : { url: '/edit', data: { n, id } }; wx.request({ ...o, method: 'POST' })",
    ],
    [
      'in an object that a function gives',
      "const make = () => { if (a) return { url: '/add', data: { n } }; return { url: '/edit', data: { n, id } } }; const { url, data } = make(); wx.request({ url, data, method: 'POST' })",
    ],
    [
      'through a function that puts a base in front',
      "const post = (url, data) => wx.request({ url: 'https://h.cn' + url, method: 'post'.toUpperCase(), data: { ...data } }); let url = '/add'; let data = { n }; if (id) { url = '/edit'; data = { n, id } } post(url, data)",
    ],
    [
      'as a function to call',
      "const api = { add: (data) => wx.request({ url: '/add', data, method: 'POST' }), edit: (data) => wx.request({ url: '/edit', data, method: 'POST' }) }; const data = { n }; if (id) data.id = id; (id ? api.edit : api.add)(data)",
    ],
    [
      'as the name of a function to call',
      "const api = { add: (data) => wx.request({ url: '/add', data, method: 'POST' }), edit: (data) => wx.request({ url: '/edit', data, method: 'POST' }) }; const data = { n }; if (id) data.id = id; api[id ? 'edit' : 'add'](data)",
    ],
    [
      'after it was put into data',
      "if (id) this.setData({ url: '/edit', sent: { n, id } }); else this.setData({ url: '/add', sent: { n } }); wx.request({ url: this.data.url, data: this.data.sent, method: 'POST' })",
    ],
    [
      'in fields of the page',
      "if (id) { this.url = '/edit'; this.sent = { n, id } } else { this.url = '/add'; this.sent = { n } } wx.request({ url: this.url, data: this.sent, method: 'POST' })",
    ],
    [
      'under a condition that is asked again',
      "let url = '/add'; if (id) url = '/edit'; if (id) wx.request({ url, data: { n, id }, method: 'POST' }); else wx.request({ url, data: { n }, method: 'POST' })",
    ],
  ])('%s', (_, body) => {
    expect(effectsOfBody(`${GIVEN} ${body}`).filter((one) => !one.startsWith('set'))).toEqual(ADD_OR_EDIT)
  })

  it('on one of three ways', () => {
    const body = `${GIVEN} let url, data; if (a) { url = '/a'; data = { x: 1 } } else if (b) { url = '/b'; data = { y: 1 } } else { url = '/c'; data = { z: 1 } } wx.request({ url, data })`
    expect(effectsOfBody(body)).toEqual(['request GET /a x', 'request GET /b y', 'request GET /c z'])
  })

  it('in a switch', () => {
    const body = `${GIVEN} let url, data; switch (type) { case 'a': url = '/a'; data = { x: 1 }; break; default: url = '/b'; data = { y: 1 } } wx.request({ url, data })`
    expect(effectsOfBody(body)).toEqual(['request GET /a x', 'request GET /b y'])
  })

  it('with what each of its fields is', () => {
    const app = {
      js: "Page({ onTap({ detail }) { let url = '/x'; let who = detail.a; if (detail.b) { url = '/y'; who = detail.b } wx.request({ url, data: { who } }) } })",
    }
    expect(originsOf(app, 'onTap')).toEqual(['who ← detail.b', 'who ← detail.a'])
  })

  it('as a method and its path', () => {
    const body = `${GIVEN} wx.request({ url: id ? '/one/' + id : '/all', method: id ? 'PUT' : 'POST' })`
    expect(effectsOfBody(body)).toEqual(['request POST /all', 'request PUT /one/{}'])
  })

  it('as the action of a cloud function', () => {
    const body = `${GIVEN} const data = { action: 'add', n }; if (id) { data.action = 'edit'; data.id = id } wx.cloud.callFunction({ name: 'goods', data })`
    expect(effectsOfBody(body)).toEqual([
      'cloud callFunction goods add action,n',
      'cloud callFunction goods edit action,n,id',
    ])
  })

  it('as a cloud function and its data', () => {
    const body = `${GIVEN} let name = 'add', data = { n }; if (id) { name = 'edit'; data = { n, id } } wx.cloud.callFunction({ name, data })`
    expect(effectsOfBody(body)).toEqual(['cloud callFunction add n', 'cloud callFunction edit n,id'])
  })
})

describe('what may come together stays possible', () => {
  it.each([
    ['of two conditions', "if (a) url = '/x'; if (b) data = { y: 1 }"],
    [
      'of one condition in different turns of a loop',
      "for (const i of event.detail.l) { if (i.a) url = '/x'; else data = { y: 1 } }",
    ],
    [
      'of different calls of a callback',
      "event.detail.l.forEach((i) => { if (i.a) url = '/x'; else data = { y: 1 } })",
    ],
    [
      'of different turns that are gone through',
      "for (let i = 0; i < 2; i++) { if (event.detail.l[i]) url = '/x'; else data = { y: 1 } }",
    ],
    ['after another change', "if (a) { url = '/z' } else { data = { y: 1 } } if (b) url = '/x'"],
    [
      'of the same call at two times',
      "const f = () => { if (event.detail.l.pop()) url = '/x'; else data = { y: 1 } }; f(); f()",
    ],
  ])('%s', (_, body) => {
    expect(effectsOfBody(`${GIVEN} let url = '/w', data = { n }; ${body}; wx.request({ url, data })`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^request GET \/x .*y/)]),
    )
  })

  it('of what two entries have written', () => {
    const app = {
      wxml: '<view bindtap="onTap"/><view bindtap="onA"/><view bindtap="onB"/>',
      js: `Page({
        onA(e) { if (e.detail.a) { this.url = '/a'; this.sent = { x: 1 } } else { this.url = '/b'; this.sent = { y: 1 } } },
        onB() { this.sent = { z: 1 } },
        onTap() { wx.request({ url: this.url, data: this.sent }) } })`,
    }
    expect(effectsOf(app, 'onTap')).toEqual(['request GET /a x,y,z', 'request GET /b x,y,z'])
  })

  it('of more ways than are told apart', () => {
    const ifs = 'abcdefgh'.replaceAll(/./g, (x) => `if (event.detail.${x}) { url += '/${x}'; data.${x} = 1 } `)
    const effects = effectsOfBody(`let url = '/r'; const data = {}; ${ifs} wx.request({ url, data })`)
    expect(effects.join()).toMatch(/a,b,c,d,e,f,g,h/)
  })
})

describe('what a variable holds until it is chosen is no alternative', () => {
  it.each(['null', "''", 'undefined'])('%s', (nothing) => {
    const body = `${GIVEN} let url = ${nothing}, data; if (type === 1) { url = '/a'; data = { x: 1 } } else if (type === 2) { url = '/b'; data = { y: 1 } } wx.request({ url, data }); wx.request({ url: 'https://h.cn' + url, data, method: 'PUT' })`
    expect(effectsOfBody(body)).toEqual([
      'request GET /a x',
      'request GET /b y',
      'request PUT /a x',
      'request PUT /b y',
    ])
  })
})
