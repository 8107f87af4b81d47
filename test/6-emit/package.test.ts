import { applyPatch, parsePatch } from 'diff'
import fc from 'fast-check'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { launchSite } from '../../src/2-parse/script/launch.js'
import type { AppSources } from '../../src/6-emit/emitter.js'
import type { DirectRequest, Skill, Tool } from '../../src/5-infer/toolset.js'
import { run, type Answer } from './running.js'
import { graph, home, input, json, skill, tool, written } from './samples.js'

const manifest = '{\n  // 首页\n  "pages": ["pages/home/home"]\n}\n'
const script = 'App({\n  onLaunch() {\n    wx.login()\n  },\n})\n'

function sources(
  more: { manifest?: string; script?: string | null; skillFolders?: readonly string[] } = {},
): AppSources {
  const text = more.script === undefined ? script : more.script
  return {
    manifest: { path: 'app.json', text: more.manifest ?? manifest },
    script: text === null ? null : { path: 'app.js', text },
    skillFolders: more.skillFolders ?? [],
  }
}

function packaged(skills: readonly Skill[], of: AppSources = sources()): ReturnType<typeof written> {
  return written(graph([home]), skills, [], of)
}

async function answerOf(one: Tool, args: unknown, platform = {}): Promise<Answer> {
  const call = run(packaged([skill('rooms', [one])]).files, 'rooms', platform).apis.get(one.name)
  if (call === undefined) throw new Error(`${one.name} is not registered`)
  return call(args)
}

const showRoom = tool('showRoom', {
  inputs: [
    input('roomId', { required: true, schema: { type: 'string', description: '研习室编号。只取自 listRooms。' } }),
    input('note', { schema: { type: 'string', maxLength: 5, description: '备注。' } }),
    input('seats', { schema: { type: 'integer', minimum: 1, maximum: 4 } }),
    input('slot', { schema: { type: 'string', enum: ['am', 'pm'] } }),
    input('tags', { schema: { type: 'array', items: { type: 'string' }, minItems: 1 } }),
  ],
  plan: [{ do: 'open', route: 'pages/home/home', query: { id: '{roomId}', from: 'agent' } }],
})

describe('a package', () => {
  it('is written only when it is asked for', () => {
    const { files } = written(graph([home]), [skill('rooms', [showRoom])])
    expect(Object.keys(files).filter((path) => /\.js$|AGENTS|merged|patch/u.test(path))).toEqual([])
  })

  it('has code for every tool, an AGENTS.md and the changes to the app', () => {
    expect(Object.keys(packaged([skill('rooms', [showRoom])]).files)).toEqual(
      expect.arrayContaining([
        'AGENTS.md',
        'app.patch',
        'merged/app.js',
        'merged/app.json',
        'skills/rooms/apis/showRoom.js',
        'skills/rooms/index.js',
        'skills/rooms/utils/call.js',
      ]),
    )
  })

  it('shares helpers of several skills beside them, as the platform wants it', () => {
    const { files } = packaged([skill('rooms', [showRoom]), skill('desks', [tool('listDesks')])])
    expect(files['skills/_shared/call.js']).toBeDefined()
    expect([...run(files, 'desks').apis.keys()]).toEqual(['listDesks'])
  })

  it('does not write over a skill that the app has', () => {
    const { files, codes } = packaged([skill('rooms', [showRoom])], sources({ skillFolders: ['skills/rooms'] }))
    expect(files['skills/rooms/mcp.json']).toBeUndefined()
    expect(files['skills/rooms-auto/mcp.json']).toBeDefined()
    expect(codes).toContain('emit/skill-renamed')
  })

  it('offers nothing in it that is withheld', () => {
    const { files } = packaged([
      skill('rooms', [showRoom]),
      skill('staff', [tool('listStaff', { withheld: 'hidden' })]),
    ])
    for (const [path, text] of Object.entries(files)) {
      if (path !== 'tools.json') expect(text, path).not.toContain('staff')
    }
  })
})

