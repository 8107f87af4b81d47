import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { run } from './running.js'
import { graph, home, input, json, skill, tool, written } from './samples.js'

const of = graph([home])
const alipay = { ...of, app: { ...of.app, platform: 'alipay' } } as const
const sources = {
  manifest: { path: 'app.json', text: '{"pages":["pages/home/home"]}' },
  script: { path: 'app.js', text: 'App({ onLaunch() {} })' },
  skillFolders: [],
}
const showRoom = tool('showRoom', {
  description: `查看研习室。含"名称"和‘价格’。${'用户问到研习室的内容时调用。'.repeat(12)}`,
  inputs: [input('roomId', { required: true, schema: { type: 'string', description: '编号，如"A1"。' } })],
  plan: [{ do: 'open', route: 'pages/home/home', query: { id: '{roomId}' } }],
})
const skills = [skill('rooms', [showRoom]), skill('desks', [tool('listDesks')])]

function packaged() {
  return written(alipay, skills, [], sources)
}

describe('a package for Alipay', () => {
  it('declares what its app.json takes, and nothing of which nothing is known', () => {
    const { files, codes } = packaged()
    expect(json(files['merged/app.json'])).toEqual({
      pages: ['pages/home/home'],
      lazyCodeLoading: 'requiredComponents',
      subPackages: [{ root: 'skills', pages: [] }],
      agent: {
        skills: skills.map(({ name, description }) => ({ name, description, path: `skills/${name}` })),
        instruction: 'AGENTS.md',
      },
    })
    expect(files['page-meta.json']).toBeUndefined()
    expect(files['merged/app.js']).toBeUndefined()
    expect(codes).toContain('emit/alipay-by-hand')
    expect(codes).not.toContain('emit/no-launch')
  })

  it('has a mcp.json without quotation marks, with short descriptions and a card for every page', () => {
    const text = packaged().files['skills/rooms/mcp.json']
    expect(json(text)).toMatchObject({
      apis: [{ name: 'showRoom', _meta: { ui: { componentPath: 'components/page-card/index' } } }],
      components: [{ path: 'components/page-card/index', relatedPage: '/pages/home/home' }],
    })
    const [api] = (json(text) as { apis: { description: string }[] }).apis
    expect(api?.description).toMatch(/^查看研习室。含名称和价格。.*调用。$/u)
    expect(api?.description.length).toBeLessThanOrEqual(120)
    expect(text).toContain('编号，如A1。')
  })

  it('has the front matter that Alipay requires', () => {
    const [, front] = (packaged().files['skills/rooms/SKILL.md'] ?? '').split('---\n')
    expect(front).toMatch(/^name: rooms$/mu)
    expect(front).toMatch(/^displayName: 研习室$/mu)
    expect(front).toMatch(/^version: 1\.0\.0$/mu)
  })

  it('has ES modules that reach for nothing outside their skill, and call nothing but my', async () => {
    const { files } = packaged()
    for (const [path, text] of Object.entries(files).filter(
      ([path]) => path.startsWith('skills/') && path.endsWith('.js'),
    )) {
      expect(text, path).not.toMatch(/\brequire\(|module\.exports|\bwx\./u)
      expect(text, path).not.toContain('_shared')
    }
    expect(files['skills/rooms/apis/showRoom.js']).toMatch(/^export async function showRoom\(/mu)
    const { path, apis } = run(files, 'rooms')
    expect(path).toBe('skills/rooms')
    expect(await apis.get('showRoom')?.({ roomId: 'a&1' })).toMatchObject({
      isError: false,
      _meta: { page: { title: '首页', path: '/pages/home/home', query: 'id=a%261' } },
    })
  })
})

describe('the card of a skill', () => {
  interface Card {
    readonly data: object
    readonly onInit: () => void
    readonly methods: Readonly<Record<string, (this: unknown, ...args: readonly unknown[]) => void>>
  }

  /** The card as the platform runs it, what it asks the platform for, and what it shows. */
  function shown() {
    const asked: unknown[] = []
    const listeners: ((event: object) => void)[] = []
    let card: Card | undefined
    const my = {
      modelContext: {
        NotificationType: { Result: 'result' },
        getContext: () => ({ on: (_: string, listener: (event: object) => void) => void listeners.push(listener) }),
        getViewContext: () => ({
          setRelatedPage: (page: unknown) => void asked.push(page),
          openRelatedPage: () => void asked.push('opens'),
        }),
      },
    }
    const text = packaged().files['skills/rooms/components/page-card/index.js'] ?? ''
    runInContext(text, createContext({ my, Component: (config: Card) => (card = config) }))
    if (card === undefined) throw new Error('no card')
    const { onInit, methods, data } = card
    const instance = { ...methods, data, setData: (patch: object) => Object.assign(instance.data, patch) }
    onInit.call(instance)
    return {
      asked,
      data,
      show: (result: unknown) =>
        listeners.forEach((tell) => {
          tell({ result })
        }),
      tap: () => methods['onOpen']?.call(instance),
    }
  }

  it('opens the page of the result when it is tapped', () => {
    const { asked, data, show, tap } = shown()
    show({ isError: false, content: [], _meta: { page: { title: '首页', path: '/pages/home/home', query: 'id=1' } } })
    expect(data).toEqual({ title: '首页', hint: '点击打开页面' })
    tap()
    expect(asked).toEqual([{ path: '/pages/home/home', query: 'id=1' }, 'opens'])
  })

  it.each([
    ['there is no result', undefined],
    ['the call failed', { isError: true, content: [] }],
    ['the result has no page', { isError: false, content: [] }],
  ])('opens nothing where %s', (_, result) => {
    const { asked, data, show, tap } = shown()
    show(result)
    tap()
    expect(asked).toEqual([])
    expect(data).toEqual({ title: '', hint: '没有可以打开的页面' })
  })

  it('has the four files of a component, with one view at the root and every text in a text', () => {
    const { files } = packaged()
    for (const extension of ['axml', 'acss', 'js', 'json'])
      expect(files[`skills/desks/components/page-card/index.${extension}`]).toBeDefined()
    const template = files['skills/desks/components/page-card/index.axml'] ?? ''
    expect(template.trim()).toMatch(/^<view [^>]*>[\s\S]*<\/view>$/u)
    expect(
      template
        .replace(/<text[^>]*>[^<]*<\/text>/gu, '')
        .replace(/<[^>]*>/gu, '')
        .trim(),
    ).toBe('')
  })
})
