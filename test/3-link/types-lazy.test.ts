import { createRequire } from 'node:module'
import { sep } from 'node:path'
import { expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'

const loaded = (): boolean =>
  Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes(`${sep}ts-morph${sep}`))

function analyse(script: string): void {
  const [compilation] = compile(
    memoryHost({ 'app.json': '{"pages":["p/p"]}', 'p/p.wxml': '<view>{{item.price}}</view>', 'p/p.ts': script }),
    '',
  )
  expect(compilation?.graph.pages[0]?.shows).toMatchObject([{ path: 'item.price', type: 'number' }])
}

// One test: a module that is loaded stays loaded.
it('loads ts-morph for types that have to be computed and for no others', () => {
  analyse('interface Item { price: number } Page({ data: { item: {} as Item } })')
  expect(loaded()).toBe(false)
  analyse('interface Item { price: number } Page({ data: { item: {} as { [Key in keyof Item]: Item[Key] } } })')
  expect(loaded()).toBe(true)
})