describe('an API of the package', () => {
  it('hands over to the page with the query that the page reads, encoded', async () => {
    const answer = await answerOf(showRoom, { roomId: 'A&1=东' })
    expect(answer).toMatchObject({ isError: false, handoff: { query: 'id=A%261%3D%E4%B8%9C&from=agent' } })
  })

  it('tells what the person still has to enter on the page', async () => {
    const { content } = await answerOf(showRoom, { roomId: '1', note: '靠窗', slot: 'am' })
    expect(content[0]?.text).toContain('备注 靠窗；slot am')
  })

  it('takes arguments whatever the app calls them', async () => {
    const odd = tool('showRoom', {
      inputs: [input('room-id'), input('说明')],
      plan: [{ do: 'open', route: 'pages/home/home', query: { id: '{room-id}' } }],
    })
    const { content, handoff } = await answerOf(odd, { 'room-id': '7', 说明: '靠窗' })
    expect(handoff).toEqual({ query: 'id=7' })
    expect(content[0]?.text).toContain('说明 靠窗')
  })

  it('does not say that anything was done', async () => {
    const { content } = await answerOf(tool('bookRoom', { kind: 'mutate', risk: 'write', title: '预订' }), {})
    expect(content[0]?.text).toContain('「首页」页已备好，「查看首页」尚未执行'.replace('查看首页', '预订'))
  })

  it.each<[string, unknown, string]>([
    ['a value that is missing', {}, '缺少 roomId'],
    ['a value of another type', { roomId: 7 }, 'roomId 的类型应为 string'],
    ['a value that is none of the choices', { roomId: '1', slot: '上午' }, 'slot 只能取 am / pm'],
    ['a value that is too long', { roomId: '1', note: '一二三四五六' }, 'note 最多 5 个字'],
    ['a value that is too small', { roomId: '1', seats: 0 }, 'seats 不能小于 1'],
    ['a value that is too large', { roomId: '1', seats: 5 }, 'seats 不能大于 4'],
    ['a number that is not whole', { roomId: '1', seats: 1.5 }, 'seats 的类型应为 integer'],
    ['a list that is too short', { roomId: '1', tags: [] }, 'tags 至少 1 项'],
    ['a list with something else in it', { roomId: '1', tags: [1] }, 'tags 的每一项 的类型应为 string'],
    ['an argument that nobody knows', { roomId: '1', room: '2' }, '没有名为 room 的参数'],
    ['no object at all', 'A1', '参数 的类型应为 object'],
  ])('refuses %s, and says what to do', async (_, args, problem) => {
    const answer = await answerOf(showRoom, args)
    expect(answer.isError).toBe(true)
    expect(answer.handoff).toBeUndefined()
    expect(answer.content[0]?.text).toContain(problem)
    expect(answer.content[0]?.text).toContain('用户没有说的先追问')
  })

  it('takes an empty text where that is one of the choices', async () => {
    const listing = tool('listRooms', {
      inputs: [input('floor', { required: true, schema: { type: 'string', enum: ['', '1'] } })],
    })
    expect((await answerOf(listing, { floor: '' })).isError).toBe(false)
    expect((await answerOf(listing, {})).isError).toBe(true)
  })

  it('is a script whatever the app calls its things', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'", '"', '\\', '*/', '\n', '\u2028', '${', '`'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(text).map((parts) => parts.join('')),
        async (words) => {
          const one = tool('showRoom', {
            title: words,
            inputs: [input('roomId', { schema: { type: 'string', description: words } })],
            plan: [{ do: 'open', route: 'pages/home/home', query: { [words]: words } }],
          })
          expect((await answerOf(one, { roomId: 'x' })).isError).toBe(false)
        },
      ),
      { numRuns: 200, seed: 5 },
    )
  })
})

