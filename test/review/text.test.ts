import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { json } from '../../src/review/reporters/json.js'
import { text } from '../../src/review/reporters/text.js'
import { attackedBy, finding, hostile, review } from './samples.js'

/** Everything that a terminal could obey or that does not show. */
const unseen = /(?!\n)[\p{C}\p{Zl}\p{Zp}]/u

describe('the text report', () => {
  it('groups findings by file, with place, code, sentence and advice', () => {
    const told = text.report(review([finding(), finding()]), { lang: 'en' })
    expect(told).toBe(
      [
        'Tea · wechat, 2 pages, 3 tools',
        '',
        'pages/home/home.js',
        '  3:5 ▲ warning link/no-module',
        '    There is no file ./gone to import. Correct the path or add the file.',
        '  3:5 ▲ warning link/no-module',
        '    There is no file ./gone to import. Correct the path or add the file.',
        '',
        '4 files analysed, 0 in part, 0 not',
        '',
        '0 errors, 2 warnings, 0 notes',
        'Passed: nothing reaches the level that fails.',
        '',
      ].join('\n'),
    )
  })

  it('numbers the steps of the evidence, each with its place', () => {
    const at = { file: 'pages/home/home.wxml', line: 1, column: 0 }
    const chain = [{ is: 'element', params: { element: 'button', label: '查看' }, at }] as const
    const told = text.report(review([finding({ diagnostic: { ...finding().diagnostic, chain } })]), { lang: 'zh-CN' })
    expect(told).toContain('      1. 模板中有 <button>“查看”  pages/home/home.wxml:1:1\n')
  })

  it('shows a hundred findings, the gravest, and counts the rest', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => finding({ severity: at < 2_990 ? 'note' : 'error' }))
    const told = text.report(review(many), { lang: 'en' })
    expect(told.match(/✖ error/gu)).toHaveLength(10)
    expect(told).toContain('and 2900 more')
    expect(told).toContain('10 errors, 0 warnings, 2990 notes')
  })

  it('is coloured only where that is asked for', () => {
    expect(text.report(review([finding()]), { lang: 'en' })).not.toContain('\u001b')
    expect(text.report(review([finding()]), { lang: 'en', colours: true })).toContain('\u001b[33m')
  })

  it('says that something was accepted, and why', () => {
    const told = text.report(review([finding({ accepted: { reason: 'agreed', until: '2027-01-01' } })]), { lang: 'en' })
    expect(told).toContain('(accepted until 2027-01-01: agreed)')
    expect(told).toContain('0 errors, 0 warnings, 0 notes · 1 accepted')
  })

  it('says that mini2mcp failed', () => {
    const failed = review([], { verdict: 'fault', app: null, faults: [{ kind: 'out-of-memory', message: '512 MB' }] })
    const told = text.report(failed, { lang: 'en' })
    expect(told).toContain('mini2mcp ran out of memory: 512 MB')
    expect(told).toContain('No verdict')
  })

  it('holds nothing that a terminal obeys and begins no line that is not ours, whatever the app says', () => {
    fc.assert(
      fc.property(hostile, (attack) => {
        const told = text.report(attackedBy(attack), { lang: 'en' })
        expect(told).not.toMatch(unseen)
        expect(told.split('\n')).toHaveLength(text.report(attackedBy('x'), { lang: 'en' }).split('\n').length)
      }),
    )
  })
})

describe('the JSON report', () => {
  it('is the review as one object, strings as the app has them but for controls, and nothing in it for a terminal to obey', () => {
    fc.assert(
      fc.property(hostile, (attack) => {
        const told = json.report(attackedBy(attack), { lang: 'en' })
        expect(told).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        const read = attack.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\uFFFD')
        expect(JSON.parse(told)).toMatchObject({ app: { name: read }, findings: [{ at: { file: read } }, {}, {}] })
      }),
    )
  })

  it('has title, advice and threats of findings, in the language that is asked for', () => {
    expect(JSON.parse(json.report(review([finding()]), { lang: 'zh-CN' }))).toMatchObject({
      schema: 'mini2mcp/review@1',
      verdict: 'clean',
      findings: [{ code: 'link/no-module', message: expect.stringContaining('不存在') as string }],
    })
  })
})
