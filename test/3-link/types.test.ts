import { describe, expect, it } from 'vitest'
import type { QueryType } from '../../src/3-link/program.js'
import { linked } from './app.js'

type Files = Readonly<Record<string, string>>

/** What the page 'p/p' declares about its query, in short: 'id string', 'kind? string a|b', 'rest unknown'. */
function declared(script: string, files: Files = {}): string[] {
  const { program } = linked({ 'p/p.js': '', 'p/p.ts': script, ...files })
  const [page] = program.pages
  return page === undefined ? [] : program.declared.query(page).map(described)
}

function described({ name, type, optional, literals }: QueryType): string {
  return [`${name}${optional ? '?' : ''}`, type ?? 'unknown', literals.join('|')].filter(Boolean).join(' ')
}

/** The same for a parameter that is declared as `type`, after `before`. */
function ofType(type: string, before = '', files: Files = {}): string[] {
  return declared(`${before}; Page({ onLoad(options: ${type}) {} })`, files)
}

describe('the type of the parameter of onLoad is found', () => {
  it.each([
    ['of a method', 'Page({ onLoad(o: { id: string }) {} })'],
    ['of an async method', 'Page({ async onLoad(o: { id: string }) {} })'],
    ['after a this parameter', 'Page({ onLoad(this: any, o: { id: string }) {} })'],
    ['of a function', 'Page({ onLoad: function (o: { id: string }) {} })'],
    ['of an arrow function', 'Page({ onLoad: (o: { id: string }) => {} })'],
    ['with a pattern', 'Page({ onLoad({ id }: { id: string }) {} })'],
    ['with a default', 'Page({ onLoad(o: { id: string } = { id: "" }) {} })'],
    ['of a page that is a component', 'Component({ methods: { onLoad(o: { id: string }) {} } })'],
    ['of a class', 'class P { onLoad(o: { id: string }) {} } Page(new P())'],
    ['of a class field', 'class P { onLoad = (o: { id: string }) => {} } Page(new P())'],
  ])('%s', (_, script) => {
    expect(declared(script)).toEqual(['id string'])
  })

  it.each([
    ['where there is none', 'Page({ onLoad(o) {} })'],
    ['of any', 'Page({ onLoad(o: any) {} })'],
    ['of an open record', 'Page({ onLoad(o: Record<string, string>) {} })'],
    ['of the platform', 'Page({ onLoad(o: WechatMiniprogram.Page.CustomOption) {} })'],
    ['without onLoad', 'Page({ onShow(o: { id: string }) {} })'],
  ])('and nothing %s', (_, script) => {
    expect(declared(script)).toEqual([])
  })

  it('and nothing of JavaScript', () => {
    const { program } = linked({ 'p/p.js': 'Page({ onLoad(o) {} })' })
    expect(program.pages.flatMap(program.declared.query)).toEqual([])
  })
})

describe('what a type says', () => {
  it.each([
    ['{ id: string; n?: number; on: boolean }', ['id string', 'n? number', 'on boolean']],
    ["{ 'goods-id': string }", ['goods-id string']],
    ['{ list: string[]; pair: [string, number]; all: Array<string> }', ['list array', 'pair array', 'all array']],
    ['{ item: { id: string } }', ['item object']],
    ["{ kind: 'a' | 'b' }", ['kind string a|b']],
    ["{ kind?: ('a' | 'b') | undefined }", ['kind? string a|b']],
    ['{ kind: string | undefined; other: string | null }', ['kind? string', 'other? string']],
    ['{ step: 1 | 2 }', ['step number 1|2']],
    ["{ mixed: 'a' | 1 }", ['mixed unknown a|1']],
    ["{ open: 'a' | string }", ['open string']],
    ['{ what: unknown }', ['what unknown']],
    ['{ a: string } & { b?: string }', ['a string', 'b? string']],
    ['{ a?: string } & { a: string }', ['a string']],
    ['{ a: string } | { a: string; b: string }', ['a string', 'b? string']],
    ['{ a: string } | undefined', ['a string']],
    ['Partial<{ a: string }>', ['a? string']],
    ['Required<{ a?: string }>', ['a string']],
    ['Readonly<{ a: string }>', ['a string']],
    ["Pick<{ a: string; b: string }, 'a'>", ['a string']],
    ["Omit<{ a: string; b: string }, 'a'>", ['b string']],
    ["Record<'a' | 'b', string>", ['a string', 'b string']],
    ["Partial<Record<'a', 'x' | 'y'>>", ['a? string x|y']],
  ])('%s', (type, expected) => {
    expect(ofType(type)).toEqual(expected)
  })
})

