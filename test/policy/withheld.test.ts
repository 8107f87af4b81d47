import { describe, expect, it } from 'vitest'
import { memoryHost } from '../../src/host/memory.js'
import { noPolicy } from '../../src/policy/policy.js'
import type { Policy } from '../../src/policy/policy.js'
import { judge } from '../../src/review/judge.js'
import { reviewOptions } from '../../src/review/request.js'

const app = {
  'app.json': '{"pages":["pages/home/home"]}',
  'pages/home/home.js': `Page({
    onOrder() { wx.request({ url: 'https://api.example.com/order', method: 'POST' }) },
    onSign() { wx.request({ url: 'https://sign.example.com/sign', method: 'POST' }) },
  })`,
  'pages/home/home.wxml': `<button bindtap="onOrder">提交订单</button><button bindtap="onSign">签到</button>`,
}

/** Handlers whose tools are offered. */
function offered(policy: Partial<Policy>, files: Readonly<Record<string, string>> = app): readonly string[] {
  const options = { ...reviewOptions, artifacts: true, policy: { ...noPolicy, ...policy } }
  const { artifacts } = judge(memoryHost(files), '', options)
  const text = artifacts.find(({ path }) => path === 'tools.json')?.text ?? '{}'
  const { skills } = JSON.parse(text) as { skills: { tools: { actions: string[]; withheld?: string }[] }[] }
  const open = skills.flatMap(({ tools }) => tools.filter(({ withheld }) => withheld === undefined))
  return open.flatMap(({ actions }) => actions.map((action) => action.split('#')[1] ?? ''))
}

describe('what a policy speaks against', () => {
  it('is offered while it does not', () => {
    expect(offered({})).toEqual(['onOrder', 'onSign'])
  })

  it('is not offered where its host is denied or not allowed', () => {
    expect(offered({ hosts: { deny: ['sign.example.com'] } })).toEqual(['onOrder'])
    expect(offered({ hosts: { allow: ['sign.example.com'], deny: [] } })).toEqual(['onSign'])
  })

  it('is not offered where the policy holds for an error what is none to us', () => {
    const js = app['pages/home/home.js'].replace('onSign() {', 'onSign() { wx.getLocation({});')
    const files = { ...app, 'pages/home/home.js': js }
    expect(offered({}, files)).toEqual(['onOrder', 'onSign'])
    expect(offered({ severities: { 'behaviour/private-undeclared': 'error' } }, files)).toEqual(['onOrder'])
  })

  it('is not offered where its API is denied', () => {
    expect(offered({ apis: { deny: ['request'] } })).toEqual([])
  })

  it('is not offered either where the finding is let pass: a policy takes tools away and gives none', () => {
    expect(offered({ hosts: { deny: ['sign.example.com'] }, severities: { 'policy/*': 'note' } })).toEqual(['onOrder'])
  })
})
