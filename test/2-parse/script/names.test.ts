import { describe, expect, it } from 'vitest'
import { lowered, unitOf } from './lowered.js'

describe('names', () => {
  it('become slots of the function that declares them, counted in functions outwards', () => {
    expect(lowered('const a = 1; function f(b) { return () => a + b }')).toEqual([
      'hoist f#1 = function 1 f(b#0) { return arrow 2() { return (^^a#0 + ^b#0) } }',
      'let a#0 = 1',
    ])
  })

  it('that no scope declares are global', () => {
    expect(lowered('wx.login(app)')).toEqual(['wx.login(app)'])
  })

  it('get a slot for each declaration in a block of their own', () => {
    expect(lowered('let x = 1; { let x = 2; x } x')).toEqual(['let x#0 = 1', '{ let x#1 = 2; x#1 }', 'x#0'])
  })

  it('of var reach out of blocks, loops, switches and try', () => {
    const source = `
      if (p) { var a = 1 } else { for (var b in p) { while (p) { var c = 1 } } }
      try { var d = 1 } catch (e) { var f = 1 } finally { switch (p) { default: var g = 1 } }
      do { var h = 1 } while (p)
      label: for (var [i, { j }] of p) var k
      use(a, b, c, d, f, g, h, i, j, k)`
    const used = lowered(source).at(-1)
    expect(used).toBe('use(a#0, b#1, c#2, d#3, f#4, g#5, h#6, i#7, j#8, k#9)')
  })

  it('of a catch parameter belong to its handler only', () => {
    expect(lowered('try { f() } catch ({ message: m }) { m } m')).toEqual([
      'try { f() } catch ({ message: m#0 }) { m#0 }',
      'm',
    ])
  })

  it('of function declarations are set before the body runs, and numbered in source order', () => {
    expect(lowered('f(); const g = () => 1; function f() {}')).toEqual([
      'hoist f#1 = function 2 f() { }',
      'f#1()',
      'let g#0 = arrow 1 g() { return 1 }',
    ])
  })

  it('of functions in blocks are seen in the whole function, as sloppy code sees them', () => {
    expect(lowered('if (a) { function f() {} } f()')).toEqual([
      'hoist f#1 = function 1 f() { }',
      'if (a) { let f#0 = f#1 }',
      'f#0()',
    ])
  })

  it('of functions in blocks of a module stay in their block', () => {
    expect(lowered('export {}; if (a) { function f() {} } f()').slice(1)).toEqual(['if (a) {}', 'f()'])
  })

  it('of a named function expression are known inside it, unless something hides them', () => {
    expect(lowered('x = function me() { return me }; y = function me(me) { return me }')).toEqual([
      '(x = function 1 me() self me#0 { return me#0 })',
      '(y = function 2 me(me#0) { return me#0 })',
    ])
  })

  it('`arguments` is a slot of the nearest function that is no arrow', () => {
    const { main } = unitOf('function f() { return () => arguments[0] }')
    expect(main.hoisted[0]?.fn.argumentsSlot).toBe(0)
    expect(lowered('function f() { return () => arguments[0] }')).toEqual([
      'hoist f#0 = function 1 f() { return arrow 2() { return ^arguments#0[0] } }',
    ])
  })

  it('that a nested function assigns are shared', () => {
    const { main } = unitOf('let a = 1, b = 2, c = 3, d; function f() { a = 2; c++; ({ d } = b) }')
    expect([...main.sharedSlots].map((slot) => main.names[slot])).toEqual(['a', 'c', 'd'])
  })

  it('that only their own function assigns are not shared', () => {
    expect(unitOf('let a = 1; a = 2; a++; () => a').main.sharedSlots.size).toBe(0)
  })

  it('undefined, NaN and Infinity are values, unless declared', () => {
    expect(lowered('f(undefined, NaN, Infinity); (undefined) => undefined')).toEqual([
      'f(undefined, NaN, Infinity)',
      'arrow 1(undefined#0) { return undefined#0 }',
    ])
  })

  it('are given to functions by what they are stored under', () => {
    const source = `
      var a = function () {}, b = () => 1; c = function () {}; o.d = function () {}
      x = { e: function () {}, f() {}, 'g h': () => 1, [i]: () => 1 }
      function j({ k = () => 1 } = {}) {}
      const l = class {}`
    const names: string[] = []
    JSON.stringify(unitOf(source).main, (key, value: unknown) => {
      if (key === 'fn' || key === 'class') names.push((value as { name: string }).name)
      return value
    })
    expect(names.sort()).toEqual(['', 'a', 'b', 'c', 'd', 'e', 'f', 'g h', 'j', 'k', 'l'])
  })
})
