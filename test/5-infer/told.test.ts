import { describe, expect, it } from 'vitest'
import type { App } from '../4-trace/harness.js'
import { toolsOf } from './apps.js'

/** The description of an input of the tool with this name. */
function fieldOf(app: App, tool: string, input: string): string {
  const inputs = toolsOf(app).find(({ name }) => name === tool)?.inputs
  return inputs?.find(({ name }) => name === input)?.schema.description ?? `no ${tool}.${input}`
}

const load = (url: string, key: string): string =>
  `wx.request({ url: '${url}', success: (r) => this.setData({ ${key}: r.data.${key} }) })`
const save = (fields: string): string => `wx.request({ url: '/save', method: 'POST', data: { ${fields} } })`

describe('the description of a page', () => {
  it('names what stands over its lists', () => {
    const app = {
      json: '{"navigationBarTitleText":"首页"}',
      wxml: '<view>可约课程</view><view wx:for="{{courses}}">{{item.title}}</view>',
      js: `Page({ onLoad() { ${load('/courses', 'courses')} } })`,
    }
    expect(toolsOf(app)[0]?.description).toMatch(/^查看首页，列出「可约课程」，含标题。/u)
  })

  it('says which values it needs, and all tools that give them', () => {
    const go = (list: string): string =>
      `<navigator wx:for="{{${list}}}" url="/pages/detail/detail?id={{item.id}}">{{item.name}}</navigator>`
    const app = {
      wxml: go('books'),
      js: `Page({ onLoad() { ${load('/books', 'books')} } })`,
      'pages/list/list.wxml': go('found'),
      'pages/list/list.js': `Page({ onLoad() { ${load('/found', 'found')} } })`,
      'pages/detail/detail.wxml': '<text>{{book.title}}</text>',
      'pages/detail/detail.js':
        "Page({ onLoad(o) { wx.request({ url: '/book', data: { id: o.id }, success: (r) => this.setData({ book: r.data }) }) } })",
    }
    const detail = toolsOf(app).find(({ page }) => page === 'pages/detail/detail')
    expect(detail?.description).toMatch(/前置：已从 \w+ 或 \w+ 的结果取得 id。/u)
  })
})

describe('an input is called', () => {
  it('by what the app calls that thing elsewhere, where no dictionary knows its name', () => {
    const app = {
      'pages/keshi/keshi.json': '{"navigationBarTitleText":"科室"}',
      'pages/keshi/keshi.wxml':
        '<navigator wx:for="{{deps}}" url="/pages/detail/detail?keshiVal={{item.id}}">{{item.t}}</navigator>',
      'pages/keshi/keshi.js': `Page({ onLoad() { ${load('/deps', 'deps')} } })`,
      'pages/detail/detail.wxml': '<text>{{name}}</text>',
      'pages/detail/detail.js':
        "Page({ onLoad(o) { wx.request({ url: '/one', data: { k: o.keshiVal }, success: (r) => this.setData({ name: r.data.name }) }) } })",
      'app.json': '{"pages":["pages/keshi/keshi","pages/detail/detail"]}',
    }
    const detail = toolsOf(app).find(({ page }) => page === 'pages/detail/detail')
    expect(detail?.inputs[0]?.schema.description).toMatch(/^科室编号。/u)
  })

  it('by the field on another page in which a person enters it', () => {
    const app = {
      wxml: '<input bindinput="typed" placeholder="搜索药品"/><button bindtap="go">搜索</button>',
      js: "Page({ data: { q: '' }, typed(e) { this.setData({ q: e.detail.value }) }, go() { wx.navigateTo({ url: '/pages/list/list?xx=' + this.data.q }) } })",
      'pages/list/list.wxml': '<view wx:for="{{l}}">{{item.name}}</view>',
      'pages/list/list.js':
        "Page({ onLoad(o) { wx.request({ url: '/drugs', data: { q: o.xx }, success: (r) => this.setData({ l: r.data.l }) }) } })",
    }
    const list = toolsOf(app).find(({ page }) => page === 'pages/list/list')
    expect(list?.inputs[0]?.schema.description).toMatch(/^搜索药品。/u)
  })
})

