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
    const change = tap('onCount', [request('POST', '/cart/change')], { label: '加一杯' })
    const both = {
      ...change,
      triggers: ['减一杯', '加一杯'].flatMap((label) => change.triggers.map((one) => ({ ...one, label }))),
    }
    expect(done('购物袋', both)?.title).toBe('减一杯或加一杯')
  })

  it('is named after what is done in a collection, and bound where the path ends in binding', () => {
    const add: Effect = { kind: 'cloud', op: 'add', name: 'tickets', at }
    expect(done('报修', tap('onSubmit', [add]))?.name).toBe('createTicket')
    expect(done('户号', tap('formSubmit', [request('POST', '/accounts/bind')]))?.name).toBe('bindAccounts')
  })

  it('is named after the count that a tap changes, and after the account where people come in', () => {
    const keep: Effect = { kind: 'storage', op: 'set', key: 'cart', at }
    expect(done('购物袋', tap('onCountChange', [keep], { label: '加一杯' }))?.name).toBe('changeCount')
    const register = page('pages/auth/register/register', {
      actions: [tap('startRegister', [request('POST', '/auth/register')])],
    })
    expect(only(register)?.name).toBe('registerAccount')
    expect(done('购物车', tap('addNumber', [request('POST', '/cart/update')]))?.title).toBe('增加数量')
  })

  it('is the title of the dialog that asks back, where the button says nothing', () => {
    const ask: Effect = { kind: 'api', name: 'showModal', text: '解绑户号 · 解绑后不再收到账单', at }
    const unbind = tap('onTap', [ask, request('DELETE', '/accounts/{}')], { label: '确定' })
    expect(done('我的户号', unbind)?.title).toBe('解绑户号')
  })

  it('is left vague rather than guessed from a word with several meanings', () => {
    const withdraw = tap('onTap', [request('POST', '/tickets/withdraw')], { label: '确定' })
    expect(done('工单', withdraw)?.title).toBe('在「工单」确定')
  })

  it('is the title of the page that is called by a deed, where the button only ends the form', () => {
    expect(done('绑定户号', tap('formSubmit', [request('POST', '/x')], { label: '绑定' }))?.title).toBe('绑定户号')
    expect(done('选座', tap('onNext', [request('POST', '/locks')], { label: '选好了' }))?.title).toBe('选座')
    expect(done('我的', tap('onNext', [request('POST', '/locks')], { label: '确定' }))?.title).toBe('在「我的」确定')
  })

  it('says what a vague button does to the one thing of the page, and the page once', () => {
    const one = page('pages/ticket/ticket', {
      title: '工单详情',
      params: [{ name: 'id', type: 'string', required: true, at }],
      actions: [tap('onTap', [request('POST', '/gateway')], { label: '撤回' })],
    })
    expect(only(one)?.title).toBe('撤回工单')
    const void_ = done('访客通行', tap('onTap', [request('POST', '/gateway')], { label: '作废' }))
    expect(void_?.title).toBe('在「访客通行」作废')
    expect(void_?.description.split('访客通行')).toHaveLength(3)
  })

  it('says that a number is called, that one item leaves the cart, and that a second time undoes it', () => {
    const call: Effect = { kind: 'api', name: 'makePhoneCall', at }
    expect(done('首页', tap('onCall', [call], { label: '物业电话' }))?.title).toBe('拨打物业电话')
    const id = { name: 'skuKey', from: 'dataset', type: 'string' } as const
    const remove = tap('removeCart', [request('POST', '/cart/remove')], { label: '删除', inputs: [id] })
    expect(done('购物袋', remove)?.title).toBe('从购物袋移除')
    const like = [request('PUT', '/posts/{}/like'), request('DELETE', '/posts/{}/like')]
    expect(done('文章', tap('onLike', like, { label: '喜欢这篇' }))?.title).toBe('喜欢这篇或取消')
  })

  it('is a picture chosen, a person contacted, a leaving in the language of the rest', () => {
    const call: Effect = { kind: 'api', name: 'makePhoneCall', at }
    expect(done('行程', tap('callDriver', [call], { label: '联系' }))?.title).toBe('联系司机')
    expect(done('户号', tap('callHotline', [call], { label: '拨打' }))?.title).toBe('拨打客服热线')
    const forget: Effect = { kind: 'storage', op: 'remove', key: 'token', at }
    expect(done('首页', tap('logout', [forget], { label: 'Log out' }))?.title).toBe('退出登录')
  })

  it('is narrowing down what the page lists, where tabs only name its parts', () => {
    const list = tap('switchTab', [request('GET', '/comment/list', { fields: ['showType'] })], { label: '有图' })
    expect(done('评论', list)?.title).toBe('筛选评论')
  })

  it('puts no verb before what is a deed by itself, and takes no quality of a thing for one', () => {
    expect(done('文章', tap('postZan', [request('POST', '/zan')]))?.title).toBe('点赞')
    const fresh = page('pages/newGoods/newGoods', {
      shows: shows('list[].name', 'list[].createTime'),
      actions: [lifecycle('onLoad', [request('GET', '/goods/new')])],
    })
    expect(only(fresh)?.title).toBe('查看最新商品')
    expect(only(fresh)?.description).toContain('创建时间')
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