describe('an API that is carried out', () => {
  const direct: DirectRequest = {
    http: { method: 'POST', url: ['https://r.example/rooms/', { input: 'roomId' }], header: { 'X-App': 'rooms' } },
    data: { 'room-id': { input: 'roomId' }, floor: { input: 'floor' }, open: { value: true }, size: { value: 10 } },
    result: {
      name: 'data.room.name',
      'seats[].tags[].text': 'data.list[].tags[].text',
      'seats[].id': 'data.list[].id',
    },
  }
  const lookAt = tool('getRoom', {
    inputs: [input('roomId', { required: true }), input('floor')],
    plan: [{ do: 'open', route: 'pages/home/home', query: { id: '{roomId}' } }],
    results: { success: '已取得。', empty: '没有内容。', failure: ['没有成功。'] },
    direct,
  })

  type Asked = Readonly<Record<string, unknown>> & {
    readonly success: (response: unknown) => void
    readonly fail: () => void
  }

  /** What it answers, and what it asked, where the server answers like this. */
  async function asking(answer: (asked: Asked) => void, args: unknown = { roomId: 'a/1' }) {
    const asked: Asked[] = []
    const request = (one: Asked): void => {
      asked.push(one)
      answer(one)
    }
    return { result: await answerOf(lookAt, args, { request }), asked }
  }

  it('sends what the page would send, without what was not given', async () => {
    const { asked } = await asking(({ fail }) => {
      fail()
    })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      url: 'https://r.example/rooms/a%2F1',
      method: 'POST',
      header: { 'X-App': 'rooms' },
    })
    expect(asked[0]?.['data']).toEqual({ 'room-id': 'a/1', open: true, size: 10 })
  })

  it('gives what the page would show, and the page', async () => {
    const list = [{ id: 7, tags: [{ text: '靠窗' }, { text: '投影' }] }, { tags: [] }]
    const { result } = await asking(({ success }) => {
      success({ statusCode: 200, data: { room: { name: '东 1', secret: 1 }, list } })
    })
    expect(result).toEqual({
      isError: false,
      content: [{ type: 'text', text: '已取得。' }],
      structuredContent: { name: '东 1', seats: [{ tags: [{ text: '靠窗' }, { text: '投影' }], id: 7 }, { tags: [] }] },
      handoff: { query: 'id=a%2F1' },
    })
  })

  it('says so where there is nothing', async () => {
    const { result } = await asking(({ success }) => {
      success({ statusCode: 200, data: { list: [] } })
    })
    expect(result).toMatchObject({
      isError: false,
      content: [{ text: '没有内容。' }],
      structuredContent: { seats: [] },
    })
  })

  it.each<[string, (asked: Asked) => void]>([
    [
      'the server cannot be reached',
      ({ fail }) => {
        fail()
      },
    ],
    [
      'the server refuses',
      ({ success }) => {
        success({ statusCode: 500, data: { room: { name: 'x' } } })
      },
    ],
    [
      'the answer is another',
      ({ success }) => {
        success({ statusCode: 200, data: { code: 1, list: null } })
      },
    ],
    [
      'the answer is no object',
      ({ success }) => {
        success({ statusCode: 200, data: '<html>' })
      },
    ],
  ])('makes nothing up where %s', async (_, answer) => {
    const { result } = await asking(answer)
    expect(result.isError).toBe(true)
    expect(result.structuredContent).toBeUndefined()
    expect(result.content[0]?.text).toContain('没有取到「首页」页的内容')
  })

  it('opens the page where the answer is longer than a result may be', async () => {
    const { result } = await asking(({ success }) => {
      success({ statusCode: 200, data: { room: { name: '长'.repeat(70_000) } } })
    })
    expect(result).toMatchObject({ isError: false, handoff: { query: 'id=a%2F1' } })
    expect(result.structuredContent).toBeUndefined()
    expect(result.content[0]?.text).toContain('内容要在页面上看')
  })

  it('asks nothing where an argument is missing', async () => {
    const { result, asked } = await asking(({ fail }) => {
      fail()
    }, {})
    expect(asked).toEqual([])
    expect(result.content[0]?.text).toContain('缺少 roomId')
  })

  it('calls a cloud function in the environment of the app, which it sets up once', async () => {
    const called: unknown[] = []
    const cloud = {
      init: (how: unknown) => void called.push(how),
      callFunction: ({ name, data, success }: Asked) => {
        called.push({ name, data })
        success({ result: { list: [{ id: 1 }] } })
      },
    }
    const listing = tool('listRooms', {
      direct: {
        cloud: { name: 'rooms', env: 'e-1' },
        data: { type: { value: 'all' } },
        result: { 'rooms[].id': 'result.list[].id' },
      },
    })
    const call = run(packaged([skill('rooms', [listing])]).files, 'rooms', { cloud }).apis.get('listRooms')
    expect((await call?.({}))?.structuredContent).toEqual({ rooms: [{ id: 1 }] })
    await call?.({})
    expect(called).toEqual([
      { env: 'e-1' },
      { name: 'rooms', data: { type: 'all' } },
      { name: 'rooms', data: { type: 'all' } },
    ])
  })

  it('has helpers for it only where there is one', () => {
    expect(packaged([skill('rooms', [lookAt])]).files['skills/rooms/utils/request.js']).toBeDefined()
    expect(packaged([skill('rooms', [showRoom])]).files['skills/rooms/utils/request.js']).toBeUndefined()
  })
})