describe('where a value is not said', () => {
  it('it is its place in a list that is given, once said', () => {
    const app = {
      wxml: '<view wx:for="{{shops}}" data-index="{{index}}" bindtap="choose">{{item.name}}</view>',
      js: `Page({ onLoad() { ${load('/shops', 'shops')} }, choose(e) { wx.setStorageSync('shop', this.data.shops[e.currentTarget.dataset.index]); wx.navigateTo({ url: '/pages/list/list' }) } })`,
    }
    const told = fieldOf(app, 'chooseShop', 'index')
    expect(told).toContain('结果中的 shops[] 中的位置，第一项为 0')
    expect(told.split('第一项为 0')).toHaveLength(2)
  })

  it('a field that begins with the record that is edited keeps it', () => {
    const form =
      '<form bindsubmit="save"><view>手机：<input name="phone" value="{{me.phone}}"/></view><button form-type="submit">保存资料</button></form>'
    const app = {
      wxml: form,
      js: `Page({ onLoad() { ${load('/me', 'me')} }, save(e) { ${save('phone: e.detail.value.phone')} } })`,
    }
    const tool = toolsOf(app).find(({ kind }) => kind === 'mutate')
    expect(tool?.inputs).toMatchObject([{ name: 'phone', required: false }])
    expect(tool?.inputs[0]?.schema.description).toContain('页面保留原值')
  })

  it('and a form that also makes new records asks for it', () => {
    const form =
      '<form bindsubmit="save"><view>手机：<input name="phone" value="{{me.phone}}"/></view><button form-type="submit">保存资料</button></form>'
    const js = `Page({ onLoad(o) { this.id = o.id; if (o.id) { ${load('/me', 'me')} } }, save(e) { ${save('id: this.id, phone: e.detail.value.phone')} } })`
    const tool = toolsOf({ wxml: form, js }).find(({ kind }) => kind === 'mutate')
    expect(tool?.inputs.find(({ name }) => name === 'phone')?.required).toBe(true)
  })

  it('one of the keys that openers take turns with has to be given', () => {
    const open = (key: string): string =>
      `wx.navigateTo({ url: '/pages/detail/detail?${key}=' + e.currentTarget.dataset.v })`
    const app = {
      wxml: '<view wx:for="{{l}}" data-v="{{item.no}}" bindtap="a">{{item.t}}</view><view wx:for="{{m}}" data-v="{{item.code}}" bindtap="b">{{item.t}}</view>',
      js: `Page({ onLoad() { ${load('/l', 'l')}; ${load('/m', 'm')} }, a(e) { ${open('no')} }, b(e) { ${open('code')} } })`,
      'pages/detail/detail.wxml': '<text>{{t}}</text>',
      'pages/detail/detail.js':
        "Page({ onLoad(o) { const data = {}; if (o.no) data.no = o.no; if (o.code) data.code = o.code; wx.request({ url: '/one', data, success: (r) => this.setData({ t: r.data.t }) }) } })",
    }
    const detail = toolsOf(app).find(({ page }) => page === 'pages/detail/detail')
    expect(detail?.inputs.find(({ name }) => name === 'no')?.schema.description).toContain(
      '与 code 只给其中一个，且必须给出一个',
    )
  })

  it('a field that is shown for one kind only is given for that kind', () => {
    const app = {
      wxml: '<navigator url="/pages/detail/detail?kind=1">本人</navigator><navigator url="/pages/detail/detail?kind=2">孩子</navigator>',
      js: 'Page({})',
      'pages/detail/detail.wxml':
        '<form bindsubmit="book"><view>姓名：<input name="name"/></view><view wx:if="{{kind == 2}}">孩子姓名：<input name="child"/></view><button form-type="submit">预约挂号</button></form>',
      'pages/detail/detail.js': `Page({ onLoad(o) { this.setData({ kind: o.kind }) }, book(e) { ${save('kind: this.data.kind, name: e.detail.value.name, child: e.detail.value.child')} } })`,
    }
    const tool = toolsOf(app).find(({ kind }) => kind === 'mutate')
    expect(tool?.inputs.find(({ name }) => name === 'child')?.schema.description).toContain(
      'kind 为 2 时必须给出，否则不传',
    )
  })
})

describe('tools of pages with one title', () => {
  it('are told apart by what they show', () => {
    const app = {
      json: '{"navigationBarTitleText":"门店"}',
      wxml: '<view wx:for="{{stores}}"><text>店名：</text><text>{{item.a}}</text></view>',
      js: `Page({ onLoad() { ${load('/stores', 'stores')} } })`,
      'pages/list/list.json': '{"navigationBarTitleText":"门店"}',
      'pages/list/list.wxml': '<view wx:for="{{menu}}"><text>饮品：</text><text>{{item.b}}</text></view>',
      'pages/list/list.js': `Page({ onLoad() { ${load('/menu', 'menu')} } })`,
    }
    expect(
      toolsOf(app)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['查看门店（店名）', '查看门店（饮品）'])
  })
})

describe('personal data', () => {
  it('is what the person gives, not a number that the app shows', () => {
    const app = {
      wxml: '<view wx:for="{{shops}}" data-phone="{{item.tel}}" bindtap="call">{{item.name}}</view>',
      js: `Page({ onLoad() { ${load('/shops', 'shops')} }, call(e) { wx.makePhoneCall({ phoneNumber: e.currentTarget.dataset.phone }) } })`,
    }
    const call = toolsOf(app).find(({ kind }) => kind === 'device')
    expect(call?.preconditions.map(({ kind }) => kind)).toEqual(['prior-tool'])
  })
})

