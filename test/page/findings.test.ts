import { describe, expect, it } from 'vitest'
import { groupsOf, toolsAbout } from '../../src/page/known/findings.js'
import { sharesOf } from '../../src/page/known/shares.js'
import { modelOf } from '../../src/page/model.js'
import { finding, page, report, tool } from './samples.js'
import { modelFor } from './harness.js'
import { shop } from './shop.js'

const everything = { severity: null, text: '', language: 'en' } as const

describe('findings as they are listed', () => {
  it('stand by code, the gravest first, each with the number that its address has', () => {
    const found = [finding('note'), finding('error'), finding('note', 'again')]
    const groups = groupsOf(found, everything).map(({ severity, members }) => [
      severity,
      members.map(({ number }) => number),
    ])
    expect(groups).toEqual([
      ['error', [1]],
      ['note', [0, 2]],
    ])
  })

  it('are only those that are asked for, by severity and by what they say', () => {
    const found = [finding('note', 'about apples'), finding('error', 'about pears')]
    expect(groupsOf(found, { ...everything, severity: 'note' })).toHaveLength(1)
    expect(groupsOf(found, { ...everything, text: ' PEARS' })[0]?.members.map(({ number }) => number)).toEqual([1])
    expect(groupsOf(found, { ...everything, text: 'plums' })).toEqual([])
  })

  it('name the tools that they are about, and say whether they withhold them', () => {
    const about = { ...finding('error'), code: 'flows/page', actions: ['pages/a/a#onTap'] } as const
    const why = { code: 'finding', params: { code: 'flows/page' } } as const
    const held = tool('held', { actions: ['pages/a/a#onTap'], withheld: 'finding flows/page', withheldFor: why })
    const open = tool('open', { actions: ['pages/a/a#onTap'] })
    const model = modelOf(report([page('pages/a/a')], [held, open, tool('other', { actions: ['pages/a/a#other'] })]))
    expect(toolsAbout(model, about).map(({ tool: { name }, isWithheld }) => [name, isWithheld])).toEqual([
      ['held', true],
      ['open', false],
    ])
  })
})

describe('the share of actions that are tools', () => {
  it('counts every action once', () => {
    const model = modelFor({
      ...shop,
      'sitemap.json': '{"rules":[{"action":"disallow","page":"pages/detail/detail"}]}',
    })
    // onLoad, onSearch, onRemove; onOpen leads to what is withheld as onLoad of the other page is; onMissing; onKeyword.
    expect(sharesOf(model)).toEqual({ tool: 3, change: 3, part: 1, presentation: 0 })
  })
})