describe('names are followed', () => {
  it.each([
    ['interface Q { a: string }'],
    ['type Q = { a: string }'],
    ['type R = { a: string }; type Q = R'],
    ['interface P { a: string } interface Q extends P {}'],
    ['type P = { a: string }; interface Q extends P {}'],
    ["type K = 'a'; type Q = Record<K, string>"],
  ])('in %s', (before) => {
    expect(ofType('Q', before)).toEqual(['a string'])
  })

  it('in an interface, and what it overrides in its parents', () => {
    expect(ofType('Q', "interface P { a: string; b?: string } interface Q extends P { b: 'x' | 'y' }")).toEqual([
      'b string x|y',
      'a string',
    ])
  })

  it('to the values of enums', () => {
    const enums = "enum Kind { A = 'a', B = 'b' } enum Step { First = 1, Second, Third }"
    expect(ofType('{ kind: Kind; step?: Step; one: Kind.B }', enums)).toEqual([
      'kind string a|b',
      'step? number 1|2|3',
      'one string b',
    ])
  })

  it('but values that would have to be computed are left open', () => {
    expect(ofType('{ kind: Kind }', 'enum Kind { A = 1 << 2, B = f() }')).toEqual(['kind unknown'])
  })

  const query = 'export interface Query { a: Kind }; export type Kind = "x" | "y"'
  it.each([
    ['a named import', "import { Query } from '../types'", 'Query', {}],
    ['a type import', "import type { Query as Q } from '../types'", 'Q', {}],
    ['a namespace', "import * as all from '../types'", 'all.Query', {}],
    ['a re-export', "import { Query } from '../more'", 'Query', { 'more.ts': "export * from './types'" }],
    ['a renamed re-export', "import { Q } from '../more'", 'Q', { 'more.ts': "export { Query as Q } from './types'" }],
    [
      'an import that is exported',
      "import { Q } from '../more'",
      'Q',
      { 'more.ts': "import { Query } from './types'; export { Query as Q }" },
    ],
    ['a default export', "import Q from '../more'", 'Q', { 'more.ts': 'export default interface Q { a: "x" | "y" }' }],
    [
      'an alias',
      "import { Query } from '@/types'",
      'Query',
      { 'app.json': '{"pages":["p/p"],"resolveAlias":{"@/*":"/*"}}' },
    ],
    ['a declaration file', "import { Query } from '../typings/q'", 'Query', { 'typings/q.d.ts': query }],
    ['the app', '', 'Query', { 'typings/q.d.ts': 'interface Query { a: "x" | "y" }' }],
    [
      'the app, from a module',
      '',
      'Query',
      { 'typings/q.d.ts': 'export {}; declare global { interface Query { a: "x" | "y" } }' },
    ],
    [
      'a namespace of the app',
      '',
      'Api.Query',
      { 'typings/q.d.ts': 'declare namespace Api { interface Query { a: "x" | "y" } }' },
    ],
  ])('through %s', (_, before, type, files: Files) => {
    expect(ofType(type, before, { 'types.ts': query, ...files })).toEqual(['a string x|y'])
  })

  it.each([
    ['that is not there', "import { Q } from './nowhere'", {}],
    ['of a package', "import { Q } from 'pkg'", {}],
    ['that means itself', 'type Q = Q | Q & Q', {}],
    [
      'that is exported in a circle',
      "import { Q } from '../a'",
      { 'a.ts': "export * from './b'", 'b.ts': "export * from './a'" },
    ],
  ])('and give nothing %s', (_, before, files: Files) => {
    expect(ofType('Q', before, files)).toEqual([])
  })
})

describe('types that nest too deep', () => {
  const deep = 'type Deep = ' + 'A extends B ? C :\n'.repeat(9000) + 'D'

  it('cost only the file that holds them', () => {
    expect(ofType('Q & Deep', 'interface Q { a: string }', { 'typings/deep.d.ts': deep })).toEqual(['a string'])
  })

  it('are no fault where the page itself holds them', () => {
    expect(
      ofType('Deep', 'type Deep = ' + '{ a: string } & (\n'.repeat(200) + '{ b: string }' + ')'.repeat(200)),
    ).toEqual(['a string', 'b string'])
  })
})

/** What 'p/p' declares about a path of its data. */
function dataAt(path: string, script: string, files: Files = {}): string {
  const { program } = linked({ 'p/p.js': '', 'p/p.ts': script, ...files })
  const [page] = program.pages
  const found = page === undefined ? null : program.declared.data(page, path.split('.'))
  return found === null ? 'nothing' : [found.type, found.literals.join('|')].filter(Boolean).join(' ')
}

