import { describe, expect, it } from 'vitest'
import type { Tool, ToolSet } from '../../src/5-infer/toolset.js'
import { offeredOf, withWithheld } from '../../src/6-emit/offered.js'

function tool(name: string, withheld?: string): Tool {
  return {
    name,
    title: name,
    description: name,
    page: 'pages/a/a',
    actions: [],
    kind: 'query',
    risk: 'read',
    confirm: false,
    confidence: 1,
    ...(withheld !== undefined && { withheld }),
    inputs: [],
    outputs: { type: 'object' },
    preconditions: [],
    results: { success: '已取得。', failure: [] },
    plan: [],
    evidence: [],
  }
}

const skill = (name: string, ...tools: readonly Tool[]): ToolSet['skills'][number] => ({
  name,
  title: name,
  description: name,
  tools,
})
const all: ToolSet = {
  skills: [skill('shop', tool('list'), tool('wipe', 'hidden')), skill('admin', tool('ban', 'hidden'))],
  dropped: [],
}

describe('what assistants are offered', () => {
  it('is what is not withheld; a skill of which nothing is left is gone', () => {
    expect(offeredOf(all).skills).toEqual([skill('shop', tool('list'))])
  })

  it('is followed in tools.json by what is withheld', () => {
    const names = withWithheld(offeredOf(all), all.skills).skills.map(({ tools }) => tools.map(({ name }) => name))
    expect(names).toEqual([['list'], ['wipe'], ['ban']])
  })
})
