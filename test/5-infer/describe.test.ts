import { describe, expect, it } from 'vitest'
import type { Action, Control, Effect, GraphUnit } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import { graph, lifecycle, page, request, shows, tap } from './graphs.js'

function only(unit: GraphUnit): Tool | undefined {
  return infer(graph([unit]))[0].skills.flatMap((skill) => skill.tools)[0]
}

function done(title: string, action: Action): Tool | undefined {
  return only(page('packageBook/pages/loans/loans', { title, actions: [action] }))
}

const at = { file: 'a.js', line: 1, column: 0 }

describe('what a tool is called to people', () => {
  it('is what its button says, whatever a dictionary makes of the endpoint', () => {
    const renew = done('我的借阅', tap('onRenew', [request('POST', '/loans/{}/renew')], { label: '续借' }))
    expect(renew?.title).toBe('续借')
    expect(renew?.description).toContain('用户明确要求「续借」时调用')
    expect(renew?.description).not.toContain('贷款')
  })

  it('is what all of its buttons say, where there are several', () => {
    const change = tap('onCount', [request('POST', '/cart/count')], { label: '加一杯' })
    const both = {
      ...change,
      triggers: ['减一杯', '加一杯'].flatMap((label) => change.triggers.map((one) => ({ ...one, label }))),
    }
    expect(done('购物袋', both)?.title).toBe('减一杯或加一杯')
  })

  it('is the title of the dialog that asks back, where the button says nothing', () => {
    const ask: Effect = { kind: 'api', name: 'showModal', text: '解绑户号 · 解绑后不再收到账单', at }
    const unbind = tap('onTap', [ask, request('DELETE', '/accounts/{}')], { label: '确定' })
    expect(done('我的户号', unbind)?.title).toBe('解绑户号')
  })

  it('is left vague rather than guessed from a word with several meanings', () => {
    const withdraw = tap('onTap', [request('POST', '/tickets/withdraw')], { label: '确定' })
    expect(done('工单', withdraw)?.title).toBe('确定（工单）')
  })

  it('looks at what a page lists, or opens the page, where the page is called by a deed', () => {
    const opening = (route: string, title: string, list: string): string | undefined =>
      only(
        page(route, {
          title,
          shows: shows(`${list}[].name`),
          actions: [lifecycle('onLoad', [request('GET', `/${list}`)])],
        }),
      )?.title
    expect(opening('pages/doctors/doctors', '选择医生', 'doctors')).toBe('查看医生列表')
    expect(opening('pages/loans/loans', '我的', 'loans')).toBe('打开「我的」页')
    expect(opening('pages/loans/loans', '借阅记录', 'loans')).toBe('查看借阅记录')
  })
})

describe('what an input is called', () => {
  const described = (name: string, control: Partial<Control>): string | undefined =>
    done(
      '表单',
      tap('onSubmit', [request('POST', '/form/submit')], {
        event: 'submit',
        inputs: [{ name, from: 'form', type: 'string', control: { kind: 'text', selector: '#a', ...control } }],
      }),
    )?.inputs[0]?.schema.description

  it('is its label, with the placeholder as a hint', () => {
    expect(described('name', { label: '姓名', placeholder: '与身份证一致' })).toMatch(/^姓名（与身份证一致）。/u)
  })

  it('is the placeholder where there is no label, and the key where its word has several meanings', () => {
    expect(described('name', { placeholder: '请输入访客姓名' })).toMatch(/^访客姓名。/u)
    expect(described('condition', {})).toMatch(/^condition。/u)
  })

  it('of a choice by its place in a list is what is chosen', () => {
    expect(described('kindIndex', { kind: 'picker', label: '报修类型' })).toMatch(/^报修类型。/u)
  })
})
