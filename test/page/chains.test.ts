import { describe, expect, it } from 'vitest'
import { chainsOf } from '../../src/page/known/chains.js'
import type { Station } from '../../src/page/known/chains.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import type { Model } from '../../src/page/model.js'
import { modelFor } from './harness.js'
import { shop } from './shop.js'

const model = modelFor(shop)

function toolFor(action: string): Tool {
  const listed = model.tools.find(({ tool }) => tool.actions.includes(action))
  if (listed === undefined) throw new Error(`no tool for ${action}`)
  return listed.tool
}

function chainOf(from: Model, tool: Tool): readonly Station[] {
  const [input] = tool.inputs
  if (input === undefined) throw new Error(`${tool.name} has no inputs`)
  return chainsOf(from, tool, input)[0] ?? []
}

describe('the chain of an input', () => {
  it('leads from the list that shows an ID over the element that carries it to the page that is opened with it', () => {
    const chain = chainOf(model, toolFor('pages/detail/detail#onLoad'))
    expect(chain).toMatchObject([
      { is: 'result', tool: toolFor('pages/list/list#onLoad').name, path: 'fruits[].id', page: 'pages/list/list' },
      {
        is: 'element',
        page: 'pages/list/list',
        action: 'pages/list/list#onOpen',
        label: '看看',
        key: 'fruitId',
        carried: 'item.id',
        at: { file: 'pages/list/list.wxml', line: 4 },
      },
      { is: 'query', page: 'pages/detail/detail', key: 'id', at: { file: 'pages/detail/detail.js' } },
    ])
  })

  it('ends at the element in the row where the value is given on the page itself', () => {
    const chain = chainOf(model, toolFor('pages/list/list#onRemove'))
    expect(chain).toMatchObject([
      { is: 'result', path: 'fruits[].id' },
      { is: 'element', label: '删除', key: 'id', carried: 'item.id', at: { line: 6 } },
    ])
  })

  it('begins with the person where the person says the value', () => {
    expect(chainOf(model, toolFor('pages/list/list#onSearch'))).toEqual([{ is: 'user' }])
  })

  it('says no more than it knows where the source is a tool that the report does not have', () => {
    const tool = toolFor('pages/detail/detail#onLoad')
    const [input] = tool.inputs
    if (input === undefined) throw new Error('no input')
    const stranger = { ...input, provenance: [{ from: 'tool' as const, tool: 'constructor', path: 'x' }] }
    expect(chainsOf(model, tool, stranger)[0]?.map(({ is }) => is)).toEqual(['result', 'query'])
  })
})
