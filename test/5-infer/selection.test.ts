import { describe, expect, it } from 'vitest'
import type { Action, GraphUnit, Input, StateField } from '../../src/4-trace/graph.js'
import { tools as toolsEmitter } from '../../src/6-emit/emitters/tools/tools.js'
import { chinese } from '../../src/6-emit/wording/chinese/chinese.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import { graph, lifecycle, page, param, request, set, shows, tap } from './graphs.js'

const loaded = 'response(GET /bouquet/detail).data'

const bound = (name: string, path: string): Input => ({
  name,
  from: 'dataset',
  type: 'unknown',
  value: `option.${path.slice(path.lastIndexOf('.') + 1)}`,
  origins: [`data.${path}`],
})

const option = [bound('groupId', 'groups[].options[].groupId'), bound('optionId', 'groups[].options[].id')]

const kept = (path: string, ...writers: readonly string[]): StateField => ({
  path,
  type: 'array',
  from: [`${loaded}.groups`],
  writers,
})

/** A bouquet whose groups of options are picked by `onOption` and sent by `onAdd`. */
function bouquet(facts: Partial<GraphUnit> = {}, ...others: readonly Action[]): GraphUnit {
  return page('pages/bouquet/bouquet', {
    title: '花束',
    params: [param('id')],
    shows: shows('groups[].name', 'groups[].options[].name'),
    state: [kept('groups', '', 'onLoad', 'onOption')],
    actions: [
      lifecycle('onLoad', [request('GET', '/bouquet/detail'), set('groups', `${loaded}.groups`)]),
      tap('onOption', [set('groups', 'data.groups')], { each: 'groups > group.options', inputs: option }),
      tap('onAdd', [request('POST', '/cart/add', { from: { optionIds: ['data.groups[].options[].id'] } })], {
        label: '加入购物车',
      }),
      ...others,
    ],
    ...facts,
  })
}

function toolOf(action: string, unit: GraphUnit): Tool | undefined {
  const tools = infer(graph([unit]))[0].skills.flatMap((skill) => skill.tools)
  return tools.find((tool) => tool.actions[0] === `pages/bouquet/bouquet#${action}`)
}

describe('options that one handler takes, one for each group', () => {
  it('are one list of choices of the tool that sends them', () => {
    const inputs = toolOf('onAdd', bouquet())?.inputs ?? []
    expect(inputs.map((input) => input.name)).toEqual(['id', 'groups'])
    expect(inputs[1]?.schema).toMatchObject({
      type: 'array',
      items: { type: 'object', required: ['groupId', 'optionId'] },
    })
  })

  it('name the tool and the list that has the groups', () => {
    expect(toolOf('onAdd', bouquet())?.inputs[1]?.schema.description).toContain('结果中的 groups')
  })

  it('have the source of each part', () => {
    const members = toolOf('onAdd', bouquet())?.inputs[1]?.members ?? []
    expect(members.map((member) => member.provenance[0])).toMatchObject([
      { from: 'tool', path: 'groups[].options[].groupId' },
      { from: 'tool', path: 'groups[].options[].id' },
    ])
  })

  it('are tapped one after the other, each in its row', () => {
    expect(toolOf('onAdd', bouquet())?.plan).toContainEqual({
      do: 'tap',
      element: '.onOption',
      input: 'groups[].optionId',
      row: 'groups[].options[].id',
    })
  })

  it('stand for what the page works out of them', () => {
    const unit = bouquet({
      state: [
        kept('groups', '', 'onLoad'),
        { path: 'skuId', type: 'string', from: ['dataset.optionId'], writers: ['', 'onOption'] },
      ],
      actions: [
        lifecycle('onLoad', [request('GET', '/bouquet/detail')]),
        tap('onOption', [set('skuId', 'dataset.optionId')], { each: 'groups > group.options', inputs: option }),
        tap('onAdd', [request('POST', '/cart/add', { from: { skuId: ['data.skuId'] } })], { label: '加入购物车' }),
      ],
    })
    expect(toolOf('onAdd', unit)?.inputs.map((input) => input.name)).toEqual(['id', 'groups'])
  })

  it('are a step also where the price of a choice is asked', () => {
    const unit = bouquet()
    const actions = unit.actions.map((action) =>
      action.handler === 'onOption'
        ? {
            ...action,
            effects: [...action.effects, request('POST', '/bouquet/price')],
            inputs: [bound('groupId', 'groups[].id'), bound('optionId', 'groups[].options[].id')],
          }
        : action,
    )
    expect(toolOf('onOption', { ...unit, actions })).toBeUndefined()
    expect(toolOf('onAdd', { ...unit, actions })?.inputs.map((input) => input.name)).toEqual(['id', 'groups'])
  })

  it('are no choices where the tap itself changes something', () => {
    const onRemove = tap('onRemove', [request('POST', '/option/remove'), set('groups', 'data.groups')], {
      each: 'groups > group.options',
      inputs: option,
      label: '删除选项',
    })
    expect(toolOf('onRemove', bouquet({}, onRemove))?.inputs.map((input) => input.name)).toEqual([
      'id',
      'groupId',
      'optionId',
    ])
  })

  it('are no choices where the tap only shows a picture', () => {
    const unit = bouquet()
    const actions = unit.actions.map((action) => (action.handler === 'onOption' ? { ...action, effects: [] } : action))
    const state = [kept('groups', '', 'onLoad')]
    expect(toolOf('onAdd', { ...unit, actions, state })?.inputs.map((input) => input.name)).not.toContain('groups')
  })

  it('count places in the list of groups and in the group', () => {
    const places = ['groupIndex', 'optionIndex'].map((name): Input => ({
      name,
      from: 'dataset',
      type: 'number',
      value: name,
    }))
    const unit = bouquet()
    const actions = unit.actions.map((action) =>
      action.handler === 'onOption' ? { ...action, inputs: places } : action,
    )
    const members = toolOf('onAdd', { ...unit, actions })?.inputs[1]?.members ?? []
    expect(members.map((member) => member.provenance[0])).toMatchObject([
      { path: 'groups[]' },
      { path: 'groups[].options[]' },
    ])
  })
})

describe('tools.json', () => {
  it('lists the parts of a choice under their path', () => {
    const app = graph([bouquet()])
    const [toolset] = infer(app)
    const [[file]] = toolsEmitter.emit({
      graph: app,
      toolset,
      input: '0'.repeat(64),
      diagnostics: [],
      wording: chinese,
    })
    const text = file?.text ?? ''
    expect(text).toContain('"name": "groups[].optionId"')
    expect(text).not.toContain('"members"')
  })
})
