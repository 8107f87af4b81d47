import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action, AppGraph, GraphUnit } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Skill } from '../../src/5-infer/toolset.js'
import { api, graph, lifecycle, navigate, page, param, request, shows, tap } from './graphs.js'

function skillsOf(app: AppGraph | readonly GraphUnit[]): readonly Skill[] {
  return infer('pages' in app ? app : graph(app))[0].skills
}

/** Name of a skill → the pages of its tools. */
function grouped(pages: readonly GraphUnit[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    skillsOf(pages).map(({ name, tools }) => [name, [...new Set(tools.map((tool) => tool.page))].sort()]),
  )
}

/** A page that loads something of its own and has `count` tools in all. */
function busy(route: string, count: number, more: Partial<GraphUnit> = {}): GraphUnit {
  const thing = route.replace(/\W/g, '')
  const taps = Array.from({ length: count - 1 }, (_, at): Action => {
    return tap(`urge${'abcdefghijklmnop'[at] ?? ''}`, [request('POST', `/${thing}/urge${at}`)])
  })
  const load = lifecycle('onLoad', [request('GET', `/${thing}/load`)])
  const { actions = [], ...facts } = more
  return page(route, { shows: shows(`${thing}[].name`), ...facts, actions: [load, ...taps, ...actions] })
}

describe('tools are grouped', () => {
  it('by what their pages are for, wherever the pages lie', () => {
    expect(
      grouped([
        busy('pages/order-list/index', 2),
        busy('pages/orderDetail/index', 2),
        busy('pages/ucenter/checkout/checkout', 1),
        busy('pages/goodsDetail/goodsDetail', 3),
        busy('pages/newProducts/newProducts', 1),
      ]),
    ).toEqual({
      order: ['pages/order-list/index', 'pages/orderDetail/index', 'pages/ucenter/checkout/checkout'],
      goods: ['pages/goodsDetail/goodsDetail', 'pages/newProducts/newProducts'],
    })
  })

  it('by the title where the route is in no dictionary, and by what is loaded where neither says anything', () => {
    const loads = lifecycle('onShow', [request('GET', '/coupon/list')])
    expect(
      Object.keys(
        grouped([
          busy('pages/qkzx/qkzx', 3, { title: '订单' }),
          page('pages/list/list', {
            shows: shows('rows[].id'),
            actions: [
              loads,
              tap('onFetch', [request('POST', '/coupon/fetch')]),
              tap('drop', [request('POST', '/coupon/drop')]),
            ],
          }),
        ]),
      ),
    ).toEqual(['order', 'coupon'])
  })

  it('by the folder where the file only says what is done there', () => {
    expect(Object.keys(grouped([busy('pages/trip/publish/publish', 3), busy('pages/trip/detail/detail', 3)]))).toEqual([
      'trip',
    ])
  })

  it('so that few join those whose identifiers they need, not the page that leads everywhere', () => {
    const home = busy('pages/index/index', 3, {
      actions: [
        tap('a', [navigate('pages/invoice/invoice')]),
        tap('b', [navigate('pages/order/order')]),
        tap('c', [navigate('pages/goods/goods')]),
      ],
    })
    const order = busy('pages/order/order', 3, {
      actions: [tap('d', [navigate('pages/invoice/invoice', ['orderId'])])],
    })
    const invoice = busy('pages/invoice/invoice', 1, { params: [param('orderId')] })
    expect(grouped([home, busy('pages/goods/goods', 3), order, invoice])).toMatchObject({
      order: ['pages/invoice/invoice', 'pages/order/order'],
      goods: ['pages/goods/goods'],
    })
  })

  it('three to eight at a time: a business of more is split between its pages, each part told by its own word', () => {
    const skills = skillsOf([
      busy('pages/order/list', 5),
      busy('pages/order/detail', 5, { params: [param('id')] }),
      busy('pages/order/checkout', 6),
    ])
    expect(skills.map(({ name, tools }) => [name, tools.length])).toEqual([
      ['order', 5],
      ['order-detail', 5],
      ['order-checkout', 6],
    ])
  })

  it('so that a business stays whole where no part is too small for it', () => {
    const circle = ['pages/circle/list', 'pages/circle/detail'].map((route) =>
      busy(route, 1, { actions: [tap('go', [navigate('pages/trip/edit')])] }),
    )
    expect(
      grouped([
        busy('pages/index/index', 1, { actions: [tap('go', [navigate('pages/circle/list')])] }),
        busy('pages/trip/detail', 5),
        busy('pages/trip/edit', 1),
        ...circle,
      ]),
    ).toEqual({
      circle: ['pages/circle/detail', 'pages/circle/list', 'pages/index/index'],
      trip: ['pages/trip/detail', 'pages/trip/edit'],
    })
  })

  it('so that what nothing leads to or shares anything with is together', () => {
    const alone = ['pages/weather/weather', 'pages/lottery/lottery', 'pages/album/album'].map((route) => busy(route, 1))
    expect(grouped([busy('pages/goods/goods', 8), ...alone])).toEqual({
      goods: ['pages/goods/goods'],
      album: ['pages/album/album', 'pages/lottery/lottery', 'pages/weather/weather'],
    })
  })

  it('into no more than thirty skills', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      busy(`pages/thing${'abcdefghijklmnopqrstuvwxyz'[at % 26] ?? ''}${at > 25 ? 'x' : ''}/list`, 4),
    )
    const skills = skillsOf(many)
    expect(skills.length).toBe(30)
    expect(skills.flatMap(({ tools }) => tools).length).toBe(160)
  })
})

