import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { findingsUnder, verdictOf } from '../../src/policy/findings.js'
import { noPolicy } from '../../src/policy/policy.js'
import type { Policy } from '../../src/policy/policy.js'

const missing: Diagnostic = {
  code: 'link/no-module',
  params: { path: './gone' },
  at: { file: 'a.js', line: 1, column: 0 },
  actions: ['pages/a/a#onTap'],
}
const twice: Diagnostic = { code: 'load/page-duplicate', params: { route: 'pages/a/a' } }

function under(policy: Partial<Policy>, today = '2026-11-20', diagnostics = [missing, twice]) {
  return findingsUnder({ policy: { ...noPolicy, ...policy }, today }, diagnostics)
}

function shown(...parameters: Parameters<typeof under>): readonly string[] {
  return under(...parameters).map(({ diagnostic, severity, accepted }) => {
    return `${diagnostic.code} ${severity}${accepted === undefined ? '' : ` accepted: ${accepted.reason}`}`
  })
}

describe('findings under a policy', () => {
  it('are as the catalogue has them where nothing is decided', () => {
    expect(shown({})).toEqual(['load/page-duplicate note', 'link/no-module warning'])
  })

  it.each([
    [{ 'link/no-module': 'error' }, ['load/page-duplicate note', 'link/no-module error']],
    [{ 'link/*': 'note', '*': 'off' }, ['link/no-module note']],
    [{ '*': 'error' }, ['load/page-duplicate error', 'link/no-module error']],
    [{ 'link/*': 'off', 'link/no-module': 'error' }, ['load/page-duplicate note', 'link/no-module error']],
  ] as const)('have the severity of the closest rule of %j', (severities, expected) => {
    expect(shown({ severities })).toEqual(expected)
  })

  it('are accepted by fingerprint, and fail nothing then', () => {
    const [, finding] = under({})
    const accepted = [{ fingerprint: finding?.fingerprint ?? '', reason: 'agreed' }]
    expect(shown({ accepted })).toContain('link/no-module warning accepted: agreed')
    expect(verdictOf(under({}), 'warning')).toBe('findings')
    expect(verdictOf(under({ accepted }), 'warning')).toBe('clean')
  })

  it('are accepted by code and file, and by action where one is given', () => {
    const entry = { code: 'link/no-module', file: 'a.js', reason: 'agreed' }
    expect(shown({ accepted: [entry] })[1]).toContain('accepted')
    expect(shown({ accepted: [{ ...entry, action: 'pages/a/a#onTap' }] })[1]).toContain('accepted')
    expect(shown({ accepted: [{ ...entry, action: 'pages/a/a#onOther' }] }).join()).not.toContain('accepted')
    expect(shown({ accepted: [{ ...entry, file: 'b.js' }] }).join()).not.toContain('accepted')
  })

  it('count again on the day after an acceptance ended, and that is said', () => {
    const accepted = [{ code: 'link/no-module', file: 'a.js', reason: 'agreed', until: '2026-11-20' }]
    expect(shown({ accepted }, '2026-11-20')).toContain('link/no-module warning accepted: agreed')
    expect(shown({ accepted }, '2026-11-21')).toEqual([
      'load/page-duplicate note',
      'policy/acceptance-expired warning',
      'link/no-module warning',
    ])
  })

  it('include an acceptance that accepts nothing', () => {
    expect(shown({ accepted: [{ fingerprint: 'none', reason: 'agreed' }] })).toContain('policy/acceptance-unused note')
  })

  it.each([
    ['error', 'clean'],
    ['warning', 'findings'],
    ['note', 'findings'],
    ['never', 'clean'],
  ] as const)('fail a review from %s on: %s', (level, verdict) => {
    expect(verdictOf(under({}), level)).toBe(verdict)
  })
})
