import { describe, expect, it } from 'vitest'
import type { SkillApi } from '../../src/4-trace/skill.js'
import { traced } from './harness.js'

const manifest = JSON.stringify({
  pages: ['pages/home/home', 'pages/detail/detail', 'pages/list/list'],
  agent: { skills: [{ name: 'rooms', description: '研习室', path: 'skills/rooms' }] },
})

/** The APIs that the skill's files register. */
function apisOf(files: Readonly<Record<string, string>>): readonly SkillApi[] {
  const inFolder = Object.entries(files).map(([path, text]): [string, string] => [`skills/rooms/${path}`, text])
  const { graph } = traced({ 'app.json': manifest, ...Object.fromEntries(inFolder) })
  return graph.skills?.flatMap(({ apis }) => apis) ?? []
}

const oneApi = (body: string): Readonly<Record<string, string>> => ({
  'index.js': `
    const skill = wx.modelContext.createSkill('skills/rooms')
    skill.registerAPI('bookRoom', require('./apis/bookRoom'))`,
  'apis/bookRoom.js': `module.exports = ${body}`,
})

describe('skills that an app already has are run', () => {
  it('finds what is registered one by one, in a loop, and through a function', () => {
    const apis = apisOf({
      'index.js': `
        const skill = wx.modelContext.createSkill('skills/rooms')
        const more = { findRoom: require('./apis/all').find, freeRoom: require('./apis/all').free }
        function registerAll() { for (const name in more) skill.registerAPI(name, more[name]) }
        skill.use(async (ctx, next) => { await next() })
        skill.registerAPI('bookRoom', async ({ roomId }) => ({ isError: false }))
        registerAll()`,
      'apis/all.js': `
        exports.find = async () => ({})
        exports.free = async () => ({})`,
    })
    expect(apis.map(({ name }) => name)).toEqual(['bookRoom', 'findRoom', 'freeRoom'])
  })

  it('takes exported functions where nothing is registered', () => {
    const apis = apisOf({ 'index.js': 'module.exports = { findRoom: async () => ({}) }' })
    expect(apis.map(({ name }) => name)).toEqual(['findRoom'])
  })

  it('says which arguments are read, also where they are taken apart', () => {
    const [api] = apisOf(oneApi('async ({ roomId, slot } = {}) => { wx.setStorageSync(roomId, slot) }'))
    expect(api?.reads).toEqual(['roomId', 'slot'])
  })

  it('says that any argument may be read where all are handed on', () => {
    const [api] = apisOf(oneApi(`async (args) => { await wx.cloud.callFunction({ name: 'book', data: args }) }`))
    expect(api?.reads).toBeNull()
  })

  it('says what is answered and with which query it hands over, through promises and helpers', () => {
    const [api] = apisOf(
      oneApi(`async ({ roomId }) => {
        if (!roomId) return { isError: true, content: [] }
        const result = await Promise.resolve({ roomId, seats: 4 })
        const answer = (structuredContent, query) => ({ structuredContent, handoff: { query } })
        return answer(result, \`roomId=\${encodeURIComponent(roomId)}&from=ai\`)
      }`),
    )
    expect(api?.answers).toEqual([
      { isError: true },
      { isError: false, content: ['roomId', 'seats'], handoff: ['from', 'roomId'] },
    ])
  })

  it('reads a handoff that is an object, or a function that gives one', () => {
    const [asObject] = apisOf(oneApi('async (a) => ({ handoff: { query: { id: a.id, tab: 1 } } })'))
    const [asFunction] = apisOf(oneApi('async (a) => ({ handoff: () => ({ query: { id: a.id } }) })'))
    expect([asObject?.answers[0]?.handoff, asFunction?.answers[0]?.handoff]).toEqual([['id', 'tab'], ['id']])
  })

  it('says nothing of keys that are made at run time', () => {
    const [api] = apisOf(oneApi('async (a) => ({ structuredContent: a.all, handoff: { query: `${a.key}=1` } })'))
    expect(api?.answers).toEqual([{ isError: false, content: null, handoff: null }])
    const [unknown] = apisOf(oneApi('async (a) => wx.cloud.callFunction({ name: "book", data: a })'))
    expect(unknown?.answers).toEqual([{ isError: false, open: true }])
  })

  it('tells a function that gives no promise', () => {
    const [async] = apisOf(oneApi('async () => ({})'))
    const [promised] = apisOf(oneApi('() => new Promise((done) => done({}))'))
    const [plain] = apisOf(oneApi('() => ({})'))
    expect([async?.async, promised?.async, plain?.async]).toEqual([true, true, false])
  })

  it('lists effects', () => {
    const [api] = apisOf(oneApi(`async ({ roomId }) => { wx.request({ url: '/rooms/' + roomId, method: 'DELETE' }) }`))
    expect(api?.effects.map(({ kind }) => kind)).toEqual(['request'])
  })

  it('ends where a skill does not', () => {
    const [api] = apisOf(oneApi('async function again(a) { while (true) await again([a, a]) }'))
    expect(api?.name).toBe('bookRoom')
  })
})
