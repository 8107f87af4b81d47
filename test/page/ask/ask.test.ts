import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compile.js'
import { diskHost } from '../../../src/host/disk.js'
import { layouter } from '../../../src/6-emit/report/map/layout.js'
import type { Report } from '../../../src/6-emit/report/report.js'
import { documentsOf, lookingUp } from '../../../src/page/ask/documents.js'
import { searcher } from '../../../src/page/ask/search.js'
import { slotsOf } from '../../../src/page/ask/slots.js'
import { modelOf } from '../../../src/page/model.js'

const layout = await layouter()
const [compilation] = compile(diskHost, new URL('../../../fixtures/tea-ordering', import.meta.url).pathname, { layout })
const model = modelOf(JSON.parse(compilation?.report ?? '') as Report)
const ask = searcher(documentsOf(model))

function slots(tool: string, request: string): Readonly<Record<string, unknown>> {
  const listed = model.tool(tool)
  if (listed === undefined) throw new Error(`no tool ${tool}`)
  return Object.fromEntries(
    slotsOf(listed.tool, model.unit(listed.tool.page), request).map((slot) => [slot.input, slot]),
  )
}

describe('a request', () => {
  it.each([
    ['清空购物袋', 'clearCart'],
    ['取消订单', 'cancelOrder'],
    ['看看购物袋里有什么', 'listCart'],
    ['打电话联系门店', 'callShop'],
  ])('%s finds %s first', (request, tool) => {
    expect(ask(request).candidates[0]?.tool).toBe(tool)
  })

  it('says by which words and in which fields a tool was found', () => {
    const [first] = ask('清空购物袋').candidates
    expect(first?.matches).toContainEqual({ term: '清空', fields: ['title', 'labels', 'description'] })
  })

  it('finds no tool that assistants are not offered', () => {
    expect(model.tool('listOrders')?.tool.withheld).toBeDefined()
    expect(ask('查看我的订单').candidates.map(({ tool }) => tool)).not.toContain('listOrders')
  })

  it('says which words no tool has, and what could look them up', () => {
    expect(ask('来份桂花糕').unknown).toContain('花糕')
    expect(lookingUp(model).map(({ name }) => name)).toEqual(['searchDrink'])
  })

  it('gives the same answer each time, and none for nothing', () => {
    expect(ask('加入购物袋')).toEqual(ask('加入购物袋'))
    expect(ask(' ')).toEqual({ candidates: [], terms: [], unknown: [] })
  })
})

describe('the inputs of a tool, given a request,', () => {
  it('are filled by choices and counts that it says', () => {
    expect(slots('addToCart', '帮我加两杯去冰半糖的')).toMatchObject({
      temperature: { is: 'said', value: 'no-ice', said: '去冰' },
      sugarIndex: { is: 'said', value: '半糖' },
      count: { is: 'said', value: 2, said: '两' },
    })
  })

  it('are fetched from the tool that knows them', () => {
    expect(slots('addToCart', '加一杯')['id']).toMatchObject({
      is: 'fetched',
      tool: 'listMenu',
      path: 'categories[].drinks[].id',
    })
  })

  it('are filled by what tells by its form what it is', () => {
    expect(slots('payOrderInCheckout', '堂食，18:30 取')).toMatchObject({
      mode: { is: 'said', value: 'dine' },
      pickupTime: { is: 'said', value: '18:30' },
      remark: { is: 'asked', of: [] },
    })
  })

  it('are asked for with their choices where it says nothing', () => {
    expect(slots('changeCount', '改一下数量')['step']).toMatchObject({ is: 'asked', of: ['减一杯', '加一杯'] })
  })
})
