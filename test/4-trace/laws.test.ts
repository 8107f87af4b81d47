import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { meaningOf, minified, transpiled } from '../rewriting.js'
import { actionOf, effectsOf, sentence, traced, type App } from './harness.js'
import { appOf, PLAIN, statements, type Style } from './scripts.js'

const RUNS = { numRuns: 40, seed: 7 }

/** What the handler does, with the origins and constants of every argument. */
function meaning(app: App): string[] {
  return actionOf(app, 'onTap')
    .effects.map((effect) => {
      const { from, values } = { from: {}, values: {}, ...effect }
      return `${sentence(effect)} ${JSON.stringify(meaningOf(from))} ${JSON.stringify(meaningOf(values))}`
    })
    .sort()
}

function sameMeaning(style: fc.Arbitrary<Partial<Style>>): void {
  fc.assert(
    fc.property(statements, style, (body, changed) => {
      expect(meaning(appOf(body, [], { ...PLAIN, ...changed }))).toEqual(meaning(appOf(body)))
    }),
    RUNS,
  )
}

describe('the graph', () => {
  it('is the same each time', () => {
    fc.assert(
      fc.property(statements, statements, (tap, load) => {
        const app = appOf(tap, load)
        expect(JSON.stringify(traced(app))).toBe(JSON.stringify(traced(app)))
      }),
      RUNS,
    )
  })

  it('does not depend on the order in which files are given', () => {
    fc.assert(
      fc.property(statements, (tap) => {
        const app = appOf(tap)
        const turned = Object.fromEntries(Object.entries(app).reverse())
        expect(JSON.stringify(traced(turned))).toBe(JSON.stringify(traced(app)))
      }),
      { ...RUNS, numRuns: 10 },
    )
  })
})

describe('what a handler does stays the same', () => {
  it('when its locals are renamed', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}_[a-z]{0,3}$/)
    sameMeaning(fc.uniqueArray(name, { minLength: 8, maxLength: 8 }).map((names) => ({ names })))
  })

  it('when it is formatted otherwise, or commented', () => {
    const spaces = ['\n', '\t \n\n', ' /* wx.login({ url: 1 }) */ ', ' // wx.scanCode()\n']
    sameMeaning(fc.constantFrom(...spaces).map((space) => ({ space })))
  })

  it('when it is split into two methods', () => {
    sameMeaning(fc.nat(3).map((split) => ({ split })))
  })

  it.each([
    ['minified', minified()],
    ['minified twice over', minified({ compress: { passes: 2 } })],
    ['as CommonJS', transpiled(ts.ScriptTarget.ESNext, ts.ModuleKind.CommonJS)],
  ] as const)('when it is written otherwise: %s', (_, rewriting) => {
    fc.assert(
      fc.property(statements, (body) => {
        const app = appOf(body)
        expect(meaning({ ...app, js: rewriting(app['js'] ?? '', 'home.js') })).toEqual(meaning(app))
      }),
      RUNS,
    )
  })

  it('when its helpers are a CommonJS module instead of an ES module', () => {
    sameMeaning(fc.constant({ modules: 'cjs' }))
  })
})

describe('adding statements', () => {
  it('to one handler changes nothing of another', () => {
    fc.assert(
      fc.property(statements, statements, statements, (tap, load, more) => {
        expect(effectsOf(appOf(tap, [...load, ...more]), 'onTap')).toEqual(effectsOf(appOf(tap, load), 'onTap'))
      }),
      RUNS,
    )
  })

  it('to the end of a handler takes nothing away from it', () => {
    fc.assert(
      fc.property(statements, statements, (body, more) => {
        const before = effectsOf(appOf(body), 'onTap')
        const after = effectsOf(appOf([...body, ...more]), 'onTap').join('\n')
        for (const effect of before) expect(after).toContain(effect)
      }),
      RUNS,
    )
  })
})

describe('whatever a script says', () => {
  const words = [
    '{',
    '}',
    '(',
    ')',
    '=>',
    '...',
    'this',
    'this.',
    'await ',
    'new ',
    'return ',
    'for (;;) ',
    'class A extends A ',
    'null',
    '[0]',
    '?.',
    '`${',
    ';',
    'Page(',
    'arguments',
    'yield ',
    'onTap()',
    'onTap.call(this)',
    '.then(',
    'Promise',
    '=',
    ',',
  ]
  const edit = fc.record({ at: fc.nat(2000), drop: fc.nat(6), put: fc.constantFrom('', ...words) })

  it('the tracer neither throws nor hangs', () => {
    fc.assert(
      fc.property(statements, fc.array(edit, { minLength: 1, maxLength: 4 }), (body, edits) => {
        const app = appOf(body)
        const js = edits.reduce((text, { at, drop, put }) => {
          const start = at % text.length
          return text.slice(0, start) + put + text.slice(start + drop)
        }, app['js'] ?? '')
        expect(traced({ ...app, js }).graph.pages).toHaveLength(3)
      }),
      { ...RUNS, numRuns: 150 },
    )
  })
})
