import { describe, expect, it } from 'vitest'
import { lowered } from './lowered.js'

describe('an expression', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['folds trivial constants', 'f(-1, +1, !0, !1, void 0, 1e3, 0x10)', 'f(-1, 1, true, false, undefined, 1000, 16)'],
    ['takes big integers as numbers', '10n', '10'],
    ['keeps a regular expression by its source and flags', '/a[/]b/gi', '/a[/]b/gi'],
    ['keeps templates in parts', '`a${x}b${y}`', '`a${x}b${y}`'],
    ['takes a template without holes as a string', '`plain`', '"plain"'],
    ['calls the tag of a template with its holes', 'tag`q${x}r`', 'tag(?, x)'],
    ['tells members from computed indexes', 'a.b["c"][d][0]', 'a.b.c[d][0]'],
    ['marks every link after ?. as optional', 'a?.b.c?.[d]?.(e).f', 'a?.b?.c?.[d]?.(e)?.f'],
    ['ends an optional chain at its parentheses', '(a?.b).c', 'a?.b.c'],
    ['keeps spread in calls and arrays, and holes', 'new F(...a, [b, , ...c])', 'new F(...a, [b, , ...c])'],
    ['keeps operators and their nesting', 'a + b * c - (d ?? e)', '((a + (b * c)) - (d ?? e))'],
    ['chains logical operators to the left', 'x = a && b && c || d', '(x = (((a && b) && c) || d))'],
    ['assigns with every operator', 'a ||= b ??= c **= 2', '(a ||= (b ??= (c **= 2)))'],
    ['updates', 'x = (a++, --b.c)', '(x = (a++, b.c--))'],
    ['keeps conditionals', 'x = a ? b : c ? d : e', '(x = (a ? b : (c ? d : e)))'],
    [
      'keeps words as operators',
      'x = (typeof a, delete a.b, "x" in o, o instanceof P)',
      '(x = (typeof a, delete a.b, ("x" in o), (o instanceof P)))',
    ],
    ['takes dynamic import as a call of a global', 'import("./x").then(f)', 'import("./x").then(f)'],
    ['does not know import.meta', 'f(import.meta)', 'f(?)'],
    ['destructures into anything assignable', '[a, o.p = 1, ...o.rest] = x', '([a, o.p = 1, ...o.rest] = x)'],
    ['keeps what an object spreads', '({ ...a, b, "c d": 1, 2: 3, [e]: f })', '{ ...a, b: b, c d: 1, 2: 3, [e]: f }'],
  ]
  it.each(cases)('%s', (_, source, expected) => {
    expect(lowered(source)).toEqual([expected])
  })

  it.each([
    ["typeof x < 'u'", "typeof x !== 'undefined'"],
    ["typeof x > 'u'", "typeof x === 'undefined'"],
  ])('%s is %s, as minifiers write it', (short, long) => {
    expect(lowered(short)).toEqual(lowered(long))
  })

  it('does not know new.target', () => {
    expect(lowered('function F() { new.target }')).toEqual(['hoist F#0 = function 1 F() { ? }'])
  })

  it('keeps methods and accessors of objects', () => {
    expect(
      lowered('x = { m() { return super.m() }, get g() { return 1 }, set g(v) {}, async *n() { yield* m() } }'),
    ).toEqual([
      '(x = { m: function 1 m() { return super.m() }, get g: function 2 g() { return 1 }, set g: function 3 g(v#0) { }, n: async generator function 4 n() { yield* m() } })',
    ])
  })

  it('destructures parameters with defaults and rest', () => {
    expect(lowered('(({ a = 1, b: [c, , d], ...e }, f = a, ...[g]) => g)')).toEqual([
      'arrow 1({ a: a#0 = 1, b: [c#1, , d#2], ...e#3 }, f#4 = a#0, ...[g#5]) { return g#5 }',
    ])
  })

  it('turns a long concatenation of texts into one template', () => {
    const [line] = lowered(`x = a + b + 'c'${" + d + 'e'".repeat(100)}`)
    expect(line).toBe(`(x = \`\${(a + b)}c${'${d}e'.repeat(100)}\`)`)
  })

  it('balances a long chain of one logical operator', () => {
    const [line] = lowered(`x = ${Array.from({ length: 128 }, () => 'a').join(' || ')}`)
    expect(line?.startsWith('(x = (((((((a || a) || (a || a))')).toBe(true)
  })
})
