import { describe, expect, it } from 'vitest'
import type { Action, Effect, GraphUnit } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Precondition } from '../../src/5-infer/toolset.js'
import { graph, navigate, page, request, store, tap } from './graphs.js'

const at = { file: 'pages/a/a.js', line: 1, column: 0 }

function needs(action: Action, ...others: readonly GraphUnit[]): readonly Precondition[] {
  const { skills } = infer(graph([page('pages/a/a', { actions: [action] }), ...others]))[0]
  return skills.flatMap((skill) => skill.tools).find((tool) => tool.page === 'pages/a/a')?.preconditions ?? []
}

const borrow = request('POST', '/loans')

describe('who has to be logged in', () => {
  it('nobody, where a token is merely sent along', () => {
    expect(needs(tap('borrow', [store('get', 'token'), borrow]))).toEqual([])
  })

  it('whoever is sent to the login page otherwise', () => {
    const login = page('pages/login/login')
    expect(needs(tap('borrow', [navigate('pages/login/login'), borrow]), login)).toEqual([
      { kind: 'login', detail: 'pages/login/login' },
    ])
  })

  it('whoever is sent to the page that gets from a server what is looked for here', () => {
    const bind = tap('bind', [request('POST', '/readers/verify'), store('set', 'card')], {
      event: 'submit',
      inputs: [{ name: 'password', from: 'form', type: 'string' }],
    })
    const effects = [store('get', 'card'), navigate('pages/mine/mine'), borrow]
    expect(needs(tap('borrow', effects), page('pages/mine/mine', { actions: [bind] }))).toEqual([
      { kind: 'login', detail: 'pages/mine/mine' },
    ])
    const chooses = page('pages/mine/mine', { actions: [tap('choose', [store('set', 'card')])] })
    expect(needs(tap('borrow', effects), chooses)).toEqual([])
  })

  it('whoever is told to log in', () => {
    const toast = (text: string): Effect => ({ kind: 'api', name: 'showToast', text, at })
    for (const text of ['请先登录', '请先绑定读者证'])
      expect(needs(tap('borrow', [toast(text), borrow]))).toEqual([{ kind: 'login', detail: 'showToast' }])
    expect(needs(tap('borrow', [toast('请先选择日期'), borrow]))).toEqual([])
  })
})
