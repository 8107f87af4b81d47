import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { app, loaded, loading, page } from './apps.js'

const routesOf = (files: Parameters<typeof loaded>[0]) => loaded(files).pages.map(({ route }) => route)

describe('app.json', () => {
  it('may have a byte order mark, comments and trailing commas', () => {
    expect(loading(app('\uFEFF{ // shop\n "pages": ["pages/home/home",], }')).codes).toEqual([])
  })

  it('that is broken is an error with its place, and nothing is analysed', () => {
    const { project, said } = loading(app('{\n  "pages": ["pages/home/home"\n}'))
    expect(project).toBeNull()
    expect(said).toMatchObject([{ code: 'load/broken-app-json', at: { file: 'app.json', line: 3, column: 0 } }])
  })

  it('that is nested beyond reason is an error, not a stack overflow', () => {
    expect(loading(app('['.repeat(100_000))).codes).toEqual(['load/broken-app-json'])
  })

  it('loses only the values that have the wrong type, each with its place', () => {
    const files = app(
      '{\n"pages": ["pages/home/home", 7],\n"tabBar": {"list": 3},\n"window": null, "usingComponents": {"a": 1, "b": "/b"}}',
    )
    const { project, said, codes } = loading(files)
    expect(project?.globalComponents).toEqual(new Map([['b', '/b']]))
    expect(codes).toEqual(Array(4).fill('load/json-type'))
    expect(said.map(({ params, at }) => `${String(params['key'])} in line ${String(at?.line)}`).sort()).toEqual([
      'pages.1 in line 2',
      'tabBar.list in line 3',
      'usingComponents.a in line 4',
      'window in line 4',
    ])
  })

  it('that declares a skill outside the app, or nowhere, is an error with its place', () => {
    const skills = [{ path: '../other' }, { name: 'a' }, { path: 'skills/a' }]
    const { project, said } = loading(app({ pages: ['pages/home/home'], agent: { skills } }))
    expect(project?.skills.map(({ folder }) => folder)).toEqual(['skills/a'])
    expect(said).toMatchObject([
      { code: 'load/skill-outside', params: { path: '../other' }, at: { file: 'app.json' } },
      { code: 'load/skill-outside', params: { path: '' }, at: { file: 'app.json' } },
    ])
  })

  it('without a page that exists is an error', () => {
    const { project, codes } = loading(app({ pages: ['pages/gone/gone'] }))
    expect(project).toBeNull()
    expect(codes).toEqual(['load/page-missing', 'load/no-pages'])
  })

  it('never sets a prototype', () => {
    const project = loaded(app('{"pages":["pages/home/home"],"usingComponents":{"__proto__":"/x","constructor":"/y"}}'))
    expect([...project.globalComponents]).toEqual([['constructor', '/y']])
  })

  it('of any content gives a project or an error, never an exception', () => {
    const config = fc.record(
      {
        pages: fc.jsonValue(),
        subPackages: fc.jsonValue(),
        tabBar: fc.jsonValue(),
        agent: fc.jsonValue(),
        plugins: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          config.map((value) => JSON.stringify(value)),
          fc.string(),
        ),
        (text) => {
          const { project, codes } = loading(app(text))
          expect(project !== null || codes.length > 0).toBe(true)
        },
      ),
    )
  })
})

describe('pages', () => {
  it('come in the order of app.json, the main package first', () => {
    const files = {
      ...app({
        subPackages: [{ root: '/b/', pages: ['x/x'], independent: true, name: 'bee' }],
        pages: ['pages/home/home', '/pages/me/me'],
      }),
      ...page('pages/me/me'),
      ...page('b/x/x'),
    }
    const project = loaded(files)
    expect(project.pages.map(({ route, package: root }) => [route, root])).toEqual([
      ['pages/home/home', ''],
      ['pages/me/me', ''],
      ['b/x/x', 'b'],
    ])
    expect(project.subpackages).toEqual([{ root: 'b', name: 'bee', independent: true }])
  })

  it('of both spellings of subpackages count', () => {
    const files = { ...app({ pages: ['pages/home/home'], subpackages: [{ root: 's', pages: ['p'] }] }), ...page('s/p') }
    expect(routesOf(files)).toContain('s/p')
  })

  it('that are listed twice, missing, misspelled or outside are said with their place', () => {
    const pages = ['pages/home/home', 'pages/home/home', 'pages/gone/gone', 'pages/Me/me', '../up']
    const { project, said } = loading({ ...app({ pages }), ...page('pages/me/me') })
    expect(project?.pages).toHaveLength(1)
    expect(said.map(({ code }) => code)).toEqual([
      'load/page-duplicate',
      'load/page-missing',
      'load/page-case',
      'load/page-outside',
    ])
    expect(said.every(({ at }) => at?.file === 'app.json')).toBe(true)
    expect(said[2]?.params).toEqual({ route: 'pages/Me/me', found: 'pages/me/me' })
  })

  it('that are missing are still known as routes', () => {
    expect(loaded(app({ pages: ['pages/home/home', 'pages/gone/gone'] })).listed.has('pages/gone/gone')).toBe(true)
  })

  it('start at entryPagePath', () => {
    const files = {
      ...app({ pages: ['pages/home/home', 'pages/me/me'], entryPagePath: 'pages/me/me' }),
      ...page('pages/me/me'),
    }
    expect(loaded(files).home).toBe('pages/me/me')
  })

  it('that are tabs keep their text; a tab that is no page is said', () => {
    const list = [{ pagePath: '/pages/home/home', text: '首页' }, { pagePath: 'pages/gone/gone' }]
    const { project, codes } = loading(app({ pages: ['pages/home/home'], tabBar: { list } }))
    expect(project?.tabs).toEqual([{ route: 'pages/home/home', text: '首页' }])
    expect(codes).toEqual(['load/tab-missing'])
  })
})