describe('the data', () => {
  const list = 'interface Item { id: number; kind: "a" | "b"; tags: string[] } '
  it.each([
    ['asserts a list', `${list} Page({ data: { items: [] as Item[] } })`, 'items.[].kind', 'string a|b'],
    ['asserts a list by Array', `${list} Page({ data: { items: [] as Array<Item> } })`, 'items.[].tags.[]', 'string'],
    ['asserts what is missing at first', `${list} Page({ data: { item: null as Item | null } })`, 'item.id', 'number'],
    ['asserts inside', `${list} Page({ data: { form: { item: {} as Item } } })`, 'form.item.id', 'number'],
    ['asserts a union', `Page({ data: { tab: 'all' as 'all' | 'mine' } })`, 'tab', 'string all|mine'],
    ['of a component', `Component({ data: { tab: <'x' | 'y'>'x' } })`, 'tab', 'string x|y'],
    ['is named by the call', `${list} Page<{ item: Item }, {}>({ data: { item: null } })`, 'item.id', 'number'],
    ['of a class', `${list} class P { data: { item: Item } = { item: null } } Page(new P())`, 'item.id', 'number'],
    ['of a wrapped page', `${list} Page(wrap({ data: { item: {} as Item } }))`, 'item.id', 'number'],
    ['takes an enum', `enum Kind { A = 'a', B = 'b' } Page({ data: { kind: 'a' as Kind } })`, 'kind', 'string a|b'],
    [
      'fills in type parameters',
      `interface Paged<T> { rows: T[] } Page({ data: { all: {} as Paged<{ id: number }> } })`,
      'all.rows.[].id',
      'number',
    ],
    ['says nothing of any', `Page({ data: { items: [] as any[] } })`, 'items.[].id', 'nothing'],
    ['says nothing of constants', `Page({ data: { tab: 'all' as const } })`, 'tab', 'nothing'],
  ])('%s', (_, script, path, expected) => {
    expect(dataAt(path, script)).toBe(expected)
  })

  it('follows names to other files', () => {
    const files = {
      'types/item.ts': 'export type { Item } from "./all"',
      'types/all.ts': 'export interface Item { id: number }',
    }
    const script = 'import { type Item } from "../types/item"; Page({ data: { items: [] as Item[] } })'
    expect(dataAt('items.[].id', script, files)).toBe('number')
  })
})

describe('a type that has to be computed', () => {
  it.each([
    ['typeof', `const first = { n: 1, s: '' }; Page({ data: { form: {} as typeof first } })`, 'form.n', 'number'],
    [
      'an indexed access',
      `interface A { b: { c: 'x' | 'y' } } Page({ data: { c: 'x' as A['b']['c'] } })`,
      'c',
      'string x|y',
    ],
    ['keyof', `interface A { b: 1; c: 2 } Page({ data: { key: 'b' as keyof A } })`, 'key', 'string b|c'],
  ])('%s', (_, script, path, expected) => {
    expect(dataAt(path, script)).toBe(expected)
  })

  it('sees other files', () => {
    const files = { 'api/first.ts': 'export const first = { price: 1 }' }
    expect(
      dataAt('form.price', 'import { first } from "../api/first"; Page({ data: { form: {} as typeof first } })', files),
    ).toBe('number')
  })
})

describe('an event', () => {
  const eventAt = (path: string, type: string): string => {
    const { program } = linked({ 'p/p.js': '', 'p/p.ts': `Page({ onTap(e: ${type}) {} })` })
    const [page] = program.pages
    const found = page === undefined ? null : program.declared.event(page, 'onTap', path.split('.'))
    return found === null ? 'nothing' : [found.type, found.literals.join('|')].filter(Boolean).join(' ')
  }
  it.each([
    ['dataset.tab', "WechatMiniprogram.TouchEvent<{}, {}, { tab: 'a' | 'b' }>", 'string a|b'],
    ['detail.value', 'WechatMiniprogram.CustomEvent<{ value: number }>', 'number'],
    ['dataset.id', 'WechatMiniprogram.BaseEvent<{}, { id: number }>', 'number'],
    ['dataset.id', '{ currentTarget: { dataset: { id: string } } }', 'string'],
    ['detail', 'WechatMiniprogram.CustomEvent', 'nothing'],
    ['dataset.id', 'any', 'nothing'],
  ])('%s of %s', (path, type, expected) => {
    expect(eventAt(path, type)).toBe(expected)
  })
})
