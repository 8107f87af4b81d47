import { compile } from '../../../src/compile.js'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js'
import { memoryHost } from '../../../src/host/memory.js'
import { findingsUnder } from '../../../src/policy/findings.js'
import { noPolicy } from '../../../src/policy/policy.js'
import type { Policy } from '../../../src/policy/policy.js'
import { restrictions } from '../../../src/policy/restrictions.js'
import { filesOf } from '../../4-trace/harness.js'
import type { Showing } from './showing.js'

const app = filesOf({
  js: `Page({ onTap() { wx.request({ url: 'https://api.example.com/a' }); wx.request({ url: getApp().globalData.base + '/b' }); wx.scanCode({}) } })`,
})

/** What is found in the app under a policy. */
const under = (policy: Partial<Policy>) => (): readonly Diagnostic[] => {
  const [compilation] = compile(memoryHost(app), '')
  return compilation === null ? [] : restrictions(compilation.graph, { ...noPolicy, ...policy })
}

/** What is said of one acceptance. */
const accepting = (until: string) => (): readonly Diagnostic[] => {
  const accepted = [{ code: 'load/page-duplicate', file: 'app.json', reason: 'agreed', until }]
  return findingsUnder({ policy: { ...noPolicy, accepted }, today: '2026-11-20' }, []).map(
    ({ diagnostic }) => diagnostic,
  )
}

export const judged: Showing = {
  'policy/host-denied': under({ hosts: { deny: ['*.example.com'] } }),
  'policy/host-not-allowed': under({ hosts: { allow: ['other.test'], deny: [] } }),
  'policy/host-unknown': under({ hosts: { allow: ['api.example.com'], deny: [] } }),
  'policy/api-denied': under({ apis: { deny: ['scanCode'] } }),
  'policy/api-not-allowed': under({ apis: { allow: ['login'], deny: [] } }),
  'policy/acceptance-expired': accepting('2026-11-19'),
  'policy/acceptance-unused': accepting('2026-11-21'),
}
