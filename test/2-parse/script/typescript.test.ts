import { describe, expect, it } from 'vitest'
import { loweredTs, unitOf } from './lowered.js'

describe('TypeScript', () => {
  it('loses its types', () => {
    const source = `
      interface I { a: number } type T = I; declare const g: number; declare function h(): void
      function f(this: I, a?: string): void; function f(a) {}
      const x = <any>(g as unknown as T)!.a satisfies number
      let y!: string; abstract class K<T> extends L<T> implements I { abstract m(): void; declare p: number; q: string; [k: string]: any }`
    expect(loweredTs(source)).toEqual([
      'hoist f#0 = function 1 f(a#0) { }',
      'let x#1 = g.a',
      'let K#3 = class K extends L self K#3 {  }',
    ])
  })

  it('may declare a module that has no body', () => {
    expect(loweredTs("declare module 'm'; f()")).toEqual(['f()'])
  })

  it('drops imports and exports of types', () => {
    const unit = unitOf(
      "import type { A } from 'a'; import { type B } from 'b'; import { type C, d } from 'c'; export type { A } from 'e'; export { type A }; export interface I {}",
      'a.ts',
    )
    expect(unit.dependencies).toEqual(['c'])
    expect(unit.exports).toEqual([])
  })

  it('turns enums into objects with both directions', () => {
    expect(loweredTs("enum E { A, B = 'b', C = 1 << 2, D, F = C | D, G = 'x'.length, H = `${B}!` }")).toEqual([
      'let E#0 = { A: 0, 0: "A", B: "b", C: 4, 4: "C", D: 5, 5: "D", F: 5, 5: "F", H: "b!" }',
      '(E#0.G = "x".length)',
    ])
  })

  it('adds a second part of an enum to the first', () => {
    expect(loweredTs('enum E { A } enum E { B = 1 }')[1]).toBe('let E#0 = { ...E#0, B: 1, 1: "B" }')
  })

  it('keeps the values of const enums, also declared ones', () => {
    expect(loweredTs('declare const enum K { A = 3 } f(K.A)')).toEqual(['let K#0 = { A: 3, 3: "A" }', 'f(K#0.A)'])
  })

  it('turns namespaces into objects whose exports are also names inside', () => {
    const source = 'namespace N { export let v = 1; const h = 2; export function f() { return v + h } v = 3 } N.f()'
    expect(loweredTs(source)).toEqual([
      'hoist f#3 = function 1 f() { return (^N#0.v + ^h#2) }',
      'let N#0 = (N#0 || {})',
      '{ (N#0.f = f#3); let N#0.v = 1; let h#2 = 2; (N#0.v = 3) }',
      'N#0.f()',
    ])
  })

  it('nests namespaces, and drops those of types only', () => {
    expect(
      loweredTs(
        'namespace A.B { export const x = 1 } namespace T { export type X = 1 } declare namespace D { const y: 1 }',
      ),
    ).toEqual(['let A#0 = (A#0 || {})', '{ let B#2 = (B#2 || {}); { let B#2.x = 1 }; (A#0.B = B#2) }'])
  })

  it('stores parameter properties after super', () => {
    expect(
      loweredTs('class A extends B { constructor(private a: string, public b = 1) { super(); this.go() } }')[0],
    ).toContain('constructor(a#0, b#1 = 1) { super(); (this.a = a#0); (this.b = b#1); this.go() }')
    expect(loweredTs('class A { constructor(readonly a: string) {} }')[0]).toContain('{ (this.a = a#0) }')
  })

  it('speaks CommonJS', () => {
    const source = "import x = require('y'); import z = x.a.b; export = z"
    expect(loweredTs(source)).toEqual(['let x#0 = require("y")', 'let z#1 = x#0.a.b', '(module.exports = z#1)'])
    expect(unitOf(source, 'a.ts').dependencies).toEqual(['y'])
  })

  it('in a .js file, and Flow and JSX, are read too', () => {
    expect(unitOf('const a: number = 1 as number').opaque).toBeNull()
    expect(unitOf('type A = {| x: number |}; function f(x: ?A) {}').opaque).toBeNull()
    expect(unitOf('const a = <view/>').opaque).toBeNull()
  })
})