describe('the values of a choice', () => {
  it('mean what is written on the buttons that carry them', () => {
    const button = (mode: string, label: string): string =>
      `<button data-mode="${mode}" bindtap="order">${label}</button>`
    const app = {
      wxml: button('new', '新建订单') + button('append', '加入当前订单') + button('append', '加入订单'),
      js: `Page({ order(e) { ${save('mode: e.currentTarget.dataset.mode')} } })`,
    }
    const [tool] = toolsOf(app)
    expect(tool?.inputs[0]?.schema.description).toContain('new 表示新建订单；append 表示加入当前订单、加入订单')
  })
})

describe('a set of choices, one per group', () => {
  const view =
    '<view wx:for="{{dims}}" wx:for-item="d"><text wx:for="{{d.options}}" wx:for-item="o" data-key="{{d.key}}" data-value="{{o.value}}" bindtap="pick">{{o.label}}</text></view><button bindtap="order">下单</button>'
  const rest =
    "pick(e) { const { key, value } = e.currentTarget.dataset; this.setData({ dims: this.data.dims.map((d) => d.key === key ? { ...d, chosen: value } : d) }) }, order() { wx.request({ url: '/order', method: 'POST', data: { dims: this.data.dims } }) } })"
  const dimsOf = (built: string): string => {
    const js = `Page({ onLoad() { wx.request({ url: '/dims', success: (r) => this.setData({ dims: ${built} }) }) }, ${rest}`
    const tool = toolsOf({ wxml: view, js }).find(({ kind }) => kind === 'mutate')
    return tool?.inputs.find(({ name }) => name === 'dims')?.schema.description ?? ''
  }

  it('leaves out groups of which nothing was said, where each begins with an option', () => {
    const built = 'r.data.map((d) => ({ key: d.key, options: d.options, chosen: d.options[0].value }))'
    expect(dimsOf(built)).toContain('用户没提到的组不传，页面有默认的一项。')
  })

  it('takes an option by what is written on it, and an identifier from a result', () => {
    const js = `Page({ onLoad() { wx.request({ url: '/dims', success: (r) => this.setData({ dims: r.data }) }) }, ${rest}`
    const items = (key: string, value: string): string => {
      const wxml = view
        .replace('data-key="{{d.key}}"', `data-${key}="{{d.key}}"`)
        .replace('data-value="{{o.value}}"', `data-${value}="{{o.value}}"`)
      const code = js.replaceAll('key, value', `${key}: key, ${value}: value`)
      const tool = toolsOf({ wxml, js: code }).find(({ kind }) => kind === 'mutate')
      return JSON.stringify(tool?.inputs.find(({ name }) => name === 'dims')?.schema)
    }
    expect(items('key', 'value')).toContain('哪一组，写页面上的组名')
    expect(items('key', 'value')).toContain('由用户说出，也可取自')
    expect(items('groupid', 'optionid')).toContain('只能取自')
  })

  it('asks for them where none is chosen before', () => {
    expect(dimsOf('r.data')).toContain('先询问，不可替用户选')
  })
})

describe('a page that can be searched', () => {
  it('says so, and where what is looked for goes', () => {
    const app = {
      json: '{"navigationBarTitleText":"馆藏"}',
      wxml: '<input bindinput="typed" bindconfirm="find"/><view wx:for="{{books}}">{{item.title}}</view>',
      js: "Page({ data: { keyword: '' }, onLoad() { this.load() }, typed(e) { this.setData({ keyword: e.detail.value }) }, find() { this.load() }, load() { wx.request({ url: '/books', data: { keyword: this.data.keyword }, success: (r) => this.setData({ books: r.data }) }) } })",
    }
    expect(toolsOf(app)[0]?.description).toContain('或要查找其中的一项时调用，要找的词放在 keyword。')
  })
})

describe('a payment', () => {
  const pay = 'pay() { wx.requestPayment({}) }'
  const loaded = (view: string): App => ({
    wxml: `${view}<button bindtap="pay">立即支付</button>`,
    js: `Page({ onLoad() { ${load('/order', 'order')} }, ${pay} })`,
  })

  it('sends people to the page that shows the amount, where one does', () => {
    const paying = (view: string): string => toolsOf(loaded(view)).find(({ kind }) => kind === 'pay')?.description ?? ''
    expect(paying('<text>¥{{order.total}}</text>')).toContain('还没让用户看过金额时先调用')
    expect(paying('<text>{{order.seat}}</text>')).not.toContain('先调用')
  })
})
