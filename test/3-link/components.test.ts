import { describe, expect, it } from 'vitest'
import { linked } from './app.js'

const component = { '.js': 'Component({})', '.json': '{"component":true}', '.wxml': '<view/>' }

function files(...routes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    routes.flatMap((route) => Object.entries(component).map(([ending, text]) => [route + ending, text])),
  )
}

describe('components', () => {
  it('are found beside the configuration, from the root, by alias and by folder', () => {
    const { program } = linked({
      'app.json':
        '{"pages":["p/p"],"usingComponents":{"every":"components/every/every"},"resolveAlias":{"@/*":"/lib/*"}}',
      'p/p.json':
        '{"usingComponents":{"near":"./near","Far":"/components/far/far","folder":"../components/folder","named":"@/named/named"}}',
      'p/p.wxml': '<near/><far/><folder/><named/><every/>',
      ...files('p/near', 'components/far/far', 'components/folder/index', 'lib/named/named', 'components/every/every'),
    })
    expect([...(program.pages[0]?.components ?? [])]).toEqual([
      ['near', 'p/near'],
      ['far', 'components/far/far'],
      ['folder', 'components/folder/index'],
      ['named', 'lib/named/named'],
      ['every', 'components/every/every'],
    ])
    expect(program.components.map(({ kind, route }) => `${kind} ${route}`)).toHaveLength(5)
  })

  it('of components are collected once, in the order they are met', () => {
    const { program } = linked({
      'p/p.json': '{"usingComponents":{"a":"/c/a","b":"/c/b"}}',
      'p/p.wxml': '<a/><b/>',
      ...files('c/a', 'c/b', 'c/d'),
      'c/a.json': '{"component":true,"usingComponents":{"d":"./d","a":"./a"}}',
      'c/a.wxml': '<d/><a/>',
    })
    expect(program.components.map(({ route }) => route)).toEqual(['c/a', 'c/b', 'c/d'])
  })

  it('that no template uses are not collected', () => {
    const { program } = linked({
      'p/p.json': '{"usingComponents":{"a":"/c/a"}}',
      'p/p.wxml': '<view/>',
      ...files('c/a'),
    })
    expect(program.components).toEqual([])
  })

  it('of packages, plugins and kits are named, not collected', () => {
    const { program, codes } = linked({
      'p/p.json':
        '{"usingComponents":{"van-cell":"@vant/weapp/cell/index","t-cell":"tdesign-miniprogram/cell/cell","x":"plugin://p/x"}}',
      'p/p.wxml': '<van-cell/><t-cell/><x/>',
      ...files('miniprogram_npm/@vant/weapp/cell/index'),
    })
    expect([...(program.pages[0]?.kits ?? [])]).toEqual([
      ['van-cell', 'miniprogram_npm/@vant/weapp/cell/index'],
      ['t-cell', 'tdesign-miniprogram/cell/cell'],
      ['x', 'plugin://p/x'],
    ])
    expect(program.components).toEqual([])
    expect(codes).toEqual([])
  })

  it('that are handed on as generics or stand in are used', () => {
    const { program } = linked({
      'p/p.json': '{"usingComponents":{"list":"/c/list","row":"/c/row"}}',
      'p/p.wxml': '<list generic:item="row"/>',
      ...files('c/list', 'c/row', 'c/item'),
      'c/list.json': '{"component":true,"componentGenerics":{"item":{"default":"./item"}}}',
      'c/list.wxml': '<item/>',
    })
    expect(program.components.map(({ route }) => route)).toEqual(['c/list', 'c/row', 'c/item'])
  })

  it('that are not there are reported', () => {
    const { said } = linked({ 'p/p.json': '{"usingComponents":{"a":"./a"}}', 'p/p.wxml': '<a/>' })
    expect(said).toEqual(['link/no-component a ./a p/p.json:1:0'])
  })

  it('include the tab bar that no page names', () => {
    const { program } = linked({ 'p/p.wxml': '', ...files('custom-tab-bar/index') })
    expect(program.components.map(({ route }) => route)).toEqual(['custom-tab-bar/index'])
  })

  it('belong to the subpackage that they lie in', () => {
    const { program } = linked({
      'app.json': '{"pages":["p/p"],"subPackages":[{"root":"sub","pages":["q/q"]}]}',
      'p/p.wxml': '',
      'sub/q/q.js': '',
      'sub/q/q.json': '{"usingComponents":{"a":"/sub/c/a"}}',
      'sub/q/q.wxml': '<a/>',
      ...files('sub/c/a'),
    })
    expect(program.components.map((surface) => surface.package)).toEqual(['sub'])
  })
})