describe('sitemap.json', () => {
  const routes = ['pages/a/a', 'pages/b/b']
  const hidden = (rules: readonly object[]) =>
    loaded({ ...app({ pages: routes }, routes), 'sitemap.json': JSON.stringify({ rules }) })
      .pages.filter(({ searchable }) => !searchable)
      .map(({ route }) => route)

  it('leaves everything open where it has no rule', () => {
    expect(hidden([])).toEqual([])
  })

  it('closes everything that the star disallows, except what stands before it', () => {
    expect(
      hidden([
        { action: 'allow', page: 'pages/a/a' },
        { action: 'disallow', page: '*' },
      ]),
    ).toEqual(['pages/b/b'])
  })

  it('asks rules of higher priority first', () => {
    expect(
      hidden([
        { action: 'disallow', page: '*' },
        { action: 'allow', page: 'pages/b/b', priority: 1 },
      ]),
    ).toEqual(['pages/a/a'])
  })

  it('does not close a page for one of its queries', () => {
    expect(hidden([{ action: 'disallow', page: 'pages/a/a', params: ['id'], matching: 'exact' }])).toEqual([])
    expect(hidden([{ action: 'disallow', page: 'pages/a/a', params: ['id'], matching: 'exclusive' }])).toEqual([
      'pages/a/a',
    ])
  })

  it('opens a page for one of its queries', () => {
    const rules = [
      { action: 'allow', page: 'pages/a/a', params: ['id'], matching: 'inclusive' },
      { action: 'disallow', page: '*' },
    ]
    expect(hidden(rules)).toEqual(['pages/b/b'])
  })

  it('is found where app.json says', () => {
    const files = {
      ...app({ pages: routes, sitemapLocation: 'config/s.json' }, routes),
      'config/s.json': '{"rules":[{"action":"disallow","page":"*"}]}',
    }
    expect(loaded(files).pages.every(({ searchable }) => !searchable)).toBe(true)
  })
})

describe('what lies around the app', () => {
  const shop = { pages: ['pages/home/home'] }

  it('gives it a name and an id', () => {
    const files = {
      ...app(shop, undefined, 'mini'),
      'project.config.json': '{"miniprogramRoot":"mini/","appid":"wx1","projectname":"%E5%BA%97"}',
    }
    expect(loaded(files, 'mini')).toMatchObject({ name: '店', appid: 'wx1' })
  })

  it('does not name it after another app', () => {
    const files = {
      ...app(shop, undefined, 'one'),
      ...app(shop, undefined, 'two'),
      'project.config.json': '{"miniprogramRoot":"two","appid":"wx2"}',
    }
    expect(loaded(files, 'one').appid).toBeNull()
  })

  it('gives aliases: those of app.json before those of tsconfig.json, longest first', () => {
    const files = {
      ...app({ ...shop, resolveAlias: { '@/*': '/*', 'api/*': './services/*' } }, undefined, 'mini'),
      'tsconfig.json':
        '{"compilerOptions":{"baseUrl":".","paths":{"@/*":["mini/src/*"],"models/*":["mini/models/*"],"server/*":["server/*"]}}}',
    }
    expect(loaded(files, 'mini').aliases).toEqual([
      { pattern: 'models/*', target: 'models/*' },
      { pattern: 'api/*', target: 'services/*' },
      { pattern: '@/*', target: '*' },
    ])
  })

  it('leaves cloud functions inside the app out: they run on a server', () => {
    const files = { ...app(shop), 'project.config.json': '{"cloudfunctionRoot":"cloud/"}', 'cloud/login/index.js': '' }
    expect([...loaded(files).files.keys()]).not.toContain('cloud/login/index.js')
  })
})

describe('reading files', () => {
  const shop = { pages: ['pages/home/home'] }

  it('says once that a file is not UTF-8, and reads what can be read', () => {
    const project = loaded({ ...app(shop), 'a.js': new Uint8Array([0x61, 0xff, 0x62]) })
    expect(project.text('a.js')).toBe('a\uFFFDb')
    expect(project.text('a.js')).toBe('a\uFFFDb')
    expect(project.problems()).toMatchObject([{ code: 'load/not-utf8', at: { file: 'a.js' } }])
  })

  it('says that a file is too large, and gives no text', () => {
    const project = loaded({ ...app(shop), 'big.js': new Uint8Array(5 * 1024 * 1024) })
    expect(project.text('big.js')).toBeNull()
    expect(project.problems()).toMatchObject([{ code: 'load/file-too-large', params: { file: 'big.js' } }])
  })

  it('gives null, without a word, for a file that is not there', () => {
    const project = loaded(app(shop))
    expect(project.text('nothing.js')).toBeNull()
    expect(project.problems()).toEqual([])
  })
})
