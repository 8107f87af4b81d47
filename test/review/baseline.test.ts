import { describe, expect, it } from 'vitest'
import { memoryHost } from '../../src/host/memory.js'
import { baselineIn } from '../../src/review/baseline/baseline.js'
import { judge } from '../../src/review/judge.js'
import type { Reviewed } from '../../src/review/judge.js'
import { reviewOptions } from '../../src/review/request.js'
import type { ReviewOptions } from '../../src/review/request.js'
import { sarif } from '../../src/review/reporters/sarif.js'

const page = (code: string, template = '<button bindtap="onSave">提交</button>') => ({
  'app.json': '{"pages":["a/a"],"lazyCodeLoading":"requiredComponents"}',
  'a/a.js': `Page({ onSave() { ${code} } })`,
  'a/a.wxml': template,
})
const saving = "wx.request({ url: 'https://n.example/likes', method: 'POST', data: { a: 1 } })"
const denied = { ...reviewOptions.policy, hosts: { deny: ['n.example'] } }

function reviewed(files: Readonly<Record<string, string>>, options: Partial<ReviewOptions> = {}): Reviewed {
  return judge(memoryHost(files), '', { ...reviewOptions, today: '2026-11-20', artifacts: true, ...options })
}

function filesOf({ artifacts }: Reviewed): Record<string, string> {
  return Object.fromEntries(artifacts.map(({ path, text }) => [path, text]))
}

function baselineOf(files: Readonly<Record<string, string>>) {
  return baselineIn(memoryHost(files), '')
}

/** The review of `after`, held against the review of `before`. */
function compared(
  before: Readonly<Record<string, string>>,
  after: typeof before,
  options: Partial<ReviewOptions> = {},
) {
  const [baseline, said] = baselineOf(filesOf(reviewed(before, options)))
  expect(said).toEqual([])
  return reviewed(after, { ...options, baseline })
}

function statesOf({ review }: Reviewed): readonly string[] {
  return review.findings.map(({ diagnostic, state }) => `${diagnostic.code} ${String(state)}`)
}

describe('a review with a baseline', () => {
  it('finds no change in the same app, and every finding as it was', () => {
    const app = page(`${saving}; require('./gone')`)
    const same = compared(app, app)
    expect(same.review).toMatchObject({ verdict: 'clean', changes: { tools: [], reach: [] } })
    expect(statesOf(same)).toEqual(['link/no-module unchanged'])
  })

  it('tells findings that are new from those that were there, and says so in SARIF', () => {
    const once = compared(
      page(`${saving}; require('./gone')`),
      page(`\n\n${saving}; require('./gone'); require('./lost')`),
    )
    expect(statesOf(once)).toEqual(['link/no-module unchanged', 'link/no-module new'])
    const log = JSON.parse(sarif.report(once.review, { lang: 'en' })) as { runs: [{ results: unknown[] }] }
    expect(log.runs[0].results).toMatchObject([{ baselineState: 'unchanged' }, { baselineState: 'new' }])
  })

  it('knows the findings of its policy again', () => {
    const app = page(saving)
    expect(statesOf(compared(app, app, { policy: denied }))).toEqual(['policy/host-denied unchanged'])
  })

  it('fails where a tool pays under an unchanged name', () => {
    const { review } = compared(page(saving), page(`${saving}; wx.requestPayment({})`))
    expect(review).toMatchObject({ verdict: 'findings', changes: { reach: [{ what: 'payment', change: 'added' }] } })
    const worse = review.findings.filter(({ diagnostic }) => diagnostic.code.startsWith('changes/'))
    expect(worse).toMatchObject([{ severity: 'error', state: 'new' }])
  })

  it('offers no tool that does more harm than the one that was approved', () => {
    const offered = (one: Reviewed): boolean => filesOf(one)['tools.json']?.includes('"withheld": "') === false
    const after = page(`${saving}; wx.requestPayment({})`)
    expect(offered(reviewed(after))).toBe(true)
    expect(offered(compared(page(saving), after))).toBe(false)
    expect(Object.keys(filesOf(compared(page(saving), after))).filter((path) => path.endsWith('mcp.json'))).toEqual([])
  })

  it('judges what has changed by the policy', () => {
    const policy = { ...reviewOptions.policy, severities: { 'changes/*': 'note' } } as const
    expect(compared(page(saving), page(`${saving}; wx.requestPayment({})`), { policy }).review.verdict).toBe('clean')
  })

  it('says nothing of changes where there is nothing to compare', () => {
    const [baseline] = baselineOf(filesOf(reviewed(page(saving))))
    const gone = reviewed({}, { baseline })
    expect(gone.review).toMatchObject({ verdict: 'nothing', changes: null, findings: [{ state: 'new' }] })
    expect(reviewed(page(saving)).review.findings.every((finding) => !('state' in finding))).toBe(true)
  })

  it.each([
    [undefined, 'changes/baseline-incomplete'],
    ['{"runs":[', 'changes/baseline-broken'],
    ['{"runs":[]}', 'changes/baseline-foreign'],
    ['{"runs":[{"tool":{"driver":{"name":"other"}},"results":[]}]}', 'changes/baseline-foreign'],
  ])('is not made where diagnostics.sarif is %j', (text, code) => {
    const written = Object.entries({ ...filesOf(reviewed(page(saving))), 'diagnostics.sarif': text })
    const files = written.filter((entry): entry is [string, string] => entry[1] !== undefined)
    const [baseline, said] = baselineOf(Object.fromEntries(files))
    expect({ baseline, said }).toEqual({ baseline: null, said: [{ code, params: { file: 'diagnostics.sarif' } }] })
  })
})
