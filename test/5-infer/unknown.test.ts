import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'

const PAGE = `const tools = require('./tools')
Page({ onLoad() { tools.start(); wx.request({ url: '/list', success: ({ data }) => this.setData({ list: data }) }) } })`
const HELPER = 'exports.start = function () {}'
const TOO_DEEP = `exports.start = ${'['.repeat(300)}${']'.repeat(300)}`

/** The tools of an app whose page loads a list, and what is dropped. */
function toolsOf(page: string, helper = HELPER, wxml = '<view wx:for="{{list}}">{{item.name}}</view>') {
  const files = { 'app.json': '{"pages":["p"]}', 'p.js': page, 'p.wxml': wxml, 'tools.js': helper }
  const [compilation] = compile(memoryHost(files), '')
  const { skills, dropped } = compilation?.toolset ?? expect.fail('the test wants an app')
  const tools = skills.flatMap((skill) => skill.tools).map(({ risk, confirm }) => [risk, confirm])
  return { tools, dropped: dropped.map(({ reason }) => reason) }
}

describe('what is not known is not taken for harmless', () => {
  it('where all is known, loading a page is reading', () => {
    expect(toolsOf(PAGE).tools).toEqual([['read', false]])
  })

  it.each([
    ['a statement of the page cannot be read', `${PAGE}\nvar = 1`, HELPER],
    ['the page calls a script that was not analysed', PAGE, TOO_DEEP],
    ['a statement of a script that the page imports cannot be read', PAGE, `${HELPER}\nvar = 1`],
    ['the page calls a package that is not there', PAGE.replace('./tools', 'shop-sdk'), HELPER],
  ])('where %s, a person agrees first', (_, page, helper) => {
    expect(toolsOf(page, helper).tools).toEqual([['write', true]])
  })

  it('where the script of a page was not analysed, its elements say so', () => {
    const { tools, dropped } = toolsOf(TOO_DEEP, HELPER, '<button bindtap="go">Go</button>')
    expect(tools).toEqual([])
    expect(dropped).toEqual(['could not be analysed'])
  })
})
