import { describe, expect, it } from 'vitest'
import type { Control, GraphUnit, Input, StateField } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import { graph, lifecycle, navigate, page, param, request, set, shows, tap } from './graphs.js'

function tools(...pages: readonly GraphUnit[]): readonly Tool[] {
  return infer(graph(pages))[0].skills.flatMap((skill) => skill.tools)
}

function on(route: string, ...pages: readonly GraphUnit[]): Tool | undefined {
  return tools(...pages).find((tool) => tool.page === route)
}

const text: Control = { kind: 'text', selector: '#box' }
const typed: StateField = {
  path: 'number',
  type: 'string',
  from: ['detail.value'],
  writers: ['', 'onInput'],
  controls: [text],
}

describe('what a person may say as well', () => {
  const home = page('pages/home/home', {
    state: [typed],
    shows: shows('number', 'recent[].number'),
    actions: [
      lifecycle('onLoad', [request('GET', '/parcels/recent'), set('recent', 'response(GET /parcels/recent).data')]),
      tap('onSearch', [navigate('pages/track/track', ['number'], { number: ['data.number'] })], { event: 'confirm' }),
      tap('onParcel', [navigate('pages/track/track', ['number'], { number: ['dataset.number'] })], {
        each: 'recent',
        inputs: [
          { name: 'number', from: 'dataset', type: 'string', value: 'item.number', origins: ['data.recent[].number'] },
        ],
      }),
    ],
  })
  const track = page('pages/track/track', {
    params: [
      param('number', {
        suppliers: [
          { action: 'pages/home/home#onParcel', from: ['dataset.number'] },
          { action: 'pages/home/home#onSearch', from: ['data.number'] },
        ],
      }),
    ],
    shows: shows('steps[].text'),
    actions: [lifecycle('onLoad', [request('GET', '/parcels/{}')])],
  })

  it('comes before the list that it may be looked up in', () => {
    const [opening] = tools(home, track).filter((tool) => tool.page === track.route)
    expect(opening?.inputs[0]?.provenance).toEqual([
      { from: 'user' },
      expect.objectContaining({ from: 'tool', path: 'recent[].number' }),
    ])
    expect(opening?.inputs[0]?.schema.description).toContain('由用户说出，也可取自')
    expect(opening?.preconditions).toEqual([])
  })

  it('is no result of the page where it is typed', () => {
    expect(Object.keys(on(home.route, home, track)?.outputs.properties ?? {})).toEqual(['recent'])
  })
})

describe('identifiers that leave no plain trace', () => {
  it('a component in a list says in its event which item it stands for', () => {
    const list = page('pages/list/list', {
      shows: shows('items[].title'),
      actions: [
        lifecycle('onLoad', [request('GET', '/items'), set('items', 'response(GET /items).data')]),
        tap('onOpen', [navigate('pages/item/item', ['id'], { id: ['detail.id'] })], {
          event: 'open',
          each: 'items',
          inputs: [{ name: 'id', from: 'detail', type: 'unknown' }],
        }),
      ],
    })
    const item = page('pages/item/item', {
      params: [param('id', { suppliers: [{ action: 'pages/list/list#onOpen', from: ['detail.id'] }] })],
      shows: shows('item.title'),
      actions: [lifecycle('onLoad', [request('GET', '/items/{}')])],
    })
    expect(on(item.route, list, item)?.inputs[0]?.provenance).toMatchObject([{ from: 'tool', path: 'items[].id' }])
  })

  it('the id of what a cloud function made comes from the tool that called it', () => {
    const made = { recordId: ['response(cloud clinic create).result._id'] }
    const create = {
      kind: 'cloud',
      op: 'callFunction',
      name: 'clinic',
      action: 'create',
      fields: ['action'],
      at: { file: 'a.js', line: 1, column: 0 },
    } as const
    const form = page('pages/form/form', {
      actions: [tap('createAppointment', [create, navigate('pages/record/record', ['recordId'], made)])],
    })
    const record = page('pages/record/record', {
      params: [
        param('recordId', {
          suppliers: [{ action: 'pages/form/form#createAppointment', from: made.recordId }],
        }),
      ],
      shows: shows('record.room'),
      actions: [lifecycle('onLoad', [request('GET', '/record')])],
    })
    expect(on(record.route, form, record)?.inputs[0]?.provenance).toEqual([
      { from: 'tool', tool: 'createAppointment', path: 'recordId' },
    ])
    expect(on(record.route, form, record)?.preconditions).toEqual([])
    expect(on(record.route, form, record)?.inputs[0]?.schema.description).toContain('还没有这一结果时不调用')
  })

  it('where no page opens it, the id of an order is looked up among the orders', () => {
    const orders = page('pages/orders/orders', {
      shows: shows('orders[].id', 'orders[].no'),
      actions: [lifecycle('onLoad', [request('GET', '/orders'), set('orders', 'response(GET /orders).data')])],
    })
    const pay = page('pages/pay/pay', {
      params: [param('orderId')],
      actions: [tap('startPay', [request('POST', '/pay/prepay')])],
    })
    expect(on(pay.route, orders, pay)?.inputs[0]?.provenance).toMatchObject([{ from: 'tool', path: 'orders[].id' }])
  })
})

describe('choices that were loaded', () => {
  const picker: Control = { kind: 'picker', name: 'doctor', label: '医生', selector: '#doctor' }
  const input: Input = { name: 'doctor', from: 'form', type: 'number', control: picker }
  const array = (path: string): StateField => ({
    path,
    type: 'array',
    from: [`response(GET /${path}).data`],
    writers: ['onLoad'],
  })
  const form = (...lists: readonly string[]): GraphUnit =>
    page('pages/form/form', {
      state: lists.map(array),
      shows: lists.map((list) => ({ path: `${list}[].docName`, type: 'string', label: null })),
      actions: [
        lifecycle('onLoad', [request('GET', '/doctors'), request('GET', '/departments')]),
        tap('onSubmit', [request('POST', '/appointment/create')], { event: 'submit', inputs: [input] }),
      ],
    })
  const source = (unit: GraphUnit): unknown =>
    tools(unit)
      .flatMap((tool) => tool.inputs)
      .find((one) => one.name === 'doctor')?.provenance

  it('come from the only list that the page loads', () => {
    expect(source(form('people'))).toMatchObject([{ from: 'tool', path: 'people[]' }])
  })

  it('of several lists, from the one that is called as the value is, and from none where that is in doubt', () => {
    const unit = form('doctors', 'departments')
    const named = { ...unit, shows: shows('doctors[].name', 'departments[].name') }
    expect(source(named)).toMatchObject([{ from: 'tool', path: 'doctors[]' }])
    expect(source({ ...unit, shows: shows('doctors[].docName', 'departments[].docName') })).toEqual([{ from: 'user' }])
  })
})
