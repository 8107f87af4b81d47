import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOUNS_EN, VERBS_EN } from '../../../src/5-infer/names/glossary-en.js'
import { chineseOf, englishOf, GLOSSARY, segmentsOf } from '../../../src/5-infer/names/glossary.js'

const han = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)) })
const known = fc.array(fc.constantFrom(...GLOSSARY.map(({ zh }) => zh)), { maxLength: 6 })
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  han,
  known.map((words) => words.join('')),
)

describe('the glossary', () => {
  it('holds more than six hundred service words, each Chinese word once', () => {
    expect(GLOSSARY.length).toBeGreaterThan(600)
    expect(new Set(GLOSSARY.map(({ zh }) => zh)).size).toBe(GLOSSARY.length)
  })

  it('writes Chinese on one side and lower camel case on the other', () => {
    expect(GLOSSARY.filter(({ en }) => !/^[a-z][a-zA-Z0-9]*$/.test(en))).toEqual([])
    expect(GLOSSARY.filter(({ zh }) => !/^\p{Script=Han}+$/u.test(zh))).toEqual([])
  })

  it('has more than six hundred English words of identifiers, all in lower case', () => {
    const words = [...Object.keys(NOUNS_EN), ...Object.keys(VERBS_EN)]
    expect(words.length).toBeGreaterThan(600)
    expect(words.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([])
  })
})

describe('the English of a Chinese text', () => {
  it.each([
    ['购物车', ['cart']],
    ['取件码', ['pickupCode']],
    ['加入购物车', ['addToCart']],
    ['发布行程', ['publish', 'trip']],
    ['请输入姓名', ['name']],
    ['VIP会员', ['vip', 'member']],
  ])('of %s is %j', (zh, en) => {
    expect(englishOf(zh)).toEqual(en)
  })

  it('begins with the verb, where Chinese has it at the end', () => {
    expect(englishOf('订单查询')).toEqual(['query', 'order'])
    expect(englishOf('购票记录')).toEqual(['buyTicket', 'record'])
  })

  it('is cut into the longest words, the thing at the end kept whole', () => {
    expect(englishOf('确认收货地址')).toEqual(['confirm', 'shippingAddress'])
    expect(englishOf('手机号码')).toEqual(['phoneNumber'])
  })

  it('is null where a part is not understood, and the parts say which', () => {
    expect(englishOf('重庆银行')).toBeNull()
    expect(segmentsOf('重庆银行')).toEqual([
      { text: '重庆', en: null, part: null },
      { text: '银行', en: 'bank', part: 'noun' },
    ])
    expect(englishOf('3号楼')).toBeNull()
  })

  it('is null where nothing is said', () => {
    for (const zh of ['', '！？', '请', '😀']) expect(englishOf(zh)).toBeNull()
  })

  it('exists for every word of the glossary', () => {
    expect(GLOSSARY.filter(({ zh, en }) => englishOf(zh)?.join('') !== en)).toEqual([])
  })

  it('is null or identifier words, whatever the text', () => {
    fc.assert(
      fc.property(text, (zh) => {
        const words = englishOf(zh)
        expect(words === null || words.length > 0).toBe(true)
        expect(words ?? []).toEqual((words ?? []).filter((word) => /^[a-zA-Z][a-zA-Z0-9]*$/.test(word)))
      }),
    )
  })

  it('leaves nothing of its words over where the text is made of them', () => {
    fc.assert(fc.property(known, (words) => segmentsOf(words.join('')).every(({ en }) => en !== null)))
  })
})

describe('the Chinese of an identifier', () => {
  it.each([
    ['add to cart', '加入购物车'],
    ['order list', '订单列表'],
    ['get order by id', '查看订单'],
    ['on cancel order', '取消订单'],
    ['goods detail', '商品详情'],
    ['shipping address', '收货地址'],
    ['coupons', '优惠券'],
    ['categories', '分类'],
  ])('of %s is %s', (words, zh) => {
    expect(chineseOf(words.split(' '))).toBe(zh)
  })

  it('takes a word that is deed and thing for a deed before a thing, for a thing before a list', () => {
    expect(chineseOf(['book', 'room'])).toBe('预订房间')
    expect(chineseOf(['book', 'list'])).toBe('图书列表')
  })

  it('is null where a word is in no dictionary, also for names that every object has', () => {
    expect(chineseOf(['submit', 'xyzzy'])).toBeNull()
    expect(chineseOf(['constructor'])).toBeNull()
    expect(chineseOf(['to', 'string'])).toBeNull()
    expect(chineseOf(['on', 'tap'])).toBeNull()
    expect(chineseOf([])).toBeNull()
  })

  it('is null or Chinese, whatever the words', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(NOUNS_EN), ...Object.keys(VERBS_EN), 'on', 'by'))
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(chineseOf(words) ?? '空').toMatch(/^\p{Script=Han}+$/u)
      }),
    )
  })
})
