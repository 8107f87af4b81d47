import { describe, expect, it } from 'vitest'
import type { Action, Effect } from '../../../src/4-trace/graph.js'
import { waysOf } from '../../../src/6-emit/report/map/navigation.js'
import { at, graph, opens, page } from '../samples.js'

function action(...effects: readonly Effect[]): Action {
  return { handler: 'onTap', kind: 'event', triggers: [], inputs: [], effects, at }
}

function leads(to: string, via: string, ...params: readonly string[]): Effect {
  return { kind: 'navigate', via, to, params, at }
}

describe('ways between pages', () => {
  it('say all that leads there, and with which parameters', () => {
    const list = page('pages/list/list', {
      actions: [
        action(leads('pages/goods/goods', 'navigateTo', 'id')),
        action(leads('pages/goods/goods', 'navigator', 'from', 'id')),
      ],
    })
    expect(waysOf(graph([list, page('pages/goods/goods')]))).toEqual([
      { from: 'pages/list/list', to: 'pages/goods/goods', via: ['navigateTo', 'navigator'], params: ['from', 'id'] },
    ])
  })

  it('lead from every page that shows the component that has them, however deep', () => {
    const card = page('components/card', { actions: [opens('pages/goods/goods')] })
    const list = page('components/list', { uses: ['components/card'] })
    const pages = [
      page('pages/home/home', { uses: ['components/list'] }),
      page('pages/mine/mine', { uses: ['components/card'] }),
      page('pages/goods/goods'),
    ]
    expect(waysOf(graph(pages, { components: [card, list] })).map(({ from }) => from)).toEqual([
      'pages/home/home',
      'pages/mine/mine',
    ])
  })

  it('are none where nobody knows which page is opened, or where it is no page', () => {
    expect(waysOf(graph([page('pages/home/home', { actions: [opens(null, 'pages/gone/gone')] })]))).toEqual([])
  })
})
