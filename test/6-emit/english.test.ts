import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Skill } from '../../src/5-infer/toolset.js'
import { english } from '../../src/6-emit/wording/english/english.js'
import { graph, home, input, skill, tool, written } from './samples.js'

const manifest = { path: 'app.json', text: '{"pages":["pages/home/home"]}' }

function files(skills: readonly Skill[]): Readonly<Record<string, string>> {
  return written(graph([home]), skills, [], { manifest, script: null, skillFolders: [] }, english).files
}

const list = tool('listRooms', { title: 'List rooms', description: 'List rooms.' })
const book = tool('bookRoom', {
  title: 'Book a room',
  description: 'Book a room.',
  kind: 'mutate',
  risk: 'write',
  confirm: true,
  inputs: [input('roomId', { required: true, provenance: [{ from: 'tool', tool: 'listRooms', path: 'rooms[].id' }] })],
})
const rooms = { title: 'Rooms', description: 'List rooms, book a room. Covers the rooms page.' }

describe('the files in English', () => {
  it('say when a skill is for, and in which order its tools are used', () => {
    const text = files([skill('rooms', [book, list], rooms)])['skills/rooms/SKILL.md'] ?? ''
    expect(text).toContain('# Rooms\n\nList rooms, book a room. Covers the rooms page.\n')
    expect(text).toContain('## When to use\n\n- “Please book a room”\n- “Show me rooms”\n')
    expect(text).toContain(
      '1. listRooms: list rooms\n2. bookRoom: book a room\n\n- bookRoom: first get roomId with listRooms\n',
    )
  })

  it('hand over without saying that anything was done, and name what is missing', () => {
    const all = files([skill('rooms', [book, list], rooms)])
    expect(all['skills/rooms/apis/bookRoom.js']).toContain('nothing has been done yet (book a room)')
    expect(all['skills/rooms/utils/call.js']).toContain("return [name + ' is missing']")
  })

  it('keep the front matter short by whole sentences', () => {
    const description = 'List the quiet rooms of the house. '.repeat(40).trim()
    const text = files([skill('rooms', [list], { ...rooms, description })])['skills/rooms/SKILL.md'] ?? ''
    const [, front = ''] = text.split('---\n')
    expect(Buffer.byteLength(front)).toBeLessThan(600)
    expect((parse(front) as { description: string }).description).toMatch(
      /^(?:List the quiet rooms of the house\. ?){10,}$/u,
    )
  })

  it('stay inside their limits, and never end in the middle of a word', () => {
    const title = 'Get the details of the appointment on the appointment detail page'
    const tools = Array.from({ length: 150 }, (_, at) => tool(`t${String(at)}`, { title, description: title }))
    const description = `${Array.from({ length: 40 }, () => 'list rooms').join(', ')}.`
    const many = Array.from({ length: 30 }, (_, at) => skill(`s-${String(at)}`, [list], { ...rooms, description }))
    const split = Object.entries(files([skill('rooms', tools, rooms)])).filter(([path]) => path.endsWith('SKILL.md'))
    for (const [, text] of split) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16_000)
    for (const [, text] of split) expect(text.split('\n')).toContain(`1. ${firstIn(text)}: get${title.slice(3)}`)
    const agents = files(many)['AGENTS.md'] ?? ''
    expect(Buffer.byteLength(agents)).toBeLessThanOrEqual(10_000)
    for (const { name } of many) expect(agents).toMatch(new RegExp(`^- ${name}: (?:.*\\brooms)[.]?$`, 'mu'))
  })
})

function firstIn(text: string): string {
  return /^1\. (\w+):/mu.exec(text)?.[1] ?? ''
}
