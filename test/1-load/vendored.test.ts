import { describe, expect, it } from 'vitest'
import { vendoredFiles } from '../../src/1-load/vendored.js'

const vendored = (paths: readonly string[], routes: readonly string[] = [], bytes = 10_000) => [
  ...vendoredFiles(
    paths.map((path) => ({ path, bytes })),
    routes,
  ),
]

describe('third-party code', () => {
  it.each([
    'miniprogram_npm/@vant/weapp/button/index.js',
    'miniprogram_npm/dayjs/index.js',
    'lib/wxParse/html2json.js',
    'components/ec-canvas/ec-canvas.js',
    'libs/qqmap-wx-jssdk1.2.js',
    'libs/amap-wx.130.js',
    'utils/md5.js',
    'utils/anything.min.js',
    'static/ColorUI/main.js',
  ])('%s', (path) => {
    expect(vendored([path])).toEqual([path])
  })

  it('is recognised by its files where the folder has another name', () => {
    const kit = ['common/component.js', 'common/utils.js', 'mixins/basic.js', 'button/index.wxml', 'toast/toast.js']
    expect(vendored([...kit.map((path) => `dist/${path}`), 'dist2/toast/toast.js'])).toEqual(
      kit.map((path) => `dist/${path}`),
    )
  })
})

describe('an npm package', () => {
  it('that holds templates is a kit, whatever its name', () => {
    const kit = ['miniprogram_npm/@shop/kit/button/index.wxml', 'miniprogram_npm/@shop/kit/request.js']
    expect(vendored(kit)).toEqual(kit)
  })

  it('without templates is followed: it may be how the app talks to its server', () => {
    expect(vendored(['miniprogram_npm/shop-api/index.js', 'miniprogram_npm/@shop/api/index.js'])).toEqual([])
  })
})

describe('own code', () => {
  it.each(['components/goods/goods.js', 'lib/request.js', 'utils/util.js', 'vendor/api.js', 'utils/mobx/store.js'])(
    '%s',
    (path) => {
      expect(vendored([path])).toEqual([])
    },
  )

  it('stays own in a folder that holds a page', () => {
    expect(vendored(['pages/vant/index.js', 'pages/vant/helper.js'], ['pages/vant/index'])).toEqual([])
  })

  it('stays own where a page or component has a library’s name', () => {
    expect(vendored(['pages/my/qrcode.js', 'pages/my/qrcode.json'])).toEqual([])
  })

  it('stays own where a few lines have a library’s name', () => {
    expect(vendored(['utils/moment.js'], [], 900)).toEqual([])
  })

  it('leaves the script of a library that gives pages their handlers', () => {
    expect(vendored(['lib/wxParse/wxParse.js', 'lib/wxParse/html2json.js'])).toEqual(['lib/wxParse/html2json.js'])
  })
})
