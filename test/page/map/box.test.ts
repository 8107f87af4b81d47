import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../../src/6-emit/report/map/drawing.js'
import { shortRoute, textOf } from '../../../src/page/map/box.js'
import { modelOf } from '../../../src/page/model.js'
import { page, report, tool, withheldTool } from '../samples.js'

const cart = 'pages/cart/cart'

function textOn(tools: Parameters<typeof report>[1], more: Parameters<typeof report>[2] = {}) {
  return textOf(modelOf(report([page(cart)], tools, more)), { kind: 'page', id: cart })
}

describe('what is written on a box', () => {
  it('is the page’s title, else what the tab bar calls it, else its route', () => {
    const titled = modelOf(report([page(cart, { title: '购物车' })]))
    const tabs = [{ route: cart, text: '车' }]
    expect(textOf(titled, { kind: 'page', id: cart })).toMatchObject({ title: '购物车', detail: 'cart', isHome: true })
    expect(textOn([], { tabs })).toMatchObject({ title: '车', detail: 'cart', isTab: true })
    expect(textOn([])).toMatchObject({ title: 'cart', detail: '', isTab: false })
  })

  it('is the gravest of the tools that an assistant is given there, and how many these are', () => {
    const tools = [tool('pay', { page: cart, risk: 'payment' }), tool('show', { page: cart })]
    expect(textOn(tools)).toMatchObject({ risk: 'payment', tools: 2 })
    expect(textOn([{ ...withheldTool('pay'), page: cart, risk: 'payment' }])).toMatchObject({ risk: null, tools: 0 })
  })

  it('shows characters that do not show', () => {
    const model = modelOf(report([page(cart, { title: 'a\u202eb' })]))
    expect(textOf(model, { kind: 'page', id: cart }).title).toBe('a\\u{202e}b')
  })

  it('is for a group its folder and all that its pages have', () => {
    const drawing: Drawing = {
      group: '/shop/pages/order',
      width: 0,
      height: 0,
      nodes: [
        { kind: 'page', id: cart, x: 0, y: 0 },
        { kind: 'group', id: '/other', outside: true, x: 0, y: 0 },
      ],
      edges: [],
      clusters: [],
    }
    const model = modelOf(report([page(cart)], [tool('show', { page: cart })], { drawings: [drawing] }))
    const text = textOf(model, { kind: 'group', id: '/shop/pages/order' })
    expect(text).toMatchObject({ title: 'order', detail: 'shop', risk: 'read', tools: 1, pages: 1, isHome: true })
    expect(textOf(model, { kind: 'group', id: '/' }).title).toBeNull()
  })
})

describe('a short route', () => {
  it('leaves out what all routes say', () => {
    const routes = [
      'pages/cart/cart',
      'pages/user/index/index',
      'pages/home',
      'index',
      'shop/order/list',
      'pages/pages/pages',
    ]
    expect(routes.map(shortRoute)).toEqual(['cart', 'user/index', 'pages/home', 'index', 'shop/order/list', 'pages'])
  })
})
