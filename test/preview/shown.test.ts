import { describe, expect, it } from 'vitest'
import { shop, shownOf } from './harness.js'

const broken = shop('/other', { 'home.js': 'Page({\n  onSave() { wx.request({ url: \n} )' })

describe('what is shown after a save', () => {
  it('is the app as it is now, with what became of its tools', () => {
    const shown = shownOf(shop(), shop('/settings/clear'))
    expect(shown).toMatchObject({ edition: 2, problems: [] })
    expect(shown.changes).toMatchObject([{ change: 'changed', tool: 'saveHome' }])
    expect(shown.changes[0]?.fields.map(({ field }) => field)).toContain('effects')
  })

  it('is the same edition where a save has changed nothing', () => {
    expect(shownOf(shop(), shop())).toMatchObject({ edition: 1, changes: [] })
  })

  it('tells of tools that are new, and of those that are gone', () => {
    const two = { 'home.wxml': '<button bindtap="onSave">保存设置</button><button bindtap="onBuy">购买</button>' }
    const script = `Page({ onSave() { wx.request({ url: '/a', method: 'POST' }) }, onBuy() { wx.request({ url: '/buy', method: 'POST' }) } })`
    const grown = shop('/a', { ...two, 'home.js': script })
    expect(shownOf(shop('/a'), grown).changes.map(({ change }) => change)).toContain('added')
    expect(shownOf(grown, shop('/a')).changes.map(({ change }) => change)).toContain('removed')
  })

  it('is what it was, with the errors and their places, while a script is broken', () => {
    const shown = shownOf(shop(), broken)
    expect(shown.edition).toBe(1)
    expect(shown.problems).toMatchObject([
      { code: 'parse/script-unparsable', at: { file: 'home.js' } },
      { code: 'parse/script-syntax', at: { file: 'home.js', line: 3 } },
    ])
  })

  it('is what it was while app.json is broken or gone, even where another app lies below', () => {
    expect(shownOf(shop(), shop('/a', { 'app.json': '{"pages":[' }))).toMatchObject({
      edition: 1,
      problems: [{ code: 'load/broken-app-json', at: { file: 'app.json', line: 1 } }],
    })
    const gone = Object.fromEntries(Object.entries(shop()).filter(([path]) => path !== 'app.json'))
    expect(shownOf(shop(), gone)).toMatchObject({ edition: 1, problems: [{ code: 'load/no-app-json' }] })
    const demo = Object.fromEntries(Object.entries(shop()).map(([path, text]) => [`demo/${path}`, text]))
    expect(shownOf(shop(), { ...gone, ...demo })).toMatchObject({
      edition: 1,
      problems: [{ code: 'load/found-elsewhere' }],
    })
  })

  it('says what is wrong no longer than until it is mended', () => {
    expect(shownOf(shop(), broken, shop())).toMatchObject({ edition: 1, problems: [] })
    expect(shownOf(shop(), broken, shop('/settings/clear'))).toMatchObject({ edition: 2, problems: [] })
  })

  it('compares a mended source with the last one that was shown', () => {
    expect(shownOf(shop(), broken, shop('/settings/clear')).changes).toMatchObject([{ tool: 'saveHome' }])
  })

  it('follows the source where what is broken was so from the start', () => {
    const lame = { 'app.json': '{"pages":["home","lame"]}', 'lame.wxml': '<view/>', 'lame.js': 'Page({ onTap( })' }
    expect(shownOf(shop('/a', lame), shop('/b', lame))).toMatchObject({ edition: 2, problems: [] })
  })
})
