import { describe, expect, it } from 'vitest'
import type { AppGraph, Effect, GraphUnit } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Tool, ToolSet } from '../../src/5-infer/toolset.js'
import { api, graph, lifecycle, navigate, page, param, request, set, shows, store, tap } from './graphs.js'

function toolSet(app: AppGraph): ToolSet {
  return infer(app)[0]
}

function tools(...pages: readonly GraphUnit[]): readonly Tool[] {
  return toolSet(graph(pages)).skills.flatMap((skill) => skill.tools)
}

function reasons(...pages: readonly GraphUnit[]): Readonly<Record<string, string>> {
  return Object.fromEntries(toolSet(graph(pages)).dropped.map(({ action, reason }) => [action, reason]))
}

const goodsList = page('pages/goods/list', {
  title: '全部商品',
  shows: shows('goods[].name', 'goods[].price'),
  actions: [
    lifecycle('onLoad', [request('GET', '/goods/list'), set('goods', 'response(GET /goods/list).data')]),
    tap('toDetail', [navigate('pages/goods/detail', ['id'], { id: ['dataset.id'] })], {
      each: 'goods',
      inputs: [{ name: 'id', from: 'dataset', type: 'string', value: 'item.id', origins: ['data.goods[].id'] }],
    }),
  ],
})

const goodsDetail = page('pages/goods/detail', {
  title: '商品详情',
  params: [param('id', { suppliers: [{ action: 'pages/goods/list#toDetail', from: ['dataset.id'] }] })],
  shows: shows('goods.name'),
  actions: [
    lifecycle('onLoad', [request('GET', '/goods/detail')], [{ name: 'id', from: 'query', type: 'string' }]),
    tap('addToCart', [request('POST', '/cart/add', { fields: ['goodsId', 'number'] })], { label: '加入购物车' }),
    tap('onCollect', [request('POST', '/collect/addordelete')]),
  ],
})

