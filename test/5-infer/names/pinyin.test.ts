import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinyinOf } from '../../../src/5-infer/names/pinyin.js'

describe('the sound of a Chinese text as a name', () => {
  it.each([
    ['取件码', 'quJianMa'],
    ['重庆银行', 'chongQingYinHang'],
    ['女装', 'nvZhuang'],
    ['VIP会员', 'vipHuiYuan'],
    ['3号楼', 'n3HaoLou'],
    ['（热卖）', 'reMai'],
  ])('of %s is %s', (zh, name) => {
    expect(pinyinOf(zh)).toBe(name)
  })

  it('is empty where there is nothing to say', () => {
    expect(pinyinOf('')).toBe('')
    expect(pinyinOf('！😀')).toBe('')
  })

  it('is lower camel case in ASCII or empty, whatever the text', () => {
    const han = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)) })
    fc.assert(
      fc.property(fc.oneof(han, fc.string({ unit: 'binary' })), (zh) => {
        expect(pinyinOf(zh)).toMatch(/^([a-z][a-zA-Z0-9]*)?$/)
      }),
    )
  })
})
