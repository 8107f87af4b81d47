import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import type { ChildNode } from 'domhandler'
import { isTag, isText } from 'domhandler'
import { describe, expect, it } from 'vitest'
import { github } from '../../src/review/reporters/github.js'
import { reporters } from '../../src/review/reporters/index.js'
import { junit } from '../../src/review/reporters/junit.js'
import { markdown } from '../../src/review/reporters/markdown.js'
import { visible } from '../../src/source/visible.js'
import { attackedBy, attacks, finding, hostile, review } from './samples.js'

/** Names of elements and of their attributes: what an attack would add to. */
function shapeOf(nodes: readonly ChildNode[]): unknown {
  return nodes.filter(isTag).map(({ name, attribs, children }) => [name, Object.keys(attribs), shapeOf(children)])
}

function textsOf(nodes: readonly ChildNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return [node.data]
    return isTag(node) ? [...Object.values(node.attribs), ...textsOf(node.children)] : []
  })
}

describe('the JUnit report', () => {
  it('has a test case for each finding, failed where it fails the review', () => {
    const findings = [
      finding({ severity: 'error' }),
      finding(),
      finding({ severity: 'error', accepted: { reason: 'agreed' } }),
    ]
    const told = junit.report(review(findings, { verdict: 'findings' }), { lang: 'en' })
    expect(told).toContain('<testsuite name="Tea" tests="3" failures="1" errors="0" skipped="1">')
    expect(told).toContain(
      '<failure type="error" message="There is no file ./gone to import. Correct the path or add the file.">',
    )
    expect(told).toContain('<skipped message="agreed"/>')
    expect(told).toContain('classname="link/no-module"')
  })

  it('fails by warnings where the review does', () => {
    expect(junit.report(review([finding()], { failOn: 'warning' }), { lang: 'en' })).toContain('failures="1"')
    expect(junit.report(review([finding()], { failOn: 'never' }), { lang: 'en' })).toContain('failures="0"')
  })

  it('passes one test case where there is nothing to say', () => {
    expect(junit.report(review([]), { lang: 'en' })).toContain('tests="1" failures="0"')
  })

  it.each([
    ['mini2mcp failed', { verdict: 'fault', faults: [{ kind: 'crash', message: 'x' }] } as const],
    ['nothing could be analysed', { verdict: 'nothing' } as const],
  ])('never passes where %s', (_, changes) => {
    expect(junit.report(review([], { app: null, ...changes }), { lang: 'en' })).toContain('errors="1"')
  })

  it('is the same XML with other texts, whatever the app says', () => {
    const parsed = (text: string) => parseDocument(text, { xmlMode: true }).children
    const benign = shapeOf(parsed(junit.report(attackedBy('x'), { lang: 'en' })))
    fc.assert(
      fc.property(hostile, (attack) => {
        const told = junit.report(attackedBy(attack), { lang: 'en' })
        expect(told).not.toMatch(/(?!\n)\p{C}/u)
        expect(shapeOf(parsed(told))).toEqual(benign)
        expect(textsOf(parsed(told)).join('\n')).toContain(visible(attack))
      }),
    )
  })
})

describe('the GitHub report', () => {
  it('is a command for each finding', () => {
    const at = { file: 'a,b:c%.js', line: 3, column: 4 }
    const told = github.report(review([finding({ diagnostic: { ...finding().diagnostic, at } })]), { lang: 'en' })
    expect(told.split('\n')[0]).toBe(
      '::warning file=a%2Cb%3Ac%25.js,line=3,col=5,title=link/no-module::There is no file ./gone to import. Correct the path or add the file.',
    )
  })

  it('gives ten of each kind, which is what GitHub shows, counts the rest, and leaves out what was accepted', () => {
    const many = [...Array.from({ length: 30 }, () => finding()), finding({ accepted: { reason: 'agreed' } })]
    const told = github.report(review(many), { lang: 'en' })
    expect(told.match(/^::warning/gmu)).toHaveLength(10)
    expect(told).toContain('\nwarning: and 20 more\n')
  })

  it('begins no line that is not ours, whatever the app says', () => {
    const commands = (told: string) => told.split('\n').map((line) => /^::\w+ |^##\[\w+\]|^/u.exec(line)?.[0])
    const benign = commands(github.report(attackedBy('x'), { lang: 'en' }))
    fc.assert(
      fc.property(hostile, (attack) => {
        const told = github.report(attackedBy(attack), { lang: 'en' })
        expect(told).not.toMatch(/(?!\n)\p{C}/u)
        expect(commands(told)).toEqual(benign)
      }),
    )
  })
})

describe('the Markdown report', () => {
  it('has a table of findings, evidence to unfold, and changes', () => {
    const at = { file: 'pages/home/home.wxml', line: 1, column: 0 }
    const chain = [{ is: 'element', params: { element: 'button', label: '查看' }, at }] as const
    const told = markdown.report(
      review([finding({ state: 'new', diagnostic: { ...finding().diagnostic, chain } })], {
        changes: { tools: [], reach: [{ change: 'added', what: 'host', name: 'pay.example' }] },
      }),
      { lang: 'en' },
    )
    expect(told).toContain('| warning (new) | `pages/home/home.js:3:5` | There is no file `./gone` to import.')
    expect(told).toContain('1. \\<`button`\\> “`查看`” is in the template `pages/home/home.wxml:1:1`')
    expect(told).toContain('- now reaches host `pay.example`')
  })

  it('fits into a comment, with the gravest findings', () => {
    const at = { file: '很'.repeat(200), line: 1, column: 0 }
    const chain = Array.from({ length: 12 }, () => ({ is: 'calls', params: { name: '长'.repeat(200) }, at }) as const)
    const many = Array.from({ length: 300 }, () => finding({ diagnostic: { ...finding().diagnostic, chain, at } }))
    const told = markdown.report(review([...many, finding({ severity: 'error' })]), { lang: 'en' })
    expect(told.length).toBeLessThan(60_000)
    expect(told).toContain('| error |')
    expect(told).toMatch(/^and \d+ more$/mu)
  })

  it('keeps all that the app says inside code, whatever that is', () => {
    const outside = (told: string) => told.replace(/`[^`\n]*`/gu, '§')
    const benign = outside(markdown.report(attackedBy('x'), { lang: 'en' }))
    fc.assert(
      fc.property(hostile, (attack) => {
        const told = markdown.report(attackedBy(attack), { lang: 'en' })
        expect(told).not.toMatch(/(?!\n)\p{C}/u)
        expect(told.split('\n').filter((line) => line.startsWith('|') && line.split('|').length !== 5)).toEqual([])
        expect(outside(told)).toBe(benign)
      }),
    )
  })
})

describe('every report', () => {
  it.each(reporters)('$name is the same each time, in both languages', ({ report }) => {
    for (const attack of attacks) {
      for (const lang of ['en', 'zh-CN'] as const) {
        expect(report(attackedBy(attack), { lang })).toBe(report(attackedBy(attack), { lang }))
      }
    }
  })

  it.each(reporters)('$name tells of 3,000 findings in a few seconds at most', ({ report }) => {
    const many = Array.from({ length: 3_000 }, () => finding())
    const begin = performance.now()
    report(review(many), { lang: 'en' })
    expect(performance.now() - begin).toBeLessThan(5_000)
  })
})
