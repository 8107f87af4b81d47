import { describe, expect, it } from 'vitest'
import { overviewOf } from '../../src/page/overview.js'
import { finding, page, report, tool, withheldTool } from './samples.js'

describe('the overview', () => {
  it('counts what an assistant is given, by risk, and what asks first', () => {
    const tools = [
      tool('listRooms', { risk: 'read' }),
      tool('bookRoom', { risk: 'write', confirm: true }),
      tool('payRoom', { risk: 'payment', confirm: true }),
    ]
    const { offered, risks, confirmed } = overviewOf(report([page('pages/rooms/rooms')], tools))
    expect({ offered, risks, confirmed }).toEqual({
      offered: 3,
      risks: { read: 1, write: 1, privacy: 0, payment: 1 },
      confirmed: 2,
    })
  })

  it('counts tools that are held back apart from those that are given', () => {
    const { offered, risks, withheld } = overviewOf(report([], [withheldTool('payRoom')]))
    expect([offered, risks.read, withheld]).toEqual([0, 0, 1])
  })

  it('counts findings by severity, and files by what became of them', () => {
    const findings = [finding('error'), finding('note'), finding('note')]
    const coverage = { analysed: 7, partial: [{ file: 'a.js', because: [] }], skipped: [] }
    const overview = overviewOf(report([], [], { findings, coverage }))
    expect(overview.findings).toEqual({ error: 1, warning: 0, note: 2 })
    expect(overview.files).toEqual({ analysed: 7, partial: 1, skipped: 0 })
  })
})
