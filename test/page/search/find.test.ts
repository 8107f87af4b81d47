import { describe, expect, it } from 'vitest'
import type { Entry, Kind } from '../../../src/page/search/entries.js'
import { find } from '../../../src/page/search/find.js'

function entry(title: string, detail = '', kind: Kind = 'tool'): Entry {
  return { kind, title, detail, address: `#/tools/${title}` }
}

function titles(query: string, entries: readonly Entry[]): readonly string[] {
  return find(entries, query, 10).entries.map(({ title }) => title)
}

describe('the search', () => {
  it('finds what has the word at the start, within, in small letters or in full-width ones', () => {
    const entries = [entry('bookRoom'), entry('listRooms')]
    expect(titles('room', entries)).toEqual(['bookRoom', 'listRooms'])
    expect(titles('ＢＯＯＫ', entries)).toEqual(['bookRoom'])
  })

  it('finds Chinese within a text, as it has no spaces', () => {
    expect(titles('订单', [entry('查看我的订单'), entry('查看商品')])).toEqual(['查看我的订单'])
  })

  it('lists first what is called just so, then what begins so, then where a word begins so', () => {
    const entries = [entry('discarded'), entry('myCart'), entry('cartList'), entry('cart')]
    expect(titles('cart', entries)).toEqual(['cart', 'cartList', 'myCart'])
    expect(titles('card', [...entries, entry('addCard')])).toEqual(['addCard', 'discarded'])
  })

  it('lists a name before what only stands beside it', () => {
    const entries = [entry('提交', 'pages/cart/cart'), entry('购物车', 'pages/home/cart'), entry('cart', '')]
    expect(titles('cart', entries)[0]).toBe('cart')
  })

  it('lists pages before handlers that are called alike', () => {
    const entries = [entry('购物车', 'a', 'handler'), entry('购物车', 'b', 'page')]
    expect(find(entries, '购物车', 10).entries.map(({ kind }) => kind)).toEqual(['page', 'handler'])
  })

  it('wants every word, wherever it stands', () => {
    const entries = [entry('提交订单', 'pages/checkout/checkout'), entry('提交', 'pages/feedback/feedback')]
    expect(titles('订单 checkout', entries)).toEqual(['提交订单'])
  })

  it('finds nothing for nothing, and tells how much there is beyond what is listed', () => {
    const many = Array.from({ length: 25 }, (_, at) => entry(`room${at}`))
    expect(find(many, '  ', 10)).toEqual({ entries: [], all: 0 })
    const found = find(many, 'room', 10)
    expect([found.entries.length, found.all]).toEqual([10, 25])
  })

  it('takes no word for a pattern', () => {
    expect(titles('.*', [entry('bookRoom')])).toEqual([])
    expect(titles('$(', [entry('a$(b')])).toEqual(['a$(b'])
  })
})
