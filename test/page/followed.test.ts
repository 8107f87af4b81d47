import { describe, expect, it } from 'vitest'
import type { ToolChange } from '../../src/diff/changes.js'
import { firstFollowed, followedAfter } from '../../src/page/followed.js'
import type { Event, Followed } from '../../src/page/followed.js'
import { finding, report as reportOf } from './samples.js'

const other = (tool: string, change: ToolChange['change'] = 'changed'): ToolChange => ({ tool, change, fields: [] })
const saved = (...changes: ToolChange[]): Event => ({
  is: 'update',
  update: { report: reportOf([]), problems: [], changes },
})
const after = (...events: Event[]): Followed => events.reduce(followedAfter, firstFollowed(reportOf([]), true))

describe('a page that follows a source', () => {
  it('shows the report of a save', () => {
    const report = reportOf([])
    const update = { report, problems: [], changes: [] }
    expect(after({ is: 'update', update })).toMatchObject({ saves: 1 })
    expect(after({ is: 'update', update }).report).toBe(report)
  })

  it('keeps the report while an update has none, and says what is wrong', () => {
    const before = after(saved(other('buy')))
    const broken = followedAfter(before, {
      is: 'update',
      update: { problems: [finding('error')], changes: before.changes },
    })
    expect(broken.report).toBe(before.report)
    expect(broken).toMatchObject({ saves: 1, problems: [{ severity: 'error' }] })
  })

  it('marks what has changed until it is looked at, over several saves', () => {
    const { marks } = after(saved(other('buy'), other('pay', 'added')), saved(other('pay')), {
      is: 'look',
      tool: 'buy',
    })
    expect([...marks]).toEqual([['pay', 'added']])
  })

  it('marks nothing that is gone', () => {
    expect(after(saved(other('buy', 'added')), saved(other('buy', 'removed'))).marks.size).toBe(0)
  })

  it('knows whether the server is there; a file has none', () => {
    expect(after({ is: 'connection', isConnected: false }).isConnected).toBe(false)
    expect(firstFollowed(reportOf([]), false).isConnected).toBe(null)
  })
})
