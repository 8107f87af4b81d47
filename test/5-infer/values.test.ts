import { describe, expect, it } from 'vitest'
import type { Control, GraphUnit, Input } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import { api, graph, lifecycle, navigate, page, param, request, set, shows, store, tap } from './graphs.js'

function tools(...pages: readonly GraphUnit[]): readonly Tool[] {
  return infer(graph(pages))[0].skills.flatMap((skill) => skill.tools)
}

function tool(name: string, ...pages: readonly GraphUnit[]): Tool | undefined {
  return tools(...pages).find((one) => one.name === name)
}

function source(found: Tool | undefined, input: string): unknown {
  return found?.inputs.find((one) => one.name === input)?.provenance
}

const bound = (name: string, value: string, origin: string): Input => ({
  name,
  from: 'dataset',
  type: 'string',
  value,
  origins: [origin],
})

describe('where values come from', () => {
  it('a nested list item is found at its full path', () => {
    const goods = page('pages/goods/goods', {
      params: [param('id')],
      shows: shows('goods.name', 'specs[].values[].text'),
      actions: [
        lifecycle('onLoad', [request('GET', '/goods/detail')]),
        tap('addSpec', [request('POST', '/cart/add')], {
          each: 'specs > item.values',
          inputs: [bound('valueId', 'v.id', 'data.specs[].values[].id')],
        }),
      ],
    })
    expect(source(tool('addToCart', goods) ?? tool('addSpec', goods), 'valueId')).toEqual([
      { from: 'tool', tool: 'getGoodsDetail', path: 'specs[].values[].id' },
    ])
    expect(
      tool('getGoodsDetail', goods)?.outputs.properties?.['specs']?.items?.properties?.['values']?.items?.properties,
    ).toHaveProperty('id')
  })

  it('the id of what a tool has just made comes from that tool', () => {
    const made = { id: ['response(POST /order/create).data.id'] }
    const cart = page('pages/cart/cart', {
      actions: [tap('createOrder', [request('POST', '/order/create'), navigate('pages/result/result', ['id'], made)])],
    })
    const result = page('pages/result/result', {
      params: [param('id', { suppliers: [{ action: 'pages/cart/cart#createOrder', from: made.id }] })],
      shows: shows('state.text'),
      actions: [lifecycle('onLoad', [request('GET', '/order/state')])],
    })
    const opening = tools(cart, result).find((one) => one.page === 'pages/result/result')
    expect(source(opening, 'id')).toEqual([{ from: 'tool', tool: 'createOrder', path: 'id' }])
    expect(tool('createOrder', cart, result)?.outputs.properties).toHaveProperty('id')
  })

  it('the text of an editable dialog and the lines of an action sheet are asked of the person', () => {
    const cancel = request('POST', '/booking/{}/cancel', {
      fields: ['reason'],
      from: { reason: ['response(wx.showModal).content'] },
    })
    const refund = request('POST', '/booking/{}/refund', {
      fields: ['why'],
      from: {},
      values: { why: ['changed', 'other'] },
    })
    const booking = page('pages/booking/booking', {
      actions: [
        tap('cancelBooking', [api('showModal'), cancel]),
        tap('refundBooking', [api('showActionSheet'), refund]),
      ],
    })
    expect(source(tool('cancelBooking', booking), 'reason')).toEqual([{ from: 'user' }])
    expect(source(tool('refundBooking', booking), 'why')).toEqual([{ from: 'choice', of: ['changed', 'other'] }])
  })

  it('a place that was picked for the form is an input, the picking a step', () => {
    const trip = page('pages/trip/publish', {
      state: [
        { path: 'start', type: 'string', from: ['response(wx.chooseLocation).name'], writers: ['pickStart'] },
        { path: 'note', type: 'string', from: ['detail.value'], writers: ['onNote'] },
      ],
      actions: [
        tap('pickStart', [api('chooseLocation'), set('start', 'response(wx.chooseLocation).name')]),
        tap(
          'publishTrip',
          [
            request('POST', '/trip/publish', {
              fields: ['start', 'note'],
              from: { start: ['data.start'], note: ['data.note'] },
            }),
          ],
          {
            inputs: [{ name: 'note', from: 'data', type: 'string', origins: ['detail.value'] }],
          },
        ),
      ],
    })
    const [publish, ...others] = tools(trip)
    expect(others).toEqual([])
    expect(publish?.inputs.map(({ name, required }) => [name, required])).toEqual([
      ['note', false],
      ['start', true],
    ])
  })

  it('a page always opened with one value needs nobody to say it', () => {
    const list = page('pages/topic/list', {
      params: [param('kind', { suppliers: [{ action: 'pages/home/home#', from: [], values: [2] }] })],
      shows: shows('topics[].title'),
      actions: [lifecycle('onLoad', [request('GET', '/topics')])],
    })
    const [opening] = tools(list)
    expect(source(opening, 'kind')).toEqual([{ from: 'constant', detail: '2' }])
    expect(opening?.plan[0]).toEqual({ do: 'open', route: 'pages/topic/list', query: { kind: '2' } })
  })

  it('choices of a picker are what is written on them, not their places', () => {
    const control: Control = {
      kind: 'picker',
      name: 'sex',
      label: '性 别',
      selector: '#sex',
      choices: [
        { value: 0, label: '男' },
        { value: 1, label: '女' },
      ],
    }
    const form = page('pages/me/edit', {
      actions: [
        tap('save', [request('POST', '/user/update')], {
          event: 'submit',
          inputs: [{ name: 'sex', from: 'form', type: 'number', control }],
        }),
      ],
    })
    const [save] = tools(form)
    expect(save?.inputs[0]?.schema).toMatchObject({
      enum: ['男', '女'],
      description: '性别。取值：男；女。用户没说时先询问。',
    })
  })

  it('an identifier that no tool gives is not invented', () => {
    const detail = page('pages/event/detail', {
      params: [param('id')],
      shows: shows('event.title'),
      actions: [lifecycle('onLoad', [request('GET', '/event/{}')])],
    })
    const [opening] = tools(detail)
    expect(opening?.inputs[0]?.provenance).toEqual([{ from: 'user' }])
    expect(opening?.inputs[0]?.schema.description).toContain('不可编造')
  })
})

