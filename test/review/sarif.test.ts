import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv'
import type { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reporters } from '../../src/review/reporters/index.js'
import type { Review } from '../../src/review/review.js'
import type { SarifFile } from '../../src/6-emit/sarif/schema.js'
import { attackedBy, finding, hostile, review } from './samples.js'

/** The schema that the standard's authors publish, as their test package ships it. It is written in draft 4. */
function official(): ValidateFunction {
  const place = createRequire(import.meta.url).resolve('@microsoft/jest-sarif')
  const text = readFileSync(new URL('schemas/sarif-2.1.0-rtm.5.json', `file://${place}`), 'utf8')
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>)
  const schema = Object.fromEntries(entries.filter(([key]) => key !== '$schema' && key !== 'id'))
  const ajv = new Ajv.Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

const validate = official()

function sarifOf(told: Review, exitCode?: number): SarifFile {
  const reporter = reporters.find(({ name }) => name === 'sarif')
  const text = reporter?.report(told, { lang: 'en', ...(exitCode !== undefined && { exitCode }) }) ?? ''
  return JSON.parse(text) as SarifFile
}

function runOf(told: Review, exitCode?: number) {
  const log = sarifOf(told, exitCode)
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  const [run] = log.runs
  if (run === undefined) throw new Error('no run')
  return run
}

describe('SARIF', () => {
  it('is refused by the official schema where it is wrong, so that the tests below mean something', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
    expect(validate({ version: '2.1.0', $schema: 'no uri at all', runs: [] })).toBe(false)
  })

  it('says where a finding is, with columns from 1, and points to its rule', () => {
    const run = runOf(review([finding()]))
    const [result] = run.results
    expect(result).toMatchObject({
      ruleId: 'link/no-module',
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'pages/home/home.js', uriBaseId: 'SRCROOT' },
            region: { startLine: 3, startColumn: 5 },
          },
        },
      ],
      partialFingerprints: { 'mini2mcp/v1': 'f'.repeat(32) },
    })
    expect(run.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('link/no-module')
  })

  it('carries evidence as a code flow', () => {
    const at = { file: 'pages/home/home.wxml', line: 1, column: 0 }
    const chain = [{ is: 'element', params: { element: 'button', label: '查看' }, at }] as const
    const { results } = runOf(review([finding({ diagnostic: { ...finding().diagnostic, chain } })]))
    const [step] = results[0]?.codeFlows?.[0]?.threadFlows[0]?.locations ?? []
    expect(step?.location.message?.text).toContain('查看')
    expect(step?.location.physicalLocation.artifactLocation.uri).toBe('pages/home/home.wxml')
  })

  it('percent-encodes paths', () => {
    const at = { file: 'pages/a b/茶#1%.js', line: 1, column: 0 }
    const { results } = runOf(review([finding({ diagnostic: { ...finding().diagnostic, at } })]))
    const uri = results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? ''
    expect(uri).toBe('pages/a%20b/%E8%8C%B6%231%25.js')
  })

  it('never names a place outside the app', () => {
    for (const file of ['../../etc/passwd', '/etc/passwd', 'a/../../b', '', 'a//b', './a']) {
      const at = { file, line: 1, column: 0 }
      const { results } = runOf(review([finding({ diagnostic: { ...finding().diagnostic, at } })]))
      expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('app.json')
    }
  })

  it('marks what was accepted as suppressed, and then says of every result whether it is', () => {
    const accepted = finding({ accepted: { reason: 'agreed with the partner', until: '2027-01-01' } })
    const { results } = runOf(review([accepted, finding({ fingerprint: '0'.repeat(32) })]))
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', status: 'accepted', justification: 'agreed with the partner' }],
      [],
    ])
  })

  it('compares with the baseline where there is one', () => {
    const { results } = runOf(review([finding({ state: 'new' }), finding({ state: 'unchanged' })]))
    expect(results.map(({ baselineState }) => baselineState)).toEqual(['new', 'unchanged'])
    expect(runOf(review([finding()])).results[0]).not.toHaveProperty('baselineState')
  })

  it('says inside that mini2mcp failed, and never that such a run succeeded', () => {
    const failed = review([], {
      verdict: 'fault',
      app: null,
      coverage: null,
      faults: [{ kind: 'timed-out', message: 'stopped after 20 s' }],
    })
    const [invocation] = runOf(failed, 4).invocations
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      exitCode: 4,
      toolExecutionNotifications: [{ descriptor: { id: 'fault/timed-out' }, level: 'error' }],
    })
  })

  it('notes the files that were not analysed in full', () => {
    const coverage = {
      analysed: 1,
      partial: [],
      skipped: [{ file: 'a.js', because: ['load/file-too-large' as const] }],
    }
    const [invocation] = runOf(review([], { coverage })).invocations
    expect(invocation?.toolExecutionNotifications).toMatchObject([
      { descriptor: { id: 'coverage/skipped' }, level: 'note', message: { text: 'load/file-too-large' } },
    ])
  })

  it('keeps 5,000 results, the gravest, and says how many are left out', () => {
    const many = Array.from({ length: 6_000 }, (_, at) =>
      finding({ fingerprint: String(at), severity: at < 5_500 ? 'note' : 'error' }),
    )
    const run = runOf(review(many))
    expect(run.results).toHaveLength(5_000)
    expect(run.results.filter(({ level }) => level === 'error')).toHaveLength(500)
    expect(run.invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain('1000 of 6000')
  })

  it('keeps a thousand steps of evidence', () => {
    const step = { is: 'calls', params: { name: 'f' }, at: { file: 'a.js', line: 1, column: 0 } } as const
    const chain = Array.from({ length: 20_000 }, () => step)
    const { results } = runOf(review([finding({ diagnostic: { ...finding().diagnostic, chain } })]))
    expect(results[0]?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(1_000)
  })

  it('is valid, holds no link and nothing that a terminal obeys, whatever the app says', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const log = JSON.stringify(sarifOf(attackedBy(text)))
        validate(JSON.parse(log))
        expect(validate.errors ?? []).toEqual([])
        expect(log).not.toContain('](')
      }),
    )
  })
})