describe('what becomes a tool', () => {
  it('opening a page that loads by an identifier is a query with that identifier', () => {
    const [detail] = tools(goodsList, goodsDetail).filter((tool) => tool.name === 'getGoodsDetail')
    expect(detail).toMatchObject({ kind: 'query', risk: 'read', confirm: false, page: 'pages/goods/detail' })
    expect(detail?.inputs.map(({ name, required }) => ({ name, required }))).toEqual([{ name: 'id', required: true }])
  })

  it('an identifier names the tool and the result path that carry it', () => {
    const detail = tools(goodsList, goodsDetail).find((tool) => tool.name === 'getGoodsDetail')
    expect(detail?.inputs[0]?.provenance).toEqual([{ from: 'tool', tool: 'listGoods', path: 'goods[].id' }])
    const list = tools(goodsList, goodsDetail).find((tool) => tool.name === 'listGoods')
    expect(list?.outputs.properties?.['goods']?.items?.properties).toHaveProperty('id')
  })

  it('an action on a page needs what the page is opened with', () => {
    const add = tools(goodsList, goodsDetail).find((tool) => tool.name === 'addToCart')
    expect(add).toMatchObject({ kind: 'mutate', risk: 'write', title: '加入购物车' })
    expect(add?.plan).toEqual([
      { do: 'open', route: 'pages/goods/detail', query: { id: '{id}' } },
      { do: 'tap', element: '.addToCart' },
      { do: 'expect', effect: expect.objectContaining({ url: '/cart/add' }) as unknown },
    ])
  })

  it('a navigation to a page with its own tool is a way to that tool', () => {
    expect(reasons(goodsList, goodsDetail)['pages/goods/list#toDetail']).toBeUndefined()
    const detail = tools(goodsList, goodsDetail).find((tool) => tool.name === 'getGoodsDetail')
    expect(detail?.actions).toEqual(['pages/goods/detail#onLoad', 'pages/goods/list#toDetail'])
  })

  it('what a control records is a step of the tool that sends it', () => {
    const control = { kind: 'text', placeholder: '手机号', maxLength: 11, selector: '#phone' } as const
    const form = page('pages/bind/bind', {
      state: [{ path: 'phone', type: 'string', from: ['detail.value'], writers: ['', 'onPhone'], controls: [control] }],
      actions: [
        tap('onPhone', [set('phone', 'detail.value')], {
          event: 'input',
          inputs: [{ name: 'value', from: 'detail', type: 'string' }],
        }),
        tap('submit', [request('POST', '/user/bind', { fields: ['phone'], from: { phone: ['data.phone'] } })], {
          inputs: [{ name: 'phone', from: 'data', type: 'string', control }],
        }),
      ],
    })
    const [bind] = tools(form)
    expect(bind?.actions).toEqual(['pages/bind/bind#submit'])
    expect(bind?.inputs[0]).toMatchObject({
      name: 'phone',
      required: true,
      schema: { type: 'string', maxLength: 11 },
      provenance: [{ from: 'user' }],
    })
    expect(bind?.plan).toContainEqual({ do: 'fill', element: '#phone', input: 'phone' })
    expect(reasons(form)['pages/bind/bind#onPhone']).toBe(`a step of ${bind?.name ?? ''}`)
  })

  it('tabs that ask the same endpoint refine the list instead of being tools', () => {
    const orders = page('pages/order/list', {
      shows: shows('orders[].no'),
      actions: [
        lifecycle('onShow', [request('GET', '/order/list')]),
        tap('switchTab', [request('GET', '/order/list')], {
          inputs: [{ name: 'status', from: 'dataset', type: 'number', enum: [0, 1] }],
        }),
      ],
    })
    const all = tools(orders)
    expect(all.map((tool) => tool.name)).toEqual(['listOrder'])
    expect(all[0]?.inputs).toMatchObject([
      { name: 'status', required: false, provenance: [{ from: 'choice', of: [0, 1] }] },
    ])
  })

  it('search by words takes the name of the request field', () => {
    const search = page('pages/search/search', {
      shows: shows('list[].name'),
      actions: [
        tap(
          'onConfirm',
          [request('GET', '/goods/search', { fields: ['keyword'], from: { keyword: ['detail.value'] } })],
          {
            event: 'confirm',
            inputs: [{ name: 'value', from: 'detail', type: 'string' }],
          },
        ),
      ],
    })
    expect(tools(search)).toMatchObject([
      { name: 'searchGoods', kind: 'query', inputs: [{ name: 'keyword', provenance: [{ from: 'user' }] }] },
    ])
  })

  it('an event that a component emits goes on in the page; what the component asks itself is a tool of the page', () => {
    const card = page('components/card/card', {
      actions: [
        tap('onAdd', [{ kind: 'emit', event: 'add', at: { file: 'c', line: 1, column: 0 } }]),
        tap('like', [request('POST', '/post/like')]),
      ],
    })
    const home = page('pages/home/home', { uses: ['components/card/card'] })
    const result = toolSet(graph([home], [card]))
    expect(result.skills.flatMap((skill) => skill.tools)).toMatchObject([
      { page: 'pages/home/home', actions: ['components/card/card#like'] },
    ])
    expect(result.dropped).toMatchObject([
      { action: 'components/card/card#onAdd', reason: 'hands the event on to the page that uses the component' },
    ])
  })
})

