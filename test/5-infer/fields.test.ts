import { describe, expect, it } from 'vitest'
import type { Control, Effect, GraphUnit, Input, StateField } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Tool, ToolInput } from '../../src/5-infer/toolset.js'
import { api, graph, lifecycle, navigate, page, param, request, set, shows, tap } from './graphs.js'

function tools(...pages: readonly GraphUnit[]): readonly Tool[] {
  return infer(graph(pages))[0].skills.flatMap((skill) => skill.tools)
}

const form = (control: Partial<Control>, input: Partial<Input> = {}): ToolInput | undefined =>
  tools(
    page('pages/form/form', {
      actions: [
        tap('onSubmit', [request('POST', '/form/submit')], {
          event: 'submit',
          inputs: [
            {
              name: 'given',
              from: 'form',
              type: 'unknown',
              control: { kind: 'text', selector: '#a', ...control },
              ...input,
            },
          ],
        }),
      ],
    }),
  )[0]?.inputs[0]

describe('the type of an input', () => {
  it('of a text control is text, whatever keyboard it opens', () => {
    expect(form({ kind: 'number', maxLength: 11 }, { type: 'number' })?.schema).toMatchObject({
      type: 'string',
      maxLength: 11,
    })
  })

  it('of a group of boxes is a list of its choices', () => {
    expect(form({ kind: 'checkbox', choices: [{ value: 'sms' }, { value: 'mail' }] })?.schema).toMatchObject({
      type: 'array',
      items: { type: 'string', enum: ['sms', 'mail'] },
    })
  })

  it('of a region is its three parts', () => {
    expect(form({ kind: 'region' })?.schema).toMatchObject({ type: 'array', items: { type: 'string' }, minItems: 3 })
  })

  it('of a picker is one of the things written on it, and numbers stay numbers', () => {
    const choices = ['1', '2', '3'].map((label, value) => ({ value, label }))
    expect(form({ kind: 'picker', label: '座位数', choices })?.schema).toEqual({
      type: 'number',
      enum: [1, 2, 3],
      description: '座位数。取值：1；2；3。用户没说时先询问。',
    })
  })

  it('that may be left out by its own label is not required', () => {
    expect(form({ label: '车牌号', optional: true })?.required).toBe(false)
    expect(form({ label: '车牌号', placeholder: '选填' })?.required).toBe(false)
    expect(form({ label: '车牌号' })?.required).toBe(true)
  })

  it('that is shown only at times, in a form that is always there, is not required', () => {
    expect(form({ label: '儿童姓名', when: 'kind == 1' })?.required).toBe(false)
  })

  it('that must be filled in by its own label is required, even where the like of it is not', () => {
    expect(form({ label: '备注' }, { name: 'remark' })?.required).toBe(false)
    expect(form({ label: '备注', required: true }, { name: 'remark' })?.required).toBe(true)
  })
})

const field = (path: string, type: StateField['type'], ...from: readonly string[]): StateField => ({
  path,
  type,
  from,
  writers: ['', 'onChoose'],
})
const sends = (name: string): Effect =>
  request('POST', '/item/publish', { fields: [name], from: { [name]: [`data.${name}`] } })
const publish = (state: StateField, call: string): GraphUnit =>
  page('pages/publish/publish', {
    state: [state],
    shows: shows(state.path),
    actions: [
      tap('onChoose', [api(call), set(state.path, ...state.from)]),
      tap('onPublish', [sends(state.path)], {
        inputs: [{ name: state.path, from: 'data', type: state.type, origins: state.from }],
      }),
    ],
  })

describe('what only the platform can make', () => {
  it('is no input but a step that the person takes on the page', () => {
    const [tool, ...others] = tools(publish(field('sender', 'object', 'response(wx.chooseAddress)'), 'chooseAddress'))
    expect(others).toEqual([])
    expect(tool?.inputs).toEqual([])
    expect(tool?.plan.slice(1, 3)).toEqual([
      { do: 'tap', element: '.onChoose' },
      { do: 'confirm', what: 'chooseAddress' },
    ])
  })

  it('as a picture is handed over by the person', () => {
    const [tool] = tools(
      publish(field('images', 'array', 'response(wx.chooseMedia).tempFiles[].tempFilePath'), 'chooseMedia'),
    )
    expect(tool?.inputs[0]).toMatchObject({
      schema: { type: 'array', items: { type: 'string', format: 'image' } },
      provenance: [{ from: 'user' }],
    })
  })

  it('what only tidies up unsaved pictures is a step of the tool that sends them', () => {
    const unit = publish(field('images', 'array', 'response(wx.chooseMedia).tempFiles[].tempFilePath'), 'chooseMedia')
    const remove = tap('onRemoveImage', [set('images', 'data.images')], {
      each: 'images',
      inputs: [{ name: 'index', from: 'dataset', type: 'number', value: 'index' }],
    })
    const state = unit.state.map((one) => ({ ...one, writers: [...one.writers, 'onRemoveImage'] }))
    expect(tools({ ...unit, state, actions: [...unit.actions, remove] }).map((tool) => tool.actions)).toEqual([
      ['pages/publish/publish#onPublish'],
    ])
  })
})

