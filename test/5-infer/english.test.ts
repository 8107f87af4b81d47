import { describe, expect, it } from 'vitest'
import type { Action, Control, Effect, GraphUnit } from '../../src/4-trace/graph.js'
import { english } from '../../src/5-infer/describe/english/english.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import { graph, lifecycle, navigate, page, param, request, shows, tap } from './graphs.js'

function tools(...pages: readonly GraphUnit[]): readonly Tool[] {
  return infer(graph(pages), { speech: english })[0].skills.flatMap((skill) => skill.tools)
}

function done(title: string, action: Action): Tool | undefined {
  return tools(page('packageBook/pages/loans/loans', { title, actions: [action] }))[0]
}

function opened(unit: GraphUnit): Tool | undefined {
  return tools(unit)[0]
}

const at = { file: 'a.js', line: 1, column: 0 }
const loading = lifecycle('onLoad', [request('GET', '/things')])

describe('in English a deed', () => {
  it('is what its button says, where the words are known', () => {
    const cancel = done('订单详情', tap('onTap', [request('POST', '/x')], { label: '取消订单' }))
    expect(cancel?.title).toBe('Cancel an order')
    expect(cancel?.description).toContain('with the “取消订单” button on the order detail page')
  })

  it('takes its object from the code where the button is a verb alone', () => {
    const both = tap('applyMember', [request('POST', '/member/apply')], { label: '通过' })
    const [trigger] = both.triggers
    const action = { ...both, triggers: trigger ? [trigger, { ...trigger, label: '驳回' }] : [] }
    expect(done('成员', action)?.title).toBe('Approve or reject a member')
  })

  it('is what the code says where the button cannot be translated, which is quoted', () => {
    const remove = done('购物袋', tap('deleteCoupon', [request('POST', '/coupon/delete')], { label: '魑魅' }))
    expect(remove?.title).toBe('Delete a coupon')
    expect(remove?.description).toContain('“魑魅” button')
  })

  it('is a tap where neither button nor code has words', () => {
    const tapped = done('魍魉', tap('onQzx', [request('POST', '/qzx')], { label: '饕餮' }))
    expect(tapped?.title).toBe('Tap “饕餮” on the loans page')
  })

  it('is said as people say it', () => {
    const like = tap('addZan', [request('POST', '/zan/add')])
    expect(done('文章', like)?.title).toBe('Like')
    expect(done('文章', tap('addToCart', [request('POST', '/cart/add')]))?.title).toBe('Add to the cart')
    expect(done('购物车', tap('addNumber', [request('POST', '/cart/update')]))?.title).toBe('Increase the number')
    expect(done('订单', tap('onTap', [request('POST', '/x')], { label: '申请退款' }))?.title).toBe('Apply for a refund')
    expect(done('登录', tap('onTap', [request('POST', '/x')], { label: '确认授权' }))?.title).toBe(
      'Confirm an authorization',
    )
  })

  it('is no order where the button names a thing', () => {
    expect(done('门店', tap('showAddress', [request('POST', '/x')], { label: '详细地址' }))?.title).not.toContain(
      'Detail',
    )
  })
})

describe('in English a page', () => {
  it('lists many things, and shows the details of one', () => {
    const orders = { title: '我的订单', shows: shows('orders[].name', 'orders[].price'), actions: [loading] }
    expect(opened(page('pages/order/list', orders))?.title).toBe('List orders')
    const one = {
      title: '订单详情',
      params: [param('id', { required: true })],
      shows: shows('order.name'),
      actions: [loading],
    }
    expect(opened(page('pages/order/detail', one))?.title).toBe('Get the details of an order')
  })

  it('is opened where something is done on it, and where its title cannot be translated', () => {
    const form = { title: '新增地址', shows: shows('name'), actions: [loading] }
    expect(opened(page('pages/address/add', form))?.title).toBe('Open the add address page')
    const strange = { title: '饕餮', shows: shows('name'), actions: [loading] }
    expect(opened(page('pages/qzx/qzx', strange))?.title).toBe('Open the “饕餮” page')
  })

  it('says what it shows in the words of its labels and names', () => {
    const orders = { title: '我的订单', shows: shows('orders[].name', 'orders[].createdAt'), actions: [loading] }
    expect(opened(page('pages/order/list', orders))?.description).toMatch(/^List orders: name and creation time\./u)
  })
})

describe('in English a field', () => {
  const filled = (control: Partial<Control>, name = 'qzx'): string => {
    const input = {
      name,
      from: 'form',
      type: 'string',
      control: { selector: 'input', kind: 'text', ...control },
    } as const
    const action = tap('saveAddress', [request('POST', '/address/save', { fields: [name] })], { inputs: [input] })
    return String(done('地址', action)?.inputs[0]?.schema.description)
  }

  it('is what its label says; what cannot be translated is quoted beside the word of the code', () => {
    expect(filled({ label: '收货人' })).toMatch(/^Consignee\. Said by the user/u)
    expect(filled({ label: '饕餮' }, 'phone')).toMatch(/^Phone \(“饕餮”\)\./u)
    expect(filled({ placeholder: '请输入手机号' })).toMatch(/^Phone\./u)
  })

  it('has its abbreviations written out', () => {
    expect(filled({}, 'deptDesc')).toMatch(/^Department description\./u)
    expect(filled({}, 'isDefault')).toMatch(/^Whether it is default\./u)
  })

  it('names the tool and the path that have its value', () => {
    const list = page('pages/order/list', {
      title: '我的订单',
      shows: shows('orders[].id', 'orders[].name'),
      actions: [loading, tap('onOpen', [navigate('pages/order/detail', ['id'], { id: ['data.orders[].id'] })])],
    })
    const detail = page('pages/order/detail', {
      title: '订单详情',
      params: [param('id', { required: true })],
      shows: shows('order.name'),
      actions: [lifecycle('onLoad', [request('GET', '/order/{}', { fields: ['id'] })])],
    })
    const order = tools(list, detail).find(({ name }) => name === 'getOrderDetail')
    expect(order?.inputs[0]?.schema.description).toMatch(
      /^Order ID\. Take it only from orders\[\]\.id in the result of listOrder/u,
    )
    expect(order?.description).toContain('Before: id taken from the result of listOrder')
  })
})

describe('in English what came of a call', () => {
  it('is a fact and what to do next, with the words of the app as they are', () => {
    const toast: Effect = { kind: 'api', name: 'showToast', text: '请填写姓名', at }
    const results = done('预约', tap('saveAddress', [toast, request('POST', '/address/save')]))?.results
    expect(results?.success).toMatch(/^Done: save an address\. Tell the user/u)
    expect(results?.failure[0]).toMatch(/^If it says “请填写姓名”, something is missing/u)
  })
})
