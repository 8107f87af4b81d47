import { describe, expect, it } from 'vitest'
import type { Skill } from '../../src/5-infer/toolset.js'
import { graph, home, input, json, skill, tool, written } from './samples.js'

const sources = { manifest: { path: 'app.json', text: '{}' }, script: null, skillFolders: [] }
const listRooms = tool('listRooms', { title: '查看研习室' })
const book = tool('bookRoom', {
  kind: 'mutate',
  risk: 'write',
  title: '预订研习室',
  inputs: [
    input('roomId', { required: true, provenance: [{ from: 'tool', tool: 'listRooms', path: 'rooms[].id' }] }),
    input('slot', { schema: { type: 'string', enum: ['am', 'pm'], description: '时段。取值：am 上午；pm 下午。' } }),
  ],
})

function filesOf(skills: readonly Skill[], packaged: boolean): Readonly<Record<string, string>> {
  return written(graph([home]), skills, [], packaged ? sources : undefined).files
}

describe('evaluation.json', () => {
  const intentsOf = (skills: readonly Skill[]): unknown => json(filesOf(skills, true)['evaluation.json'])['cases']

  it('asks for every tool, and first for what needs a choice from another', () => {
    expect(intentsOf([skill('rooms', [listRooms, book])])).toEqual([
      { intent: '先查看研习室，从里面选一项，再预订研习室，时段要 pm' },
      { intent: '帮我查看研习室' },
      { intent: '帮我预订研习室' },
    ])
  })

  it('has no more cases than the platform takes', () => {
    const many = Array.from({ length: 130 }, (_, at) => tool(`list${String(at)}`, { title: `查看第${String(at)}间` }))
    expect(intentsOf([skill('rooms', many)])).toHaveLength(100)
  })

  it('is part of a package only', () => {
    expect(filesOf([skill('rooms', [book])], false)['evaluation.json']).toBeUndefined()
    expect(filesOf([], true)['evaluation.json']).toBeUndefined()
  })
})

describe('a2a-skills.json', () => {
  it('has an agent skill for each skill, with what people say as examples', () => {
    expect(json(filesOf([skill('rooms', [listRooms, book])], true)['a2a-skills.json'])).toEqual({
      skills: [
        {
          id: 'rooms',
          name: '研习室',
          description: '查看和预约研习室。',
          tags: ['mutate', 'query', 'read', 'write'],
          examples: ['帮我查看研习室', '帮我预订研习室', '我想查看研习室'],
          inputModes: ['text/plain'],
          outputModes: ['text/plain', 'application/json'],
        },
      ],
    })
  })

  it('is part of a package only', () => {
    expect(filesOf([skill('rooms', [book])], false)['a2a-skills.json']).toBeUndefined()
  })
})
