import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScript } from '../../../src/2-parse/script/parse.js'
import { printFunction } from './print.js'

function read(source: string, file = 'a.js'): { opaque: string | null; body: string[]; said: string[] } {
  const [unit, diagnostics] = parseScript(file, source)
  const said = diagnostics.map(({ code, at }) => `${code} ${at?.line ?? 0}`)
  return { opaque: unit.opaque, body: printFunction(unit.main).split('\n'), said }
}

describe('a script that is not analysed', () => {
  it('is not one that is minified: how code is laid out says nothing of what it does', () => {
    const { opaque, said } = read('a(1);'.repeat(4000))
    expect([opaque, said]).toEqual([null, []])
  })

  it('is one that is too large', () => {
    const { opaque, said } = read('a(1);\n'.repeat(170_000))
    expect([opaque, said]).toEqual(['too-large', ['parse/script-too-large 1']])
  })

  it('is one that nests too deep for a parser', () => {
    expect(read('[\n'.repeat(20_000)).said).toEqual(['parse/script-too-deep 1'])
    expect(read(`${'!\n'.repeat(40_000)}a`).opaque).toBe('too-deep')
  })

  it('is not one whose strings, comments and regular expressions are full of brackets', () => {
    const brackets = '('.repeat(300)
    expect(read(`a = "${brackets}"; /* ${brackets} */ b = /[${brackets}]/; // ${brackets}`).opaque).toBeNull()
  })

  it('is one of which nothing can be read', () => {
    const { opaque, said } = read('var = 1')
    expect([opaque, said]).toEqual(['unparsable', ['parse/script-syntax 1', 'parse/script-unparsable 1']])
  })
})

describe('a syntax error', () => {
  it('costs the statement that it is in', () => {
    expect(read('var a = 1\nPage({\n  x: 1 y: 2\n})\nvar b = a')).toEqual({
      opaque: null,
      body: ['let a#0 = 1', 'let b#1 = a#0'],
      said: ['parse/script-syntax 3'],
    })
  })

  it('that a parser can get over costs nothing else', () => {
    expect(read('f(,)\nlet a = 1\nlet a = 2')).toEqual({
      opaque: null,
      body: ['f(?)', 'let a#0 = 1', 'let a#0 = 2'],
      said: ['parse/script-syntax 1', 'parse/script-syntax 3'],
    })
  })

  it('of a forgotten async does not hide the await', () => {
    expect(read('function f() { await g() }').body[0]).toBe('hoist f#0 = function 1 f() { await g() }')
  })

  it('names its reason in a closed vocabulary, never in words of the app', () => {
    const [, [diagnostic]] = parseScript('a.js', 'let evil; let evil')
    expect(diagnostic?.params).toEqual({ file: 'a.js', reason: 'VarRedeclaration' })
  })

  it('is not what only strict mode forbids', () => {
    expect(read('var a = 010; with (a) {} delete a; eval = 1').said).toEqual([])
  })
})

describe('nesting', () => {
  it('is followed to a limit and cut there with a diagnostic', () => {
    const { opaque, said } = read(`x${'.a()\n'.repeat(1000)}`)
    expect([opaque, said]).toEqual([null, ['parse/script-cut 1']])
  })

  it('of a long sum keeps the operands', () => {
    const { body, said } = read(`x = ${Array.from({ length: 200 }, () => 'f()').join(' + ')}`)
    expect(said).toEqual(['parse/script-cut 1'])
    expect(body[0]?.match(/f\(\)/g)).toHaveLength(200)
  })
})

/** Nothing is left out in silence. */
function isAccountedFor(file: string, text: string): boolean {
  const [unit, diagnostics] = parseScript(file, text)
  return unit.file === file && (unit.opaque === null || diagnostics.length > 0)
}

const sample = `
import a, { b as c } from './m' ;
const { d = 1 , ...e } = require ( './n' ) ;
class F extends a . G { static h = ( i )=> ( i ?. j [ 0 ] ?? \`k\${ i }\` ) ; async* l ( ) { yield* c ( ...e ) } }
for ( const [ m , n ] of e ) { if ( m && ! n ) { d . o++ } else { ( { p : d . q } = n ) } }
switch ( d ) { case 1 : let r = { get s ( ) { return( 1 ) } , [ d ] : null } ; default : try { r ( ) } catch { throw( r ) } }
export default function ( ) { return( new F ( -1 , /x/ , typeof arguments ) ) }
`

describe('any text', () => {
  it('gives a unit, and a reason where the unit is empty', () => {
    const file = fc.constantFrom('a.js', 'a.ts', 'a.wxs', 'a.wxml#a.constructor')
    fc.assert(fc.property(file, fc.string({ maxLength: 60 }), isAccountedFor))
  })

  it('made of JavaScript tokens does so too', () => {
    const tokens = fc.array(fc.constantFrom(...sample.split(/\s+/)), { maxLength: 30 })
    const file = fc.constantFrom('a.js', 'a.ts')
    fc.assert(
      fc.property(file, tokens, (name, words) => isAccountedFor(name, words.join(' '))),
      { numRuns: 500 },
    )
  })

  it('that was damaged does so too', () => {
    const place = fc.nat(sample.length)
    fc.assert(
      fc.property(place, fc.nat(40), fc.string({ maxLength: 3 }), (start, length, text) =>
        isAccountedFor('a.js', sample.slice(0, start) + text + sample.slice(start + length)),
      ),
      { numRuns: 500 },
    )
  })

  it('means the same however it is laid out', () => {
    const expected = read(sample).body
    const words = sample.trim().split(/ |\n/)
    const gap = fc.constantFrom(' ', '  ', '\t', '\n', ' /* ( */ ', ' // { \n')
    fc.assert(
      fc.property(fc.array(gap, { minLength: words.length, maxLength: words.length }), (gaps) => {
        const source = words.map((word, index) => word + (word === '' ? '' : (gaps[index] ?? ''))).join('')
        expect(read(source)).toEqual({ opaque: null, body: expected, said: [] })
      }),
    )
  })
})
