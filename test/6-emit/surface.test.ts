import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graph, home, input, skill, tool, written } from './samples.js'

const book = tool('bookRoom', {
  kind: 'mutate',
  risk: 'write',
  confirm: true,
  title: '预订研习室',
  inputs: [
    input('slot', {
      required: true,
      schema: { type: 'string', enum: ['am', 'pm'] },
      provenance: [{ from: 'choice', of: ['am', 'pm'] }],
    }),
    input('roomId', { required: true, provenance: [{ from: 'tool', tool: 'listRooms', path: 'rooms[].id' }] }),
    input('note', { provenance: [{ from: 'user' }] }),
  ],
  outputs: { type: 'object', properties: { rooms: { type: 'array' }, total: { type: 'number' } } },
})

const surfaceOf = (...tools: Parameters<typeof skill>[1]): string =>
  written(graph([home]), [skill('rooms', tools)]).files['surface.md'] ?? ''

describe('surface.md', () => {
  it('says of each tool its kind, risk and page, what it takes and from where, and what it gives', () => {
    expect(surfaceOf(book)).toBe(`# Tools

## rooms

- bookRoom (mutate, write, confirmed) pages/home/home: 预订研习室
  - note?: string ← user
  - roomId: string ← listRooms.rooms[].id
  - slot: string am|pm ← choice
  - → rooms[], total
`)
  })

  it('does not depend on the order of skills and tools', () => {
    const tools = [tool('listRooms'), book, tool('openRoom')]
    fc.assert(
      fc.property(fc.shuffledSubarray(tools, { minLength: 3 }), (shuffled) => {
        expect(surfaceOf(...shuffled)).toBe(surfaceOf(...tools))
      }),
    )
  })

  it('has no link or markup of the app', () => {
    const path = '[x](https://evil.example)[].`id`'
    const hostile = tool('a', { inputs: [input('b', { provenance: [{ from: 'tool', tool: 'a', path }] })] })
    expect(surfaceOf(hostile)).not.toMatch(/\]\(|`|:\/\//u)
  })
})
