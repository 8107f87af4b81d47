import { describe, expect, it } from 'vitest'
import type { Rendering } from '../../src/3-link/program.js'
import { page } from './app.js'

function rendering(template: string, path = 'fee'): Rendering | undefined {
  return page(template).view.shows.find((shown) => shown.path === path)?.rendering
}

describe('a value is written', () => {
  it.each([
    ['with the unit behind it', '<text>{{ fee }}元</text>', { unit: '元' }],
    ['behind the sign of its currency', '<text>应付：¥{{ fee }}</text>', { unit: '元' }],
    ['beside its unit in another element', '<text>￥</text><text>{{ fee }}</text>', { unit: '元' }],
    ['before its unit in another element', '<text>{{ fee }}</text><text>分钟</text>', { unit: '分钟' }],
    ['with the unit that it is joined to', '<text>{{ fee + "公里" }}</text>', { unit: '公里' }],
    ['as a share of a hundred', '<text>{{ fee }}％</text>', { unit: '%' }],
    ['divided by what makes cents of it', '<text>¥{{ fee / 100 }}</text>', { unit: '元', number: true, divisor: 100 }],
    ['with decimals', '<text>{{ (fee / 100).toFixed(2) }}</text>', { number: true, divisor: 100 }],
    ['as a fraction of itself', '<text>{{ fee * 0.001 }} km</text>', { unit: 'km', number: true, divisor: 1000 }],
    ['by a function for money', '<text>{{ money.fenToYuan(fee) }}</text>', { unit: '元', number: true, divisor: 100 }],
    ['by a function for times', '<text>{{ util.formatTime(fee) }}</text>', { moment: true }],
    ['by a format of a module for dates', '<text>{{ date.format(fee) }}</text>', { moment: true }],
    ['as a picture', '<image src="{{ fee }}" />', { picture: true }],
    ['in one of two ways', '<text>{{ free ? "免费" : fee / 100 }}</text>', { number: true, divisor: 100 }],
    ['plainly', '<text>{{ fee }}</text>', {}],
  ])('%s', (_, template, expected) => {
    expect(rendering(template)).toEqual(expected)
  })

  it.each([
    ['天前', '<text>{{ fee }}天前</text>'],
    ['a word that begins like a unit', '<text>{{ fee }}maximum</text>'],
    ['a sentence in the next element', '<text>{{ fee }}</text><text>元旦快乐</text>'],
    ['the unit of the next value', '<text>{{ fee }}</text><text>¥{{ other }}</text>'],
  ])('without %s', (_, template) => {
    expect(rendering(template)).toEqual({})
  })

  it('each in its own way in one text', () => {
    const template = '<text>{{ fee }}元，{{ way }}公里</text>'
    expect([rendering(template), rendering(template, 'way')]).toEqual([{ unit: '元' }, { unit: '公里' }])
  })
})