describe('risk', () => {
  it('whatever reaches a payment is a hand-off that the person confirms', () => {
    const checkout = page('pages/checkout/checkout', {
      actions: [tap('submitOrder', [request('POST', '/order/submit'), api('requestPayment')])],
    })
    const [pay] = tools(checkout)
    expect(pay).toMatchObject({ kind: 'pay', risk: 'payment', confirm: true })
    expect(pay?.plan).toContainEqual({ do: 'confirm', what: 'payment' })
  })

  it('a page that asks about payments while it loads is a query', () => {
    expect(
      tools(page('pages/bill/bill', { actions: [lifecycle('onLoad', [request('GET', '/pay-bill/discounts')])] })),
    ).toMatchObject([{ kind: 'query', risk: 'read', confirm: false }])
  })

  it('a page that pays while it loads is no query', () => {
    expect(
      tools(page('pages/jump/jump', { shows: shows('a'), actions: [lifecycle('onLoad', [api('requestPayment')])] })),
    ).toMatchObject([{ kind: 'pay', risk: 'payment', confirm: true }])
  })

  it('what changes something on a server is confirmed, what stays on the phone is not, unless it is deleted', () => {
    const add = tap('add', [request('POST', '/cart/add')])
    const keep = tap('saveNote', [store('set', 'note')])
    const clear = tap('clearNotes', [store('clear', null)])
    const cart = page('pages/cart/cart', { actions: [add, keep, clear] })
    expect(tools(cart).map(({ actions, confirm }) => [actions[0], confirm])).toEqual([
      ['pages/cart/cart#add', true],
      ['pages/cart/cart#saveNote', false],
      ['pages/cart/cart#clearNotes', true],
    ])
  })

  it('a dialog that only says what is missing asks nothing, one that asks does', () => {
    const steps = (text: string): unknown =>
      tools(
        page('pages/a/a', {
          actions: [
            tap('deleteItem', [
              { kind: 'api', name: 'showModal', text, at: { file: 'a.js', line: 1, column: 0 } },
              { ...request('POST', '/item/delete'), at: { file: 'a.js', line: 2, column: 0 } },
            ]),
          ],
        }),
      )[0]?.plan.filter((step) => step.do === 'confirm')
    expect(steps('提示 · 请填写手机号')).toEqual([])
    expect(steps('提示 · 请先确认，是否删除？')).toEqual([{ do: 'confirm', what: 'dialog' }])
    expect(steps('清空记录 · 将删除全部记录')).toEqual([{ do: 'confirm', what: 'dialog' }])
  })

  it('a price that is asked for while something is chosen is a step of what sends the choice', () => {
    const quote = request('POST', '/quotes', { fields: ['seatIds'], from: { seatIds: ['detail.seatIds'] } })
    const seats = page('pages/seats/seats', {
      state: [{ path: 'seatIds', type: 'array', from: ['detail.seatIds'], writers: ['onSeatsChange'] }],
      actions: [
        tap(
          'onSeatsChange',
          [quote, set('seatIds', 'detail.seatIds'), set('amount', 'response(POST /quotes).amount')],
          {
            event: 'change',
            inputs: [{ name: 'seatIds', from: 'detail', type: 'array' }],
          },
        ),
        tap('onNext', [request('POST', '/locks', { fields: ['seatIds'], from: { seatIds: ['data.seatIds'] } })], {
          inputs: [{ name: 'seatIds', from: 'data', type: 'array', origins: ['detail.seatIds'] }],
        }),
      ],
    })
    expect(tools(seats).map((tool) => tool.actions)).toEqual([['pages/seats/seats#onNext']])
    expect(reasons(seats)['pages/seats/seats#onSeatsChange']).toContain('a step of')
  })

  it('a menu behind a long press that a button of the page does as well is no second tool', () => {
    const forget: Effect = { ...store('set', 'history'), at: { file: 'store.js', line: 9, column: 2 } }
    const rows = { each: 'entries', inputs: [{ name: 'number', from: 'dataset', type: 'string' }] as const }
    const history = page('pages/history/history', {
      actions: [
        tap('onLongPress', [api('showActionSheet'), forget], { ...rows, event: 'longpress' }),
        tap('onDelete', [forget], rows),
      ],
    })
    expect(tools(history).map((tool) => tool.actions)).toEqual([['pages/history/history#onDelete']])
    expect(reasons(history)['pages/history/history#onLongPress']).toBe('another way to what a button of the page does')
  })

  it('titles of tools that are called alike say on which page', () => {
    const call = (route: string, title: string): GraphUnit =>
      page(route, { title, actions: [tap('onCall', [api('makePhoneCall')], { label: '拨打电话' })] })
    const two = tools(call('pages/a/a', '订单'), call('pages/b/b', '门店'))
    expect(two.map((tool) => tool.title)).toEqual(['在「订单」拨打电话', '在「门店」拨打电话'])
    expect(tools(call('pages/a/a', '订单')).map((tool) => tool.title)).toEqual(['拨打电话'])
  })

  it('one hotline at the foot of two pages is one tool', () => {
    const foot = (...from: readonly string[]): Effect =>
      ({ ...api('makePhoneCall'), from: { phoneNumber: from } }) as Effect
    const two = (effect: Effect): readonly Tool[] =>
      tools(
        page('pages/a/a', { actions: [tap('onCall', [effect])] }),
        page('pages/b/b', { actions: [tap('onCall', [effect])] }),
      )
    expect(two(foot('global.hotline'))).toHaveLength(1)
    expect(two(foot('data.shop.phone'))).toHaveLength(2)
  })

  it('what a button calls an exchange is no reading, though opening the page does it as well', () => {
    const add: Effect = {
      kind: 'cloud',
      op: 'callFunction',
      name: 'memberService',
      action: 'addPoints',
      at: { file: 'a.js', line: 1, column: 0 },
    }
    const points = page('pages/point/point', {
      shows: shows('total'),
      actions: [lifecycle('onLoad', [add]), tap('onRight', [add], { label: '立即兑换' })],
    })
    expect(tools(points).find((tool) => tool.title === '立即兑换')).toMatchObject({ kind: 'mutate', confirm: true })
  })

  it('a dialog is a step where what is done depends on its answer, not where it tells of a fault', () => {
    const at = (line: number): Pick<Effect, 'at'> => ({ at: { file: 'pages/a/a.js', line, column: 0 } })
    const ask: Effect = { ...api('showModal'), ...at(1) }
    const steps = (...effects: readonly Effect[]): unknown =>
      tools(page('pages/a/a', { actions: [tap('removeThing', effects)] }))[0]?.plan.filter(
        ({ do: is }) => is === 'confirm',
      )
    const remove = request('POST', '/thing/remove')
    expect(steps(ask, { ...remove, ...at(2), through: ['success'] })).toEqual([{ do: 'confirm', what: 'dialog' }])
    expect(steps(ask, { ...remove, ...at(2) })).toEqual([{ do: 'confirm', what: 'dialog' }])
    expect(steps({ ...remove, ...at(1), through: ['send'] }, { ...ask, ...at(2), through: ['send', 'fail'] })).toEqual(
      [],
    )
  })

  it('a post whose endpoint and handler say nothing is confirmed', () => {
    expect(tools(page('pages/x/x', { actions: [tap('onTap', [request('POST', '/gateway')])] }))).toMatchObject([
      { risk: 'write', confirm: true },
    ])
  })

  it('login by profile hands over personal data', () => {
    expect(
      tools(
        page('pages/login/login', {
          actions: [tap('onLogin', [request('POST', '/auth/login'), api('login')], { event: 'getuserinfo' })],
        }),
      ),
    ).toMatchObject([{ kind: 'auth', risk: 'privacy', confirm: true }])
  })

  it('a silent login that every request may do is not what a request is for', () => {
    const relogin = [request('POST', '/auth/loginByWeixin'), api('login'), api('getUserInfo'), store('get', 'token')]
    const [list] = tools(
      page('pages/topic/list', {
        shows: shows('topics[].title'),
        actions: [lifecycle('onLoad', [request('GET', '/topic/list'), ...relogin])],
      }),
    )
    expect(list).toMatchObject({ kind: 'query', risk: 'read', preconditions: [] })
  })
})

