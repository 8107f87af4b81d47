import { describe, expect, it } from 'vitest'
import type { Effect } from '../../src/4-trace/graph.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import type { ToolsFile } from '../../src/6-emit/emitters/tools/schema.js'
import { at, graph, input, page, skill, tool, written } from './samples.js'

const ask: Effect = { kind: 'request', method: 'GET', url: '/rooms', host: 'rooms.example', fields: [], at }

/** The hash of the one tool of a page whose handler reaches `effects`. */
function hashOf(more: Partial<Tool> = {}, effects: readonly Effect[] = [ask]): string {
  const action = { handler: 'list', kind: 'event', triggers: [], inputs: [], effects, at } as const
  const home = page('pages/home/home', { actions: [action] })
  const way = { kind: 'navigate', via: 'navigator', to: 'pages/home/home', params: [], at } as const
  const hall = page('pages/hall/hall', { actions: [{ ...action, handler: '', effects: [way] }] })
  const { files } = written(graph([home, hall]), [skill('rooms', [tool('list', more)])])
  const file = JSON.parse(files['tools.json'] ?? '') as ToolsFile
  return file.skills[0]?.tools[0]?.hash ?? expect.fail('the test wants a tool')
}

const elsewhere = { file: 'pages/rooms/other.js', line: 90, column: 1 }

describe('the hash of a tool', () => {
  it.each<[string, Partial<Tool>, (readonly Effect[])?]>([
    ['its name', { name: 'lists', actions: ['pages/home/home#list'] }],
    ['its page', { page: 'pages/hall/hall' }],
    ['its words', { description: '先付款。' }],
    ['an input', { inputs: [input('at')] }],
    ['a field of its output that is called like a place', { outputs: { type: 'object', properties: { at: {} } } }],
    ['its risk', { risk: 'write' }],
    ['whether a person is asked', { confirm: true }],
    ['whether it is offered', { withheld: 'hidden' }],
    ['what it does on the page', { plan: [{ do: 'expect', effect: ask }] }],
    ['where a request goes', {}, [{ ...ask, host: 'other.example' }]],
    ['where what is sent comes from', {}, [{ ...ask, from: { at: ['storage.token'] } }]],
    ['what else it reaches', {}, [ask, { kind: 'api', name: 'requestPayment', at }]],
  ])('tells of %s', (_, more, effects) => {
    expect(hashOf(more, effects)).not.toBe(hashOf())
  })

  it.each<[string, Partial<Tool>, (readonly Effect[])?]>([
    ['where its code stands', {}, [{ ...ask, at: elsewhere, through: ['api', 'get'] }]],
    ['what happens on the page itself', {}, [ask, { kind: 'set', path: 'shown', at }]],
    ['which links lead to its page', { actions: ['pages/home/home#list', 'pages/hall/hall#'] }],
    ['how sure the analysis is', { confidence: 0.5, evidence: [{ claim: 'seen', at: elsewhere }] }],
  ])('does not tell %s', (_, more, effects) => {
    expect(hashOf(more, effects)).toBe(hashOf())
  })

  it('does not tell where what is expected on the page stands', () => {
    const plan = (effect: Effect): Partial<Tool> => ({ plan: [{ do: 'expect', effect }] })
    expect(hashOf(plan({ ...ask, at: elsewhere }))).toBe(hashOf(plan(ask)))
  })
})
