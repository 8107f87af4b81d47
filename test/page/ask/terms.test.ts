import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsAsked, termsOf } from '../../../src/page/ask/terms.js'

describe('the terms of a text', () => {
  it('are the pairs and the characters of Chinese', () => {
    expect(termsOf('热拿铁')).toEqual(['热拿', '拿铁', '热', '拿', '铁'])
  })

  it('are the words of names in camel case, without plurals', () => {
    expect(termsOf('listOrders')).toEqual(['list', 'order'])
    expect(termsOf('getAddresses')).toEqual(['get', 'addresse'])
  })

  it('are the same for full-width forms', () => {
    expect(termsOf('ＶＩＰ会员')).toEqual(termsOf('VIP会员'))
  })

  it('of a request leave out what it is wrapped in', () => {
    expect(termsAsked('请问帮我取消订单吧')).toEqual(termsOf('取消订单'))
    expect(termsAsked('please cancel the order for me')).toEqual(['cancel', 'order'])
  })

  it('hold nothing but letters and digits, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(termsOf(text).every((term) => /^[\p{L}\p{N}]+$/u.test(term))).toBe(true)
      }),
    )
  })
})
