import { describe, expect, it } from 'vitest'
import { app, loaded, loading } from './apps.js'

const shop = { pages: ['pages/home/home'] }

describe('finding the app', () => {
  it('takes the folder that holds app.json', () => {
    expect(loading(app(shop)).codes).toEqual([])
    expect(loaded(app(shop)).home).toBe('pages/home/home')
  })

  it('follows miniprogramRoot of project.config.json without comment', () => {
    const files = { ...app(shop, undefined, 'client'), 'project.config.json': '{"miniprogramRoot":"./client/"}' }
    expect(loading(files).codes).toEqual([])
    expect(loaded(files).files.has('app.json')).toBe(true)
  })

  it('looks below when the folder is a level too high, and says where it found the app', () => {
    const { project, said } = loading({ ...app(shop, undefined, 'repo/miniprogram'), 'repo/README.md': 'x' }, 'repo')
    expect(project?.pages).toHaveLength(1)
    expect(said).toEqual([{ code: 'load/found-elsewhere', params: { path: 'miniprogram' } }])
  })

  it('looks above when the folder is a level too low', () => {
    const { project, said } = loading(app(shop, undefined, 'repo'), 'repo/pages/home')
    expect(project?.home).toBe('pages/home/home')
    expect(said).toEqual([{ code: 'load/found-elsewhere', params: { path: '../..' } }])
  })

  it('names the candidates where there are several apps', () => {
    const { project, said } = loading({ ...app(shop, undefined, 'a'), ...app(shop, undefined, 'b') })
    expect(project).toBeNull()
    expect(said).toEqual([{ code: 'load/several-apps', params: { place: '.', candidates: 'a, b' } }])
  })

  it('prefers source to the copy that a build made of it', () => {
    const { said } = loading({ ...app(shop, undefined, 'src'), ...app(shop, undefined, 'dist') })
    expect(said[0]?.params).toEqual({ path: 'src' })
  })

  it('does not take the app.json of a page named app for an app', () => {
    expect(loading({ 'pages/app/app.json': '{"navigationBarTitleText":"x"}' }).codes).toEqual(['load/no-app-json'])
  })

  it.each([
    ['a folder that does not exist', {}, 'nowhere', 'load/no-folder'],
    ['a file', { 'a.txt': 'x' }, 'a.txt', 'load/not-a-folder'],
    ['an empty folder', {}, '', 'load/empty-folder'],
    ['a folder without an app', { 'a.txt': 'x' }, '', 'load/no-app-json'],
    ['a mini game', { 'game.json': '{}' }, '', 'load/mini-game'],
  ])('says what is wrong with %s', (_, files, folder, code) => {
    const { project, codes } = loading(files, folder)
    expect(project).toBeNull()
    expect(codes).toEqual([code])
  })
})

describe('frameworks', () => {
  const uniApp = { 'pages.json': '{}', 'manifest.json': '{}', 'pages/a.vue': '' }

  it('says that uni-app source is to be built first', () => {
    const { project, said } = loading(uniApp)
    expect(project).toBeNull()
    expect(said).toEqual([{ code: 'load/framework-source', params: { place: '.', framework: 'uni-app' } }])
  })

  it('analyses the build output where it is there, and says so', () => {
    const output = app(shop, undefined, 'unpackage/dist/build/mp-weixin')
    const { project, codes } = loading({ ...uniApp, ...output, 'unpackage/dist/build/mp-weixin/common/vendor.js': '' })
    expect(project).toMatchObject({ framework: 'uni-app', form: 'compiled' })
    expect(codes).toEqual(['load/framework-output'])
  })

  it.each([
    ['taro', { dependencies: { '@tarojs/taro': '3' } }],
    ['wepy', { dependencies: { wepy: '1' } }],
    ['other', { devDependencies: { '@mpxjs/core': '2' } }],
  ])('recognises %s source by its dependencies', (framework, manifest) => {
    const { said } = loading({ 'package.json': JSON.stringify(manifest), 'src/app.tsx': '' })
    expect(said[0]).toMatchObject({ code: 'load/framework-source', params: { framework } })
  })

  it('takes an app with its own app.json as native, whatever package.json mentions', () => {
    const files = { ...app(shop), 'package.json': '{"dependencies":{"@tarojs/taro":"3"}}' }
    expect(loaded(files)).toMatchObject({ framework: 'native', form: 'source' })
  })
})

describe('platforms', () => {
  it('recognises the platform by its templates', () => {
    const files = { 'app.json': '{"pages":["p/p"]}', 'p/p.js': '', 'p/p.ttml': '' }
    expect(loaded(files).platform).toBe('bytedance')
  })

  it('says so where the templates of a platform are not analysed yet', () => {
    const { project, said } = loading({ 'app.json': '{"pages":["p/p"]}', 'p/p.js': '', 'p/p.swan': '' })
    expect(project).toBeNull()
    expect(said).toEqual([{ code: 'load/platform-templates', params: { platform: 'Baidu', extension: 'swan' } }])
  })

  it('reads what Alipay calls otherwise: the title of the window, the tabs and their texts', () => {
    const config = {
      pages: ['p/p'],
      window: { defaultTitle: '茶' },
      tabBar: { items: [{ pagePath: 'p/p', name: '点单' }] },
    }
    const project = loaded({ 'app.json': JSON.stringify(config), 'p/p.js': '', 'p/p.axml': '' })
    expect(project).toMatchObject({ platform: 'alipay', windowTitle: '茶', tabs: [{ route: 'p/p', text: '点单' }] })
  })
})