describe('what belongs together', () => {
  const option = tap('clickOption', [set('dims', 'data.dims')], {
    each: 'dims',
    inputs: [bound('value', 'item.value', 'data.dims[].value')],
  })

  it('options chosen on the page are inputs of the tool that commits them', () => {
    const sku = page('pages/sku/sku', {
      shows: shows('dims[].label'),
      actions: [option, tap('addToCart', [request('POST', '/cart/add')])],
    })
    const [add, ...others] = tools(sku)
    expect(others).toEqual([])
    expect(add).toMatchObject({
      name: 'addToCart',
      actions: ['pages/sku/sku#addToCart', 'pages/sku/sku#clickOption'],
      inputs: [{ name: 'value', required: false }],
    })
    expect(add?.plan).toContainEqual({ do: 'tap', element: '.clickOption', input: 'value', row: 'dims[].value' })
  })

  it('the same request from a list and from the page of the thing is one tool, on the page that opens at the thing', () => {
    const cancel = request('POST', '/booking/{}/cancel')
    const list = page('pages/booking/list', {
      shows: shows('bookings[].id'),
      actions: [
        lifecycle('onLoad', [request('GET', '/bookings')]),
        tap('cancelBooking', [cancel], { each: 'bookings', inputs: [bound('id', 'item.id', 'data.bookings[].id')] }),
      ],
    })
    const detail = page('pages/booking/detail', { params: [param('id')], actions: [tap('cancelBooking', [cancel])] })
    expect(tools(list, detail).filter((one) => one.kind === 'mutate')).toMatchObject([
      {
        page: 'pages/booking/detail',
        actions: ['pages/booking/detail#cancelBooking', 'pages/booking/list#cancelBooking'],
      },
    ])
  })

  it('two handlers that call the same endpoint for different things stay two tools', () => {
    const remove = request('POST', '/config/deleteById')
    const labels = page('pages/labels/labels', { actions: [tap('deleteLabel', [remove])] })
    const topics = page('pages/topics/topics', { actions: [tap('deleteTopic', [remove])] })
    expect(tools(labels, topics).map((one) => one.name)).toEqual(['deleteLabel', 'deleteTopic'])
  })

  it('what one tool keeps on the phone is no order to call it before another', () => {
    const shops = page('pages/shop/list', {
      shows: shows('shops[].name'),
      actions: [
        lifecycle('onLoad', [request('GET', '/shops')]),
        tap('chooseShop', [store('set', 'shop')], {
          each: 'shops',
          inputs: [bound('id', 'item.id', 'data.shops[].id')],
        }),
      ],
    })
    const order = page('pages/order/confirm', {
      actions: [lifecycle('onLoad', [store('get', 'shop')]), tap('submitOrder', [request('POST', '/order/submit')])],
    })
    expect(tool('submitOrder', shops, order)?.preconditions).toEqual([])
  })

  it('skills have at most eight tools, also where one page has more', () => {
    const many = page('pages/admin/admin', {
      actions: Array.from('abcdefghij').map((letter) =>
        tap(`delete${letter.toUpperCase()}x`, [request('POST', `/${letter}x/delete`)]),
      ),
    })
    const sizes = infer(graph([many]))[0].skills.map((skill) => skill.tools.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10)
  })
})

