import { describe, expect, it } from 'vitest'
import type { Coverage } from '../../src/2-parse/coverage.js'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'

/** The coverage of an app with the page 'a'. */
function coverageOf(files: Readonly<Record<string, string | Uint8Array>>): Coverage {
  const app = { 'app.json': '{"pages":["a"]}', 'a.js': 'Page({})', 'a.wxml': '<view/>' }
  const [compilation] = compile(memoryHost({ ...app, ...files }), '')
  return compilation?.coverage ?? expect.fail('the test wants an app')
}

describe('the coverage of an app', () => {
  it('counts scripts, templates and configurations that were analysed', () => {
    expect(coverageOf({ 'a.json': '{}', 'logo.png': '' })).toEqual({ analysed: 4, partial: [], skipped: [] })
  })

  it.each([
    ['a.js', 'Page({ onLoad() { let a = 1; let a = 2 } })', 'parse/script-syntax'],
    ['a.js', 'Page({}) \nvar = 3\nfoo()', 'parse/script-syntax'],
    ['a.js', `Page({ data: { a: ${'!'.repeat(2000)}1 } })`, 'parse/script-cut'],
    ['a.wxml', '<view><text></view>', 'template/unclosed'],
    ['a.wxml', '<view wx:if="{{a b}}"/>', 'template/bad-expression'],
    ['a.wxml', '<wxs module="m">var = 1</wxs><view/>', 'parse/script-syntax'],
    ['a.json', '{"usingComponents": {"x": 1}}', 'load/json-type'],
    ['a.json', '{"component": true', 'load/json-syntax'],
    ['a.js', new Uint8Array([0x2f, 0x2f, 0xff]), 'load/not-utf8'],
    ['app.json', '{"pages":["a"],"window":1}', 'load/json-type'],
  ])('says of what part was lost: %s', (file, text, code) => {
    const { partial } = coverageOf({ [file]: text })
    expect(partial.filter((one) => one.file === file).flatMap(({ because }) => because)).toContain(code)
  })

  it.each([
    ['a.js', 'var = 1', ['parse/script-syntax', 'parse/script-unparsable']],
    ['a.js', `Page(${'['.repeat(300)}${']'.repeat(300)})`, ['parse/script-too-deep']],
    ['a.js', `Page({})//${'x'.repeat(1_000_001)}`, ['parse/script-too-large']],
    ['a.js', `Page({})//${'x'.repeat(4_194_304)}`, ['load/file-too-large']],
    ['a.wxml', `<view/>${' '.repeat(4_194_304)}`, ['load/file-too-large']],
    ['a.json', '[]', ['load/json-shape']],
    ['a.json', '['.repeat(300), ['load/json-too-deep']],
    ['b.js', 'Page({})', ['parse/not-reached']],
    ['b.wxml', '<view/>', ['parse/not-reached']],
    ['miniprogram_npm/dayjs/index.js', 'module.exports = 1', ['parse/library']],
  ])('says why a file was not analysed: %s %#', (file, text, codes) => {
    expect(coverageOf({ [file]: text }).skipped).toEqual([{ file, because: codes }])
  })
})
