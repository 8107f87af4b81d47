import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import type { Tool } from '../../src/5-infer/toolset.js'

const url = "url: 'https://c.example/clubs'"
const load = `wx.request({ ${url}, data: { city: options.city }, success: (res) => this.setData({ clubs: res.data.list }) })`
const list = '<view wx:for="{{clubs}}" data-id="{{item.id}}" bindtap="open">{{item.name}}</view>'

interface Page {
  /** Body of `onLoad(options)`. */
  readonly load?: string
  readonly more?: string
  readonly wxml?: string
}

/** The tool that opening the page of clubs is, reached with a city. */
function opening({ load: body = load, more = '', wxml = list }: Page = {}): Tool {
  const files = {
    'app.json': '{"pages":["pages/home/home","pages/clubs/clubs"]}',
    'pages/home/home.wxml': '<button bindtap="go">社团</button>',
    'pages/home/home.js':
      "Page({ go(e) { wx.navigateTo({ url: '/pages/clubs/clubs?city=' + e.currentTarget.dataset.city }) } })",
    'pages/clubs/clubs.json': '{"navigationBarTitleText":"社团"}',
    'pages/clubs/clubs.wxml': wxml,
    'pages/clubs/clubs.js': `Page({ data: { clubs: [] }, onLoad(options) { ${body} }, open(e) { wx.navigateTo({ url: '/pages/home/home?id=' + e.currentTarget.dataset.id }) }, ${more} })`,
  }
  const [compilation] = compile(memoryHost(files), '')
  const tools = compilation?.toolset.skills.flatMap((skill) => skill.tools) ?? []
  const tool = tools.find(({ actions }) => actions.some((action) => /clubs#on(?:Load|Show)$/u.test(action)))
  if (tool === undefined) throw new Error('no tool for the page')
  return tool
}

function reasonOf(tool: Tool): string {
  return tool.evidence.map(({ claim }) => claim).find((claim) => /^(?:handed over|carried out)/u.test(claim)) ?? ''
}

describe('a tool is carried out without its page', () => {
  it('where one request that is known is all that the page does', () => {
    const tool = opening()
    expect(tool.direct).toEqual({
      http: { method: 'GET', url: ['https://c.example/clubs'], header: {} },
      data: { city: { input: 'city' } },
      result: { 'clubs[].name': 'data.list[].name', 'clubs[].id': 'data.list[].id' },
    })
    expect(reasonOf(tool)).toBe('carried out without the page')
  })

  it.each(['__proto__.admin', 'constructor.prototype.admin'])('but never by what all objects share: %s', (path) => {
    const body = `wx.request({ ${url}, success: (res) => this.setData({ name: res.data.name, '${path}': res.data.x }) })`
    expect(opening({ load: body, wxml: `<view>{{name}} {{${path}}}</view>` }).direct?.result).toEqual({
      name: 'data.name',
    })
  })

  it('also where the page asks the same again when it is shown, and says that it is busy', () => {
    const body = `wx.showLoading({ title: '加载中' }); wx.request({ ${url}, success: (res) => this.setData({ clubs: res.data.list }) })`
    expect(
      opening({
        load: body,
        more: `onShow() { wx.request({ ${url}, success: (res) => this.setData({ clubs: res.data.list }) }) }`,
      }).direct,
    ).toBeDefined()
  })
})

describe('the page is opened, and the reason told, where', () => {
  it.each<[string, Page, string]>([
    [
      'a session is needed',
      {
        load: `wx.request({ ${url}, header: { t: wx.getStorageSync('t') }, success: (res) => this.setData({ clubs: res.data }) })`,
      },
      'the page also does get of storage t',
    ],
    [
      'two things are asked',
      { load: `${load}; wx.request({ url: 'https://c.example/ads' })` },
      'the page asks more than one thing',
    ],
    ['nothing is asked', { load: 'this.setData({ clubs: [{ name: options.city }] })' }, 'the page asks no server'],
    [
      'not all that is sent is known',
      { load: load.replace('options.city', 'options.city + 1') },
      'not known for certain: data city',
    ],
    [
      'the page makes something of the answer',
      { load: load.replace('res.data.list', 'res.data.list.filter((one) => one.on)') },
      'what the page shows is made of the answer',
    ],
    [
      'it leads elsewhere',
      { load: `${load}; wx.redirectTo({ url: '/pages/home/home' })` },
      'the page also does redirectTo',
    ],
    [
      'there are personal data in it',
      { wxml: '<view wx:for="{{clubs}}">{{item.name}}{{item.phone}}</view>' },
      'clubs[].phone may be personal data',
    ],
    [
      'there are people in it',
      { wxml: '<view wx:for="{{clubs}}">{{item.name}}{{item.owner.name}}</view>' },
      'clubs[].owner.name may be personal data',
    ],
    ['it needs leave', { load: `wx.getLocation({}); ${load}` }, 'it needs permission'],
  ])('%s', (_, page, reason) => {
    const tool = opening(page)
    expect(tool.direct).toBeUndefined()
    expect(reasonOf(tool)).toBe(`handed over to the page: ${reason}`)
  })
})