describe('what only prepares what the page then sends', () => {
  it('is a step: a picture that is sent to the cloud, a phone number that is asked for', () => {
    const at = { file: 'a.js', line: 1, column: 0 }
    const upload: Effect = { kind: 'cloud', op: 'uploadFile', name: 'repairs', at }
    const decode: Effect = { kind: 'cloud', op: 'callFunction', name: 'phone', at }
    const unit = page('pages/report/report', {
      state: [
        { ...field('photos', 'array', 'response(wx.cloud.uploadFile).fileID'), writers: ['addPhoto'] },
        { ...field('phone', 'string', 'response(cloud phone).result.phoneNumber'), writers: ['onPhone'] },
      ],
      actions: [
        tap('addPhoto', [api('chooseMedia'), upload, set('photos', 'response(wx.cloud.uploadFile).fileID')]),
        tap('onPhone', [decode, set('phone', 'response(cloud phone).result.phoneNumber')], { event: 'getphonenumber' }),
        tap('submitReport', [
          request('POST', '/report/submit', {
            fields: ['photos', 'phone'],
            from: { photos: ['data.photos'], phone: ['data.phone'] },
          }),
        ]),
      ],
    })
    expect(tools(unit).map((tool) => tool.actions)).toEqual([['pages/report/report#submitReport']])
  })
})

describe('what a page is opened with', () => {
  const home = page('pages/home/home', {
    actions: [
      tap('onDept', [navigate('pages/doctors/doctors', ['deptId', 'deptName'])]),
      tap('onAll', [navigate('pages/doctors/doctors', ['deptId'])]),
    ],
  })
  const opened = (...extra: readonly ReturnType<typeof param>[]): readonly string[] | undefined => {
    const doctors = page('pages/doctors/doctors', {
      params: [param('deptId'), ...extra],
      shows: shows('doctors[].name'),
      actions: [lifecycle('onLoad', [request('GET', '/doctors', { from: { deptId: ['query.deptId'] } })])],
    })
    return tools(home, doctors)
      .find((tool) => tool.page === doctors.route)
      ?.inputs.map((input) => input.name)
  }

  it('a caption that is only passed along to be shown is no input', () => {
    const suppliers = [{ action: 'pages/home/home#onDept', from: ['dataset.name'] }]
    expect(opened(param('deptName', { required: false, suppliers }))).toEqual(['deptId'])
  })

  it('a mark that only one of the ways to the page carries is no input', () => {
    const suppliers = [{ action: 'pages/home/home#onDept', from: [], values: ['1'] }]
    expect(opened(param('preview', { required: false, suppliers }))).toEqual(['deptId'])
  })

  it('what the control on the page begins with is the value of the control', () => {
    const control: Control = { kind: 'radio', selector: '#mode', choices: [{ value: 'dine' }, { value: 'pickup' }] }
    const suppliers = [{ action: 'pages/home/home#onBuy', from: [], values: ['pickup'] }]
    const checkout = page('pages/checkout/checkout', {
      params: [param('mode', { required: false, suppliers })],
      state: [
        {
          ...field('mode', 'string', 'query.mode', 'detail.value'),
          writers: ['onLoad', 'onMode'],
          controls: [control],
        },
      ],
      actions: [
        tap('submitOrder', [request('POST', '/order/create', { fields: ['mode'], from: { mode: ['data.mode'] } })], {
          inputs: [{ name: 'mode', from: 'data', type: 'string', origins: ['query.mode', 'detail.value'] }],
        }),
      ],
    })
    expect(tools(checkout)[0]?.inputs).toMatchObject([
      { name: 'mode', required: false, provenance: [{ from: 'choice', of: ['dine', 'pickup'] }] },
    ])
  })
})

describe('cloud containers', () => {
  it('are requests: their method and path say what is done', () => {
    const lock: Effect = {
      kind: 'cloud',
      op: 'callContainer',
      name: '/tickets/{}/refund',
      method: 'POST',
      at: { file: 'a.js', line: 1, column: 0 },
    }
    expect(tools(page('pages/x/x', { actions: [tap('onTap', [lock])] }))).toMatchObject([
      { name: 'refundTicket', risk: 'write', confirm: true },
    ])
  })
})
