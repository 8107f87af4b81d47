import { describe, expect, it } from 'vitest'
import { actionOf } from './harness.js'
import type { App } from './harness.js'

/** How the requests of `onTap` are reached: 'load pages/home/home.js:3'. */
function ways(app: App): readonly string[] {
  return actionOf(app, 'onTap')
    .effects.filter(({ kind }) => kind === 'request')
    .flatMap(({ through = [], way = [] }) => {
      expect(way).toHaveLength(through.length)
      return through.map((name, step) => `${name} ${String(way[step]?.file)}:${String(way[step]?.line)}`)
    })
}

describe('the way to an effect', () => {
  it('tells where each function on it is called, across files', () => {
    const js =
      "const api = require('../../api.js')\nPage({\n  onTap() {\n    this.load()\n  },\n  load() { api.send() },\n})"
    const more = {
      'api.js':
        "function ask(url) { wx.request({ url }) }\nfunction send() {\n  ask('/a')\n}\nmodule.exports = { send }",
    }
    expect(ways({ js, ...more })).toEqual(['load pages/home/home.js:4', 'send pages/home/home.js:6', 'ask api.js:3'])
  })

  it('tells of a callback where what calls it is called', () => {
    const js = "Page({ onTap() {\n  wx.login({\n    success: function done() { wx.request({ url: '/a' }) } })\n} })"
    expect(ways({ js })).toEqual(['done pages/home/home.js:2'])
  })

  it('is not there for what the handler does itself', () => {
    expect(ways({ js: "Page({ onTap() { wx.request({ url: '/a' }) } })" })).toEqual([])
  })
})