describe('a skill is called', () => {
  it('after the business, not after what every app has or where it begins', () => {
    const home = busy('pages/index/index', 2, { actions: [tap('a', [navigate('pages/room/room')])] })
    const mine = busy('pages/mine/mine', 2, { actions: [tap('b', [navigate('pages/room/room')])] })
    expect(Object.keys(grouped([home, mine, busy('pages/room/room', 2)]))).toEqual(['room'])
  })

  it('by titles of its pages that no page of another business has', () => {
    const titled = (route: string, title: string): GraphUnit => busy(route, 3, { title })
    const [orders, goods] = skillsOf([
      titled('pages/order/order', '东街小店'),
      titled('pages/goods/goods', '东街小店'),
      titled('pages/goods/hot', '热门好物'),
    ])
    expect(orders?.title).toBe('订单')
    expect(goods?.title).toBe('热门好物')
  })

  it('after what can be done where the app begins, where there is nothing else', () => {
    const load = lifecycle('onLoad', [request('GET', '/dish/list')])
    const home = page('pages/index/index', {
      shows: shows('dishes[].name'),
      actions: [
        load,
        tap('orderDish', [request('POST', '/dish/order')]),
        tap('rateDish', [request('POST', '/dish/rate')]),
      ],
    })
    expect(skillsOf([home]).map(({ name }) => name)).toEqual(['dish'])
  })

  it('by no single character of a title, which may be part of any word', () => {
    expect(skillsOf([busy('pages/index/index', 3, { title: '今日早点' })]).map(({ name }) => name)).not.toContain('day')
  })

  it('apart from what the app keeps from machines', () => {
    const hidden = busy('pages/order/manage', 3, { searchable: false })
    expect(Object.keys(grouped([busy('pages/order/order', 3), hidden]))).toEqual(['order', 'order-withheld'])
  })
})

const business = fc.constantFrom('order', 'goods', 'cart', 'shop', 'trip', 'coupon', 'seat', 'loan', 'room', 'bill')
const drawn = fc.uniqueArray(
  fc.record({
    folder: business,
    file: fc.constantFrom('list', 'detail', 'edit'),
    tools: fc.integer({ min: 1, max: 9 }),
    next: fc.nat(9),
  }),
  { selector: ({ folder, file }) => `${folder}/${file}`, minLength: 2, maxLength: 10 },
)
const apps = drawn.map((pages) =>
  pages.map(({ folder, file, tools, next }) => {
    const to = pages[next % pages.length]
    const leads = to === undefined ? [] : [tap('next', [navigate(`pages/${to.folder}/${to.file}`, ['id'])])]
    return busy(`pages/${folder}/${file}`, tools, { actions: leads, params: [param('id')] })
  }),
)

/** Skill, name and actions of every tool of `pages` in their order, those of `besides` left out. */
function places(pages: readonly GraphUnit[], besides: readonly string[] = []): readonly string[] {
  return skillsOf(pages).flatMap(({ name, tools }) => {
    const kept = tools.filter((tool) => !besides.includes(tool.page))
    return kept.map((tool) => `${name} ${tool.name} ${tool.actions.join(' ')}`)
  })
}

/** The routes of all pages that share a business or a link with `start`, directly or through others. */
function related(pages: readonly GraphUnit[], start: string): ReadonlySet<string> {
  const found = new Set([start])
  const folder = (route: string): string => route.split('/')[1] ?? ''
  const leads = (one: GraphUnit, to: string): boolean =>
    one.actions.some(({ effects }) => effects.some((effect) => effect.kind === 'navigate' && effect.to === to))
  for (const route of found) {
    const own = pages.find((one) => one.route === route)
    for (const one of pages) {
      const isNear =
        folder(one.route) === folder(route) || leads(one, route) || (own !== undefined && leads(own, one.route))
      if (isNear) found.add(one.route)
    }
  }
  return found
}

describe('a page that is added', () => {
  const stranger = (tools: number, ...more: readonly Action[]): GraphUnit =>
    busy('pages/weather/weather', tools, { actions: more })

  it('changes no skill where it has a business and tools enough of its own, wherever it is listed', () => {
    fc.assert(
      fc.property(apps, fc.integer({ min: 3, max: 12 }), fc.nat(9), (pages, tools, at) => {
        const [home, ...others] = pages
        if (home === undefined) return
        const place = at % (others.length + 1)
        const after = [home, ...others.slice(0, place), stranger(tools), ...others.slice(place)]
        expect(places(after, ['pages/weather/weather'])).toEqual(places(pages))
      }),
      { numRuns: 40 },
    )
  })

  it('changes no skill of pages that are not related to it, however few tools it has', () => {
    fc.assert(
      fc.property(apps, fc.integer({ min: 1, max: 2 }), fc.nat(9), (pages, count, at) => {
        const target = pages[at % pages.length]?.route ?? ''
        const after = [...pages, stranger(count, tap('go', [navigate(target)]))]
        const tools = skillsOf(pages).flatMap((skill) => skill.tools)
        const families = pages.map((one) => related(pages, one.route))
        fc.pre(families.every((routes) => tools.filter((tool) => routes.has(tool.page)).length >= 3))
        const family = [...related(after, target)]
        expect(places(after, family)).toEqual(places(pages, family))
      }),
      { numRuns: 40 },
    )
  })
})

it('the order of tools in a skill is looking, looking closer, acting, the phone', () => {
  const detail = busy('pages/goods/detail', 1, {
    params: [param('id')],
    actions: [tap('call', [api('makePhoneCall')])],
  })
  const list = busy('pages/goods/list', 2, { actions: [tap('open', [navigate('pages/goods/detail', ['id'])])] })
  const [skill] = skillsOf([list, detail])
  expect(skill?.tools.map(({ kind }) => kind)).toEqual(['query', 'query', 'mutate', 'device'])
})
