import { describe, expect, it } from 'vitest'
import type { GraphUnit, Trigger } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { ToolInput } from '../../src/5-infer/toolset.js'
import { graph, lifecycle, navigate, page, param, request, set, shows, tap } from './graphs.js'

function input(route: string, ...pages: readonly GraphUnit[]): ToolInput | undefined {
  const tools = infer(graph(pages))[0].skills.flatMap((skill) => skill.tools)
  return tools.find((tool) => tool.page === route)?.inputs[0]
}

const told = (one: ToolInput | undefined): string => one?.schema.description ?? ''

const menu = (...labels: readonly string[]): Partial<Trigger> => ({
  each: 'ways',
  turns: labels.map((label, at) => ({ label, carries: { way: at + 1 } })),
})

const orders = (facts: Partial<GraphUnit> = {}): GraphUnit =>
  page('pages/orders/orders', {
    params: [
      param('way', { required: false, suppliers: [{ action: 'pages/home/home#onWay', from: [], values: [1, 2] }] }),
    ],
    shows: shows('orders[].name'),
    actions: [lifecycle('onLoad', [request('GET', '/orders')])],
    ...facts,
  })

const home = (...labels: readonly string[]): GraphUnit =>
  page('pages/home/home', {
    actions: [
      tap('onWay', [navigate('pages/orders/orders', ['way'])], {
        ...menu(...labels),
        inputs: [{ name: 'way', from: 'dataset', type: 'number', enum: [1, 2] }],
      }),
    ],
  })

describe('each value of a choice is told with', () => {
  it('what is written on the element of a menu that opens the page with it', () => {
    expect(told(input('pages/orders/orders', home('堂食', '外带'), orders()))).toContain('1 表示堂食；2 表示外带')
  })

  it('nothing where that is the same for all of them', () => {
    expect(told(input('pages/orders/orders', home('去点单', '去点单'), orders()))).toContain('取值：1；2。')
  })

  it('what the page itself says where it has the value', () => {
    const unit = orders({
      state: [{ path: 'way', type: 'number', from: ['query.way'], writers: ['onLoad'] }],
      meanings: [
        { path: 'way', value: 1, text: '店内用餐' },
        { path: 'way', value: 2, text: '打包带走' },
      ],
    })
    expect(told(input('pages/orders/orders', unit))).toContain('1 表示店内用餐；2 表示打包带走')
  })
})

describe('what a page is opened with', () => {
  const way = { path: 'way', type: 'number', from: ['query.way'], values: [''], writers: ['', 'onLoad'] } as const
  const dishes = page('pages/dishes/dishes', {
    params: [
      param('way', {
        required: false,
        suppliers: [{ action: 'pages/orders/orders#onNext', from: ['data.way'], values: [''] }],
      }),
    ],
    shows: shows('dishes[].name'),
    actions: [lifecycle('onLoad', [request('GET', '/dishes'), set('dishes', 'response(GET /dishes).data')])],
  })
  const next = tap('onNext', [navigate('pages/dishes/dishes', ['way'], { way: ['data.way'] })])

  it('is a closed set also where another page hands it on', () => {
    const between = orders({ state: [way], actions: [...orders().actions, next] })
    const found = input('pages/dishes/dishes', home('堂食', '外带'), between, dishes)
    expect(found?.schema.enum).toEqual([1, 2])
    expect(told(found)).toContain('1 表示堂食；2 表示外带')
  })

  it('is open where a page on the way takes anything', () => {
    const between = orders({ params: [param('way')], state: [way], actions: [...orders().actions, next] })
    expect(input('pages/dishes/dishes', between, dishes)?.schema.enum).toBeUndefined()
  })
})
