import { describe, expect, it } from 'vitest'
import { lowered } from './lowered.js'

describe('a statement', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['declares only where there is a value', 'var a, b = 1', 'let b#1 = 1'],
    ['branches', 'if (a) b(); else if (c) { d() }', 'if (a) { b() } else { if (c) { d() } }'],
    [
      'counts',
      'for (let i = 0, n = 2; i < n; i++) f(i)',
      'for (let i#0 = 0, let n#1 = 2; (i#0 < n#1); i#0++) { f(i#0) }',
    ],
    ['loops for ever', 'for (;;) break', 'for (; ; ) { break }'],
    ['goes through values', 'for (const [k, v] of a) f(k, v)', 'for ([k#0, v#1] of a) { f(k#0, v#1) }'],
    ['goes through keys', 'for (o.p in a) continue', 'for (o.p in a) { continue }'],
    ['repeats after a test', 'while (a) b()', 'while (a) { b() }'],
    ['repeats before a test', 'do b(); while (a)', 'do { b() } while (a)'],
    ['throws', 'throw new Error("x")', 'throw new Error("x")'],
    ['returns at the top level', 'return 1', 'return 1'],
    [
      'tries without a parameter',
      'try { a() } catch { b() } finally { c() }',
      'try { a() } catch { b() } finally { c() }',
    ],
    ['only cleans up', 'try { a() } finally { c() }', 'try { a() } finally { c() }'],
    ['keeps a label on a block', 'x: while (a) { continue x }', 'x: { while (a) { continue x } }'],
  ]
  it.each(cases)('%s', (_, source, expected) => {
    expect(lowered(source)).toEqual([expected])
  })

  const discarded: readonly (readonly [string, string, readonly string[]])[] = [
    ['a choice', 'a ? b() : c()', ['if (a) { b() } else { c() }']],
    ['a guard', 'a && b()', ['if (a) { b() }']],
    ['a guard that must fail', 'a || b()', ['if (a) {} else { b() }']],
    ['a sequence', 'a(), b && c(), d()', ['a()', 'if (b) { c() }', 'd()']],
    ['a sign before a function that is called at once', '!function () {}()', ['function 1() { }()']],
    ['guards in guards', 'a && (b || (c(), d()))', ['if (a) { if (b) {} else { c(); d() } }']],
    ['a sequence before a test', 'if (a(), b) c()', ['a()', 'if (b) { c() }']],
    ['a sequence that begins a test', '!(a(), b) && c && d()', ['a()', 'if ((!b && c)) { d() }']],
    ['a sequence that is returned', 'return a(), b', ['a()', 'return b']],
    ['a sequence that is thrown', 'throw a(), b', ['a()', 'throw b']],
    ['a sequence that is switched on', 'switch (a(), b) {}', ['a()', 'switch (b) { }']],
    ['a sequence that begins a loop', 'for (a(), b(); ; );', ['for (a(), b(); ; ) {}']],
  ]
  it.each(discarded)('is what an expression is whose value nobody uses: %s', (_, source, expected) => {
    expect(lowered(source)).toEqual(expected)
  })

  it('switches in one scope', () => {
    expect(lowered('switch (a) { case 1: let b = 2; case c: f(b); break; default: }')).toEqual([
      'switch (a) { case 1: { let b#0 = 2 } case c: { f(b#0); break } default: {} }',
    ])
  })

  it('awaits the elements of for await', () => {
    expect(lowered('async function f() { for await (const x of a) x }')).toEqual([
      'hoist f#0 = async function 1 f() { for (#1 of a) { let x#0 = await #1; x#0 } }',
    ])
  })

  it('runs the body of with', () => {
    expect(lowered('with (o) f()')).toEqual(['o', 'f()'])
  })

  it('ignores debugger, directives and empty statements', () => {
    expect(lowered('"use strict"; debugger;;')).toEqual([''])
  })
})

describe('a class', () => {
  it('has a constructor, methods, accessors, fields and static blocks', () => {
    const source = `class A extends B { constructor(x) { super(x) } m() {} static s() {} get g() { return 1 }
      f = this.x; static t = 1; #p; ['c' + 1] = 2; static { A.t = 2 } }`
    expect(lowered(source)).toEqual([
      'let A#0 = class A extends B self A#0 { ' +
        [
          'constructor constructor: function 1 constructor(x#0) { super(x#0) }',
          'method m: function 2 m() { }',
          'static method s: function 3 s() { }',
          'get g: function 4 g() { return 1 }',
          'field f: function 5 f() { return this.x }',
          'static field t: function 6 t() { return 1 }',
          'field #p',
          'field [("c" + 1)]: function 7() { return 2 }',
          'static static-block: function 8() { (^A#0.t = 2) }',
        ].join('; ') +
        ' }',
    ])
  })

  it('reads and tests private names as members', () => {
    expect(lowered('class A { #p = 1; m(o) { return #p in o && o.#p } }')[0]).toContain(
      'return (("#p" in o#0) && o#0.#p)',
    )
  })

  it('expression knows its own name inside', () => {
    expect(lowered('x = class N { m() { return N } }; N')).toEqual([
      '(x = class N self N#0 { method m: function 1 m() { return ^N#0 } })',
      'N',
    ])
  })

  it('is replaced by what its decorators return', () => {
    expect(lowered('@a @b() class X {}').slice(1)).toEqual(['(X#0 = (b()(X#0) ?? X#0))', '(X#0 = (a(X#0) ?? X#0))'])
  })
})