describe('what is withheld', () => {
  const hidden = page('pages/admin/admin', {
    searchable: false,
    shows: shows('goods[].name'),
    actions: [lifecycle('onLoad', [request('GET', '/goods/all')]), tap('wipe', [request('POST', '/wipe')])],
  })

  it('a handler that is not defined gives no tool', () => {
    const missing = { ...tap('gone', []), missing: true }
    expect(tools(page('pages/a/a', { actions: [missing] }))).toEqual([])
    expect(reasons(page('pages/a/a', { actions: [missing] }))).toEqual({
      'pages/a/a#gone': 'the template binds gone, which is not defined',
    })
  })

  it('what a page does that the sitemap disallows stays a candidate, with the reason, in a skill of its own', () => {
    const { skills, dropped } = toolSet(graph([goodsList, hidden]))
    const withheld = skills.flatMap((skill) => skill.tools).filter((tool) => tool.page === hidden.route)
    expect(withheld.map((tool) => tool.withheld)).toEqual(Array(2).fill('sitemap.json disallows pages/admin/admin'))
    expect(skills.map((skill) => new Set(skill.tools.map((tool) => tool.withheld)).size)).toEqual([1, 1])
    expect(dropped.map(({ action }) => action)).not.toContain('pages/admin/admin#wipe')
  })

  it('what is offered sends nobody to what is withheld', () => {
    const opened = page('pages/goods/detail', {
      params: [param('id', { suppliers: [{ action: 'pages/goods/list#toDetail', from: ['dataset.id'] }] })],
      shows: shows('goods.name'),
      actions: [lifecycle('onLoad', [request('GET', '/goods/detail')])],
    })
    const sources = (list: GraphUnit): unknown =>
      tools(page('pages/home/home'), list, opened).find((tool) => tool.page === opened.route)?.inputs[0]?.provenance
    expect(sources(goodsList)).toEqual([{ from: 'tool', tool: 'listGoods', path: 'goods[].id' }])
    expect(sources({ ...goodsList, searchable: false })).toEqual([{ from: 'user' }])
  })

  it('a component that no page shows gives no tool', () => {
    const bar = page('custom-tab-bar/index', { actions: [tap('onSwitch', [navigate('pages/goods/list')])] })
    const lost = page('components/lost/lost', { actions: [tap('like', [request('POST', '/like')])] })
    const result = toolSet(graph([goodsList], [bar, lost]))
    expect(result.skills.flatMap((skill) => skill.tools.map((tool) => tool.page))).toEqual(['pages/goods/list'])
    expect(result.dropped.slice(0, 2)).toMatchObject([
      { action: 'components/lost/lost#like', reason: 'no page shows this component' },
      { action: 'custom-tab-bar/index#onSwitch', reason: 'belongs to the navigation bar' },
    ])
  })

  it('every action is either part of a tool or dropped with a reason', () => {
    const result = toolSet(graph([goodsList, goodsDetail]))
    const used = result.skills.flatMap((skill) => skill.tools.flatMap((tool) => tool.actions))
    const all = [goodsList, goodsDetail].flatMap((unit) =>
      unit.actions.map((action) => `${unit.route}#${action.handler}`),
    )
    expect([...used, ...result.dropped.map(({ action }) => action)].sort()).toEqual(all.sort())
  })
})

