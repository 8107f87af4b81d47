import { describe, expect, it } from 'vitest'
import type { Action, Trigger } from '../../../src/4-trace/graph.js'
import { modelOf } from '../../../src/page/model.js'
import { placeOf } from '../../../src/page/place.js'
import { entriesOf } from '../../../src/page/search/entries.js'
import type { Entry } from '../../../src/page/search/entries.js'
import type { Report } from '../../../src/6-emit/report/report.js'
import { at, finding, graph, page, report, tool } from '../samples.js'

const tap: Trigger = { event: 'tap', element: 'button', label: '提交订单', selector: 'button', at }
const onOrder: Action = { handler: 'onOrder', kind: 'event', triggers: [tap, tap], inputs: [], effects: [], at }
const onLoad: Action = { handler: 'onLoad', kind: 'lifecycle', triggers: [], inputs: [], effects: [], at }

function entries(of: Report): readonly Entry[] {
  return entriesOf(modelOf(of), 'zh-CN')
}

describe('what can be found', () => {
  it('is every page by its title and route, and what is pressed on it by its label', () => {
    const cart = page('pages/cart/cart', { title: '购物车', actions: [onLoad, onOrder] })
    expect(entries(report([cart])).map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
      ['page', '购物车', 'pages/cart/cart'],
      ['handler', '提交订单', 'pages/cart/cart#onOrder'],
    ])
  })

  it('is every tool, component, finding, request and file that was not analysed, each with its address', () => {
    const shown = graph([], {
      components: [page('components/card')],
      endpoints: [{ id: 'a', kind: 'http', method: 'POST', url: '/order', usedBy: ['pages/cart/cart#onOrder'] }],
    })
    const more = {
      graph: shown,
      findings: [finding('warning', '没有人到得了这一页')],
      coverage: { analysed: 1, partial: [], skipped: [{ file: 'libs/a.js', because: [] }] },
    }
    const found = entries(report([], [tool('listRooms')], more))
    expect(found.map(({ kind, title, address }) => [kind, title, placeOf(address)])).toEqual([
      ['tool', '查看listRooms', { view: 'tools', item: 'listRooms' }],
      ['component', 'components/card', { view: 'pages', item: 'components/card' }],
      ['finding', '没有人到得了这一页', { view: 'findings', item: '0' }],
      ['endpoint', 'POST /order', { view: 'pages', item: 'pages/cart/cart#onOrder' }],
      ['file', 'libs/a.js', { view: 'coverage', item: 'libs/a.js' }],
    ])
  })
})