describe('the changes to app.json', () => {
  const merged = (text: string): Record<string, unknown> =>
    json(
      packaged([skill('rooms', [showRoom])], sources({ manifest: text })).files['merged/app.json']?.replace(
        /\/\/.*/gu,
        '',
      ),
    )

  it('declare the skills and keep comments and everything else', () => {
    const { files } = packaged([skill('rooms', [showRoom])])
    expect(files['merged/app.json']).toContain('// 首页')
    expect(merged(manifest)).toEqual({
      pages: ['pages/home/home'],
      lazyCodeLoading: 'requiredComponents',
      subPackages: [{ root: 'skills', pages: [], independent: true }],
      agent: {
        skills: [{ name: 'rooms', description: '查看和预约研习室。', path: 'skills/rooms' }],
        instruction: 'AGENTS.md',
        pageMetadata: 'page-meta.json',
      },
    })
  })

  it('add to what the app declares already, in the spelling that it uses', () => {
    const before = '{"subpackages":[{"root":"skills/","pages":[]}],"agent":{"skills":[{"name":"a","path":"skills/a"}]}}'
    const after = merged(before)
    expect(after['subpackages']).toEqual([{ root: 'skills/', pages: [] }])
    expect(after['subPackages']).toBeUndefined()
    expect(after['agent']).toMatchObject({ skills: [{ path: 'skills/a' }, { path: 'skills/rooms' }] })
  })

  it('change nothing a second time', () => {
    const once = packaged([skill('rooms', [showRoom])]).files['merged/app.json'] ?? ''
    expect(packaged([skill('rooms', [showRoom])], sources({ manifest: once })).files['merged/app.json']).toBe(once)
  })
})

describe('the changes to the app’s script', () => {
  const merged = (text: string): string | undefined =>
    packaged([skill('rooms', [showRoom])], sources({ script: text })).files['merged/app.js']

  it.each([
    ['a method', 'App({ onLaunch() { go() } })'],
    ['a function', 'App({ onLaunch: function (options) { go() } })'],
    ['an arrow', 'App({ onLaunch: () => { go() } })'],
    ['async', 'App({ async onLaunch() { await go() } })'],
    ['nothing', 'App({ globalData: {} })'],
    ['an object in a wrapper', 'App(withLogin({ onLaunch() { go() } }))'],
  ])('register for hand-offs before anything else where onLaunch is %s', (_, text) => {
    const calls: string[] = []
    const wx = { onAgentHandoff: () => calls.push('listens') }
    const App = (app: { onLaunch?: () => void }): void => app.onLaunch?.()
    const go = (): number => calls.push('goes')
    runInContext(merged(text) ?? '', createContext({ wx, App, go, withLogin: (app: unknown) => app }))
    expect(calls[0]).toBe('listens')
  })

  it.each([
    ['it cannot be seen how the app is made', 'makeApp()'],
    ['there is no script', null],
  ])('are left to the developer where %s', (_, text) => {
    const { files, codes } = packaged([skill('rooms', [showRoom])], sources({ script: text }))
    expect(files['merged/app.js']).toBeUndefined()
    expect(codes).toContain('emit/no-launch')
  })

  it('are not made where the app listens already', () => {
    const { files, codes } = packaged(
      [skill('rooms', [showRoom])],
      sources({ script: 'App({ onLaunch() { wx.onAgentHandoff(f) } })' }),
    )
    expect(files['merged/app.js']).toBeUndefined()
    expect(codes).not.toContain('emit/no-launch')
  })

  it('find the place in whatever text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const site = launchSite('app.js', text)
        expect(site === null || text[site.offset - 1] === '{').toBe(true)
      }),
    )
  })
})

