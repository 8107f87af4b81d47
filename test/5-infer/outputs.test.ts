import { describe, expect, it } from 'vitest'
import type { GraphUnit, Output } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { JsonSchema } from '../../src/5-infer/toolset.js'
import { graph, lifecycle, page, request, set, shows } from './graphs.js'

function outputs(facts: Partial<GraphUnit>): JsonSchema {
  const actions = [lifecycle('onLoad', [request('GET', '/orders'), set('orders', 'response(GET /orders).data')])]
  const unit = page('pages/orders/orders', { actions, ...facts })
  const [tool] = infer(graph([unit]))[0].skills.flatMap((skill) => skill.tools)
  return tool?.outputs ?? {}
}

const item = (path: string, facts: Partial<Output> = {}): Output => ({
  path: `orders[].${path}`,
  type: 'unknown',
  label: null,
  ...facts,
})

function value(output: Output, facts: Partial<GraphUnit> = {}): JsonSchema | undefined {
  return outputs({ shows: [output], ...facts }).properties?.['orders']?.items?.properties?.[output.path.slice(9)]
}

describe('a value of a result', () => {
  it.each<[string, Output, JsonSchema]>([
    ['is called as the page calls it', item('amount', { label: '实付金额' }), { description: '实付金额' }],
    ['is called by its name where the page is silent', item('goodsName'), { type: 'string', description: '商品名称' }],
    [
      'is a state or a time whatever its row is called',
      item('orderStatus', { label: '商品信息' }),
      { description: '订单状态（页面标为「商品信息」）' },
    ],
    [
      'has a unit',
      item('amount', { label: '应付金额', rendering: { unit: '元' } }),
      { description: '应付金额，单位：元' },
    ],
    [
      'is in cents where the page makes yuan of it',
      item('amount', { label: '应付金额', rendering: { unit: '元', divisor: 100, number: true } }),
      { type: 'number', description: '应付金额，单位：分，页面换算成元显示' },
    ],
    [
      'is a time that is put into words',
      item('createTime', { rendering: { moment: true } }),
      { description: '创建时间，时间值，页面换算后显示' },
    ],
    [
      'is a picture',
      item('goodsPic', { rendering: { picture: true } }),
      { type: 'string', description: '商品图片地址' },
    ],
    ['is an identifier of its list', item('id'), { description: '订单编号' }],
  ])('%s', (_, output, expected) => {
    expect(value(output)).toEqual(expected)
  })

  it('has the meanings that the page gives it', () => {
    const meanings = [1, 2].map((one) => ({
      path: 'orders[].status',
      value: one,
      text: one === 1 ? '待付款' : '已付款',
    }))
    expect(value(item('status'), { meanings })?.description).toContain('：1 表示待付款；2 表示已付款')
  })
})

describe('a result', () => {
  it('has what the page only asks of what it shows', () => {
    const meanings = [{ path: 'orders[].urgent', value: true, text: '加急' }]
    const { properties } = outputs({ shows: shows('orders[].name'), meanings }).properties?.['orders']?.items ?? {}
    expect(properties?.['urgent']?.description).toContain('为真时表示加急')
  })

  it('calls a list as what stands over it', () => {
    const headings = [{ path: 'orders', text: '最近的订单' }]
    expect(outputs({ shows: shows('orders[].name'), headings }).properties?.['orders']?.description).toBe('最近的订单')
  })

  it('says that it is inferred', () => {
    expect(outputs({ shows: shows('orders[].name') }).description).toContain('推断')
  })

  it('has no texts of the interface', () => {
    const text = {
      path: 'texts.title',
      type: 'string',
      from: ['global.texts'],
      values: ['我的订单'],
      writers: [],
    } as const
    const { properties } = outputs({ shows: shows('texts.title', 'words.提交', 'orders[].name'), state: [text] })
    expect(Object.keys(properties ?? {})).toEqual(['orders'])
  })
})
