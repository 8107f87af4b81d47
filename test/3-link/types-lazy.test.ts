import { createRequire } from 'node:module'
import { sep } from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'

const loaded = (): boolean =>
  Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes(`${sep}ts-morph${sep}`))

function analyse(script: string): void {
  const [compilation] = compile(memoryHost({ 'app.json': '{"pages":["p/p"]}', 'p/p.wxml': '', [script]: page }), '')
  expect(compilation?.graph.pages[0]?.params.map(({ name }) => name)).toEqual(['id'])
}

const page = "Page({ onLoad(options) { wx.request({ url: '/items/' + options.id }) } })"

// One test: a module that is loaded stays loaded.
it('loads ts-morph for the pages of TypeScript apps and for no others', () => {
  analyse('p/p.js')
  expect(loaded()).toBe(false)
  analyse('p/p.ts')
  expect(loaded()).toBe(true)
})
