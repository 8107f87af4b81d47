import { describe, expect, it } from 'vitest'
import type { GraphUnit } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import { graph, lifecycle, navigate, page, param, request, set, shows, store, tap } from './graphs.js'

const at = { file: 'pages/a/a.wxml', line: 1, column: 0 }

function tools(pages: readonly GraphUnit[], components: readonly GraphUnit[] = []): readonly Tool[] {
  return infer(graph(pages, components))[0].skills.flatMap((skill) => skill.tools)
}

const price = page('components/price/price', { shows: shows('amount') })
const card = page('components/card/card', {
  params: [param('show', { required: false })],
  shows: shows('show.title', 'caption'),
  embeds: [{ component: price.route, properties: { amount: 'show.price' }, at }],
})
const list = page('pages/list/list', {
  uses: [card.route],
  embeds: [{ component: card.route, properties: { show: 'shows[]' }, at }],
  actions: [
    lifecycle('onLoad', [request('GET', '/shows'), set('shows', 'response(GET /shows).data')]),
    tap('onSelect', [navigate('pages/show/show', ['id'], { id: ['detail.showId'] })], {
      event: 'select',
      inputs: [{ name: 'showId', from: 'detail', type: 'unknown' }],
    }),
  ],
})

describe('what is shown through components', () => {
  it('is what the page gives them, also through components in components, and nothing of their own', () => {
    const properties = tools([list], [card, price])[0]?.outputs.properties?.['shows']?.items?.properties
    expect(Object.keys(properties ?? {}).sort()).toEqual(['price', 'title'])
  })

  it('gives the identifier that their events carry', () => {
    const show = page('pages/show/show', {
      params: [param('id', { suppliers: [{ action: 'pages/list/list#onSelect', from: ['detail.showId'] }] })],
      shows: shows('show.title'),
      actions: [lifecycle('onLoad', [request('GET', '/shows/{}')])],
    })
    const opening = tools([list, show], [card, price]).find((tool) => tool.page === show.route)
    expect(opening?.inputs[0]?.provenance).toMatchObject([{ from: 'tool', path: 'shows[].id' }])
  })
})

describe('the page of a form', () => {
  const form = (...opening: Parameters<typeof lifecycle>[1]): readonly Tool[] =>
    tools([
      page('pages/appoint/appoint', {
        shows: shows('patient.name'),
        state: [{ path: 'patient', type: 'object', from: ['storage.patient'], writers: ['onLoad'] }],
        actions: [
          lifecycle('onLoad', opening),
          tap('onSubmit', [request('POST', '/appointment/create')], {
            event: 'submit',
            inputs: [{ name: 'name', from: 'form', type: 'string' }],
          }),
        ],
      }),
    ])

  it('is no query where opening it only fills in what was said before', () => {
    expect(form(store('get', 'patient'), set('patient', 'storage.patient')).map((tool) => tool.kind)).toEqual([
      'mutate',
    ])
  })

  it('is one where it loads what has to be known first', () => {
    expect(form(request('GET', '/bill/detail')).map((tool) => tool.kind)).toEqual(['query', 'mutate'])
  })
})

describe('a button in a list', () => {
  it('is in the row whose value the input has', () => {
    const loans = page('pages/loans/loans', {
      shows: shows('items[].title'),
      actions: [
        lifecycle('onLoad', [request('GET', '/loans')]),
        tap('onRenew', [request('POST', '/loans/{}/renew')], {
          each: 'items',
          inputs: [{ name: 'id', from: 'dataset', type: 'string', value: 'item.id', origins: ['data.items[].id'] }],
        }),
      ],
    })
    const renew = tools([loans]).find((tool) => tool.kind === 'mutate')
    expect(renew?.plan[1]).toEqual({ do: 'tap', element: '.onRenew', input: 'id', row: 'items[].id' })
  })
})
