import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import { standingOfApi, standingOfHost } from '../../src/policy/names.js'
import { noPolicy } from '../../src/policy/policy.js'
import type { Policy } from '../../src/policy/policy.js'
import { restrictions } from '../../src/policy/restrictions.js'

const app = {
  'app.json': '{"pages":["pages/home/home"]}',
  'pages/home/home.js': `Page({
    onSend() { wx.request({ url: 'https://api.example.com/a' }) },
    onUnknown(e) { wx.request({ url: getApp().globalData.base + '/b' }) },
    onCopy() { wx.setClipboardData({ data: 'x' }); wx.navigateTo({ url: '/pages/home/home' }) },
  })`,
  'pages/home/home.wxml':
    '<button bindtap="onSend">A</button><button bindtap="onUnknown">B</button><button bindtap="onCopy">C</button>',
}

function codes(policy: Partial<Policy>): readonly string[] {
  const [compilation] = compile(memoryHost(app), '')
  if (compilation === null) throw new Error('no app')
  return restrictions(compilation.graph, { ...noPolicy, ...policy }).map(
    ({ code, params, at }) => `${code} ${String(params['action']).split('#')[1] ?? ''} ${at?.line ?? 0}`,
  )
}

describe('the lists of a policy', () => {
  it('find nothing where there are none', () => {
    expect(codes({})).toEqual([])
  })

  it('find hosts that are denied', () => {
    expect(codes({ hosts: { deny: ['*.example.com'] } })).toEqual(['policy/host-denied onSend 2'])
  })

  it('find hosts that are not allowed, and those that nobody can tell', () => {
    expect(codes({ hosts: { allow: ['example.com'], deny: [] } })).toEqual([
      'policy/host-not-allowed onSend 2',
      'policy/host-unknown onUnknown 3',
    ])
    expect(codes({ hosts: { allow: ['api.example.com'], deny: [] } })).toEqual(['policy/host-unknown onUnknown 3'])
  })

  it('find APIs that are denied or not allowed; moving between pages needs no leave', () => {
    expect(codes({ apis: { deny: ['setClipboard*'] } })).toEqual(['policy/api-denied onCopy 4'])
    expect(codes({ apis: { deny: ['wx.navigateTo'] } })).toEqual(['policy/api-denied onCopy 4'])
    expect(codes({ apis: { allow: ['login'], deny: [] } })).toEqual(['policy/api-not-allowed onCopy 4'])
    expect(codes({ apis: { allow: ['set*'], deny: [] } })).toEqual([])
  })

  it.each([
    ['api.example.com', ['api.example.com'], true],
    ['API.Example.com:8443', ['api.example.com'], true],
    ['api.example.com.', ['api.example.com'], true],
    ['a.b.example.com', ['*.example.com'], true],
    ['example.com', ['*.example.com'], false],
    ['notexample.com', ['*.example.com'], false],
    ['api.example.com.evil.test', ['api.example.com', '*.example.com'], false],
    ['api.example.com@evil.test', ['api.example.com'], false],
    ['evil.test\\@api.example.com', ['api.example.com'], false],
    ['ａpi.example.com', ['api.example.com'], true],
    ['anything.test', ['*'], true],
  ])('say of %s under %j: %s', (host, allow, isAllowed) => {
    expect(standingOfHost(host, { allow, deny: [] })).toBe(isAllowed ? 'allowed' : 'not-allowed')
  })

  it('deny before they allow', () => {
    expect(standingOfHost('a.b', { allow: ['*'], deny: ['a.b'] })).toBe('denied')
    expect(standingOfApi('login', { allow: ['login'], deny: ['*'] })).toBe('denied')
  })
})
