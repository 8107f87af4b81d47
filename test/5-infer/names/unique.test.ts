import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphUnit } from '../../../src/4-trace/graph.js'
import { readApp } from '../../../src/5-infer/facts/app.js'
import type { Intent } from '../../../src/5-infer/intent.js'
import { nameOf } from '../../../src/5-infer/names/name.js'
import { uniqueNames } from '../../../src/5-infer/names/unique.js'
import { propose } from '../../../src/5-infer/propose.js'
import { graph, lifecycle, page, request, tap } from '../graphs.js'

function intentsOf(pages: readonly GraphUnit[], components: readonly GraphUnit[] = []): readonly Intent[] {
  return propose(readApp(graph(pages, components))).intents
}

/** 'route#handler' → name. */
function named(intents: readonly Intent[]): Readonly<Record<string, string>> {
  return Object.fromEntries([...uniqueNames([intents], nameOf)].map(([intent, name]) => [intent.lead.id, name]))
}

const paying = (route: string, handler = 'payOrder'): GraphUnit =>
  page(route, { actions: [tap(handler, [request('POST', '/order/pay')])] })

describe('tools that want one name', () => {
  it('leave it to the one whose page says what the name is about, wherever it stands', () => {
    const pages = [paying('pages/wallet/wallet'), paying('pages/order/order')]
    const names = { 'pages/wallet/wallet#payOrder': 'payOrderInWallet', 'pages/order/order#payOrder': 'payOrder' }
    expect(named(intentsOf(pages))).toEqual(names)
    expect(named(intentsOf(pages.toReversed()))).toEqual(names)
  })

  it('leave it to opening the page before what is done there', () => {
    const list = page('pages/trip/trip', {
      actions: [tap('getTrip', [request('GET', '/trip')]), lifecycle('onLoad', [request('GET', '/trip/all')])],
    })
    expect(named(intentsOf([list]))).toEqual({
      'pages/trip/trip#onLoad': 'getTrip',
      'pages/trip/trip#getTrip': 'getTripInTrip',
    })
  })

  it('are told apart by as much of their route as it takes, and neither of two gets what both would be called', () => {
    const names = named(
      intentsOf([paying('pages/order/order'), paying('pages/team/detail'), paying('pages/solo/detail')]),
    )
    expect(names).toEqual({
      'pages/order/order#payOrder': 'payOrder',
      'pages/team/detail#payOrder': 'payOrderInTeamDetail',
      'pages/solo/detail#payOrder': 'payOrderInSoloDetail',
    })
  })

  it('are told apart by the component that has the handler where page and handler are the same', () => {
    const detail = page('pages/order/order', {
      uses: ['components/bar/bar'],
      actions: [tap('payOrder', [request('POST', '/order/pay')])],
    })
    const bar = page('components/bar/bar', { actions: [tap('payOrder', [request('POST', '/order/settle')])] })
    expect(named(intentsOf([detail], [bar]))).toEqual({
      'pages/order/order#payOrder': 'payOrder',
      'components/bar/bar#payOrder': 'payOrderInOrder',
    })
  })
})

const word = fc.constantFrom('order', 'team', 'solo', 'detail', 'list', 'x1', '订单')
const pages = fc
  .uniqueArray(fc.record({ folder: word, file: word, handler: fc.constantFrom('payOrder', 'onPay', 'add') }), {
    selector: ({ folder, file }) => `${folder}/${file}`,
    minLength: 2,
    maxLength: 9,
  })
  .map((drawn) => drawn.map(({ folder, file, handler }) => paying(`pages/${folder}/${file}`, handler)))

it('names do not depend on the order in which tools are met', () => {
  const shuffled = pages.chain((list) => {
    const intents = intentsOf(list)
    return fc.tuple(
      fc.constant(intents),
      fc.shuffledSubarray([...intents], { minLength: intents.length, maxLength: intents.length }),
    )
  })
  fc.assert(
    fc.property(shuffled, ([intents, others]) => {
      expect(named(others)).toEqual(named(intents))
    }),
    { numRuns: 200 },
  )
})

it('a name changes only where a tool that wants it comes or goes', () => {
  const stranger = page('pages/weather/weather', {
    actions: [lifecycle('onLoad', [request('GET', '/weather')]), tap('onCloudTap', [request('POST', '/weather/urge')])],
  })
  fc.assert(
    fc.property(pages, (list) => {
      expect(named(intentsOf([stranger, ...list]))).toMatchObject(named(intentsOf(list)))
    }),
    { numRuns: 100 },
  )
})