describe('names from REST paths', () => {
  it.each([
    ['POST', '/orders', 'createOrder'],
    ['DELETE', '/items/{}', 'deleteItem'],
    ['PUT', '/passes/{}', 'updatePass'],
    ['POST', '/parcels/{}/urge', 'urgeParcel'],
    ['POST', '/api/cart/add', 'addToCart'],
    ['POST', '/goods', 'createGoods'],
  ])('%s %s', (method, url, name) => {
    expect(
      tools(page('pages/x/x', { actions: [tap('onTap', [request(method, url)])] })).map((one) => one.name),
    ).toEqual([name])
  })
})

describe('a control without choices of its own', () => {
  const picker = (selector: string): Control => ({ kind: 'picker', selector })
  const publish = page('pages/publish/publish', {
    state: [
      { path: 'circles', type: 'array', from: ['response(GET /circles).data'], writers: ['onLoad'] },
      { path: 'circle', type: 'unknown', from: ['data.circles[]'], writers: ['onCircle'] },
      { path: 'leaving', type: 'string', from: ['detail.value'], writers: ['onLeaving'], controls: [picker('#b')] },
    ],
    actions: [
      lifecycle('onLoad', [request('GET', '/circles')]),
      tap('onCircle', [set('circle', 'data.circles[]')], { event: 'change', control: picker('#a') }),
      tap('onLeaving', [set('leaving', 'detail.value')], { event: 'change', control: picker('#b') }),
      tap('onSubmit', [request('POST', '/trips', { fields: ['leaving'], from: { leaving: ['data.leaving'] } })], {
        inputs: [{ name: 'leaving', from: 'data', type: 'string', origins: ['detail.value'] }],
      }),
    ],
  })

  it('does not offer the list that another control is called after', () => {
    const found = tools(publish).find((one) => one.inputs.some((input) => input.name === 'leaving'))
    expect(source(found, 'leaving')).toEqual([{ from: 'user' }])
  })
})

describe('a value that buttons carry', () => {
  const count = tap('onCountChange', [store('set', 'cart'), set('items', 'data.items')], {
    each: 'items',
    inputs: [{ name: 'step', from: 'dataset', type: 'number', value: '-1', enum: [-1, 1] }],
  })
  const [first] = count.triggers
  const pairs = [
    ['减一杯', -1],
    ['加一杯', 1],
  ] as const
  const buttons = pairs.flatMap(([label, step]) =>
    first ? [{ ...first, label, selector: label, carries: { step } }] : [],
  )

  it('is told with what is written on them', () => {
    const cart = page('pages/cart/cart', { actions: [{ ...count, triggers: buttons }] })
    expect(tools(cart)[0]?.inputs[0]?.schema.description).toContain('取值：-1 表示减一杯；1 表示加一杯。')
  })

  it('is told alone where it is not known which button carries it', () => {
    const blank = buttons.map(({ carries, ...button }) => ({ ...button, carried: carries }))
    const cart = page('pages/cart/cart', { actions: [{ ...count, triggers: blank }] })
    expect(tools(cart)[0]?.inputs[0]?.schema.description).toContain('取值：-1；1。')
  })
})
