import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import type { ToolsFile } from '../../src/6-emit/emitters/tools/schema.js'

const app = {
  'project.config.json': '{"projectname":"tea","appid":"wx1"}',
  'app.json': '{"pages":["pages/home/home"]}',
  'pages/home/home.js': 'Page({ onTap() { wx.request({ url: "/a" }) } })',
  'pages/home/home.wxml': '<button bindtap="onTap">Go</button>',
  'images/logo.png': 'one picture',
}

function inputOf(change: Readonly<Record<string, string>>, folder = ''): string {
  const files = Object.entries({ ...app, ...change }).map(([path, text]) => [`${folder}${path}`, text] as const)
  const [compilation] = compile(memoryHost(Object.fromEntries(files)), folder.replace(/\/$/, ''))
  const text = compilation?.artifacts.find(({ path }) => path === 'tools.json')?.text ?? expect.fail('no tools.json')
  return (JSON.parse(text) as ToolsFile).input
}

describe('the hash of the input', () => {
  it('is the same for the same files, wherever they stand', () => {
    expect(inputOf({}, 'some where/茶/')).toBe(inputOf({}))
  })

  it.each([
    ['a byte of a script', { 'pages/home/home.js': `${app['pages/home/home.js']} ` }],
    ['another file', { 'pages/home/more.js': '' }],
    ['another picture', { 'images/logo.png': 'another picture' }],
    ['another appid', { 'project.config.json': '{"projectname":"tea","appid":"wx2"}' }],
  ])('is another for %s', (_, change) => {
    expect(inputOf(change)).not.toBe(inputOf({}))
  })
})
