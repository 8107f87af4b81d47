import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../src/2-parse/config/parse.js'

describe('a page or component configuration', () => {
  it('is read with comments and trailing commas', () => {
    const text = `{ // title
      "navigationBarTitleText": "订单", "component": true, "enablePullDownRefresh": true,
      "usingComponents": { "van-cell": "@vant/weapp/cell/index", },
      "componentPlaceholder": { "chart": "view" },
      "componentGenerics": { "item": { "default": "./item" }, "head": true },
    }`
    const [config, said] = parseConfig('a.json', text)
    expect(said).toEqual([])
    expect(config).toEqual({
      kind: 'config',
      file: 'a.json',
      title: '订单',
      component: true,
      usingComponents: new Map([['van-cell', '@vant/weapp/cell/index']]),
      genericDefaults: new Map([
        ['chart', 'view'],
        ['item', './item'],
      ]),
      enablePullDownRefresh: true,
      disableScroll: false,
    })
  })

  it('may be empty', () => {
    expect(parseConfig('a.json', ' \n')[1]).toEqual([])
  })

  it('keeps the rest where one value has the wrong type, and says which', () => {
    const [config, said] = parseConfig(
      'a.json',
      '{"navigationBarTitleText": 1,\n"usingComponents": {"a": "./a", "b": 2}}',
    )
    expect([...config.usingComponents]).toEqual([['a', './a']])
    expect(config.title).toBeNull()
    expect(said.map(({ params, at }) => [params['key'], at?.line])).toEqual([
      ['navigationBarTitleText', 1],
      ['usingComponents.b', 2],
    ])
  })

  it('comes out of any text', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"a"',
      ':',
      ',',
      '1',
      'null',
      '"usingComponents"',
      '"component"',
      '//',
      '\n',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          expect(parseConfig('a.json', text)[0].kind).toBe('config')
        },
      ),
    )
  })

  it('does not overflow on deep nesting', () => {
    expect(parseConfig('a.json', '['.repeat(100_000))[1].map(({ code }) => code)).toEqual(['load/json-too-deep'])
  })
})