describe('app.patch', () => {
  it('makes the merged files out of the app’s own', () => {
    const { files } = packaged([skill('rooms', [showRoom])])
    const patches = parsePatch(files['app.patch'] ?? '')
    const before = new Map([
      ['a/app.json', manifest],
      ['a/app.js', script],
    ])
    const after = patches.map((patch) => applyPatch(before.get(patch.oldFileName) ?? '', patch))
    expect(after).toEqual([files['merged/app.json'], files['merged/app.js']])
  })
})

describe('AGENTS.md', () => {
  const thirty = (of: (at: number) => Partial<Skill>): readonly Skill[] =>
    Array.from({ length: 30 }, (_, at) => skill(`rooms-${String(at)}`, [tool(`list${String(at)}`)], of(at)))
  const linesOf = (skills: readonly Skill[]): readonly string[] => {
    const text = packaged(skills).files['AGENTS.md'] ?? ''
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000)
    expect(text).toContain('编号只取自接口返回值')
    const lines = text.split('\n').filter((line) => line.startsWith('- rooms'))
    expect(lines.map((line) => line.slice(2).split('：')[0])).toEqual(skills.map(({ name }) => name))
    return lines
  }

  it('describes every skill as it describes itself where there is room', () => {
    const lines = linesOf(thirty(() => ({ description: '研习室的各种事情。' })))
    expect(new Set(lines.map((line) => line.replace(/^.*?：/u, '')))).toEqual(new Set(['研习室的各种事情。']))
  })

  it('says what skills can do, and of that as much as there is room for, where their descriptions are too long', () => {
    const tools = Array.from({ length: 8 }, (_, at) =>
      tool(`t${String(at)}`, { title: `查看第${String(at)}间研习室的空闲时段` }),
    )
    const lines = linesOf(thirty(() => ({ description: '研习室的各种事情。'.repeat(60), tools })))
    for (const line of lines)
      expect(line).toMatch(/^- rooms-\d+：研习室：查看第0间研习室的空闲时段(?:、查看第\d间研习室的空闲时段)+。$/u)
  })

  it('has room for the titles, however long everything is', () => {
    const tools = ['查', '看'].map((verb, at) => tool(`t${String(at)}`, { title: verb.repeat(80) }))
    const title = '研'.repeat(60)
    const long = thirty((at) => ({
      name: `rooms-${String(at)}${'x'.repeat(55)}`,
      title,
      description: title.repeat(7),
      tools,
    }))
    for (const line of linesOf(long)) expect(line).toMatch(/：研{60}$/u)
  })
})

describe('descriptions in app.agent.json', () => {
  it('lose whole items from their end where they are too long', () => {
    const deeds = Array.from({ length: 60 }, (_, at) => `办理第${String(at)}件事情`)
    const { files } = packaged([skill('rooms', [tool('list')], { description: `研习室：${deeds.join('、')}。` })])
    const { agent } = json(files['app.agent.json']) as { agent: { skills: readonly { description: string }[] } }
    const { description = '' } = agent.skills[0] ?? {}
    expect(description.length).toBeLessThanOrEqual(400)
    expect(description).toMatch(/^研习室：办理第0件事情(?:、办理第\d+件事情){20,}$/u)
  })
})
