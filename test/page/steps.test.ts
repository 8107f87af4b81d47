import { describe, expect, it } from 'vitest'
import { toldPlan } from '../../src/page/known/steps.js'
import type { Told } from '../../src/page/known/steps.js'
import { modelFor } from './harness.js'
import { shop } from './shop.js'

const model = modelFor(shop)

function planFor(action: string): readonly Told[] {
  const listed = model.tools.find(({ tool }) => tool.actions.includes(action))
  return listed === undefined ? [] : toldPlan(model, listed.tool)
}

describe('a plan as it is told', () => {
  it('calls elements by what is written on them, and says where they stand', () => {
    expect(planFor('pages/list/list#onSearch')).toMatchObject([
      { do: 'open', route: 'pages/list/list' },
      { do: 'fill', found: { label: '找水果', at: { file: 'pages/list/list.wxml', line: 1 } }, input: 'keyword' },
      { do: 'tap', found: { label: '搜索', element: 'button', at: { line: 2 } }, input: null },
      { do: 'expect', at: { file: 'pages/list/list.js', line: 9 } },
    ])
  })

  it('says where the code asks before it goes on', () => {
    const confirm = planFor('pages/list/list#onRemove').find((step) => step.do === 'confirm')
    expect(confirm).toMatchObject({ what: 'dialog', at: { file: 'pages/list/list.js', line: 17 } })
  })
})
