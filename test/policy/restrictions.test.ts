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

function graphOf(files: Readonly<Record<string, string>>) {
  const [compilation] = compile(memoryHost(files), '')
  if (compilation === null) throw new Error('no app')
  return compilation.graph
}

function codes(policy: Partial<Policy>): readonly string[] {
  return restrictions(graphOf(app), { ...noPolicy, ...policy }).map(
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

  it('find whatever a host is named for: uploads, downloads, sockets, web views, and what is asked as the app starts', () => {
    const files = {
      'app.json': '{"pages":["pages/home/home"]}',
      'app.js': "App({ onLaunch() { wx.request({ url: 'https://start.evil.cn/a' }) } })",
      'pages/home/home.js': `Page({
        data: { page: 'https://data.evil.cn/' },
        onUp() { wx.uploadFile({ url: 'https://up.evil.cn/a', filePath: 'x', name: 'f' }) },
        onDown() { wx.downloadFile({ url: 'https://down.evil.cn/a' }) },
        onSocket() { wx.connectSocket({ url: 'wss://socket.evil.cn' }) },
      })`,
      'pages/home/home.wxml': `<web-view src="https://page.evil.cn/x"/><web-view src="{{page}}"/>
        <button bindtap="onUp">A</button><button bindtap="onDown">B</button><button bindtap="onSocket">C</button>`,
    }
    const found = restrictions(graphOf(files), { ...noPolicy, hosts: { deny: ['*.evil.cn'] } })
    expect(found.map(({ params }) => params['host']).sort()).toEqual(
      ['data', 'down', 'page', 'socket', 'start', 'up'].map((name) => `${name}.evil.cn`),
    )
  })

  it('say once how many hosts nobody can tell', () => {
    const files = {
      ...app,
      'pages/home/home.js': `const { base } = wx.getStorageSync('config')
        Page({ onA() { wx.request({ url: base + '/a' }); wx.request({ url: base + '/b' }) } })`,
      'pages/home/home.wxml': '<button bindtap="onA">A</button>',
    }
    const found = restrictions(graphOf(files), { ...noPolicy, hosts: { allow: ['a.b'], deny: [] } })
    expect(found.map(({ code, params }) => [code, params])).toEqual([
      ['policy/host-unknown', { count: 2, action: 'pages/home/home#onA' }],
    ])
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