describe('names', () => {
  it('no name is an API of the platform, and names differ in more than case', () => {
    const login = page('pages/a/a', { actions: [tap('login', [request('POST', '/login')])] })
    const other = page('pages/b/b', { actions: [tap('LOGIN', [request('POST', '/signin/login')])] })
    const names = tools(login, other).map((tool) => tool.name.toLowerCase())
    expect(names).not.toContain('login')
    expect(new Set(names).size).toBe(names.length)
  })

  it('do not depend on pages that have nothing to do with them', () => {
    const names = (list: readonly Tool[]): readonly string[] =>
      list.filter((tool) => tool.page.startsWith('pages/goods')).map((tool) => tool.name)
    const about = page('pages/about/about', {
      shows: shows('text'),
      actions: [lifecycle('onLoad', [request('GET', '/about')])],
    })
    expect(names(tools(goodsList, goodsDetail, about)).toSorted()).toEqual(
      names(tools(goodsList, goodsDetail)).toSorted(),
    )
  })
})

describe('skills', () => {
  const listing = (route: string, ...actions: GraphUnit['actions']): GraphUnit =>
    page(route, {
      shows: shows('list[].name'),
      actions: [lifecycle('onLoad', [request('GET', `/${route}`)]), ...actions],
    })

  it('are called after the business that most of their tools are of, not after where an app begins', () => {
    const app = graph([
      listing('pages/index/index', tap('onCall', [api('makePhoneCall')])),
      listing('packageBook/pages/book/book'),
    ])
    expect(toolSet(app).skills.map((skill) => skill.name)).toEqual(['book'])
  })

  it('are titled after what they are for, and only then after where people enter', () => {
    const login = page('pages/login/login', {
      title: '登录',
      actions: [tap('onLogin', [request('POST', '/auth/login'), api('login')])],
    })
    const trips = { ...listing('pages/trip/trip'), title: '行程' }
    expect(toolSet(graph([login, trips])).skills.map((skill) => skill.title)).toEqual(['行程、登录'])
  })

  it('begin with logging in and looking, and end with the phone and logging out', () => {
    const [skill] = toolSet(
      graph([
        listing(
          'pages/mine/mine',
          tap('logout', [store('remove', 'token')]),
          tap('onCall', [api('makePhoneCall')]),
          tap('onScan', [api('scanCode')]),
          tap('saveName', [request('POST', '/name/save')]),
        ),
      ]),
    ).skills
    expect(skill?.tools.map((tool) => tool.kind)).toEqual(['query', 'mutate', 'device', 'device', 'auth'])
  })
})
