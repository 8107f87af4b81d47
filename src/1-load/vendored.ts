import { folderOf } from '../source/path.js'
import type { FileEntry } from './project.js'

/** Folders that hold packages or a library by the custom of their makers, whatever they lie in. Lower case. */
const libraryFolders: ReadonlySet<string> = new Set([
  // where package managers and frameworks put what they install
  'miniprogram_npm', 'node_modules', 'node-modules', 'uni_modules', 'wxcomponents', 'bower_components',
  // component kits
  '@vant', 'vant', 'vant-weapp', 'vant-ui', 'weui', 'weui-miniprogram', 'weui-wxss', 'wux', 'wux-weapp', 'iview', 'iview-weapp',
  'lin-ui', 'colorui', 'tdesign-miniprogram', 'tdesign', 'minui', 'mp-weui', 'zanui', 'zanui-weapp', 'taro-ui', 'uview-ui',
  'uview', 'thorui', 'firstui', 'nutui', 'antd-mini', 'mini-antui', 'sol-weapp', 'we-ui',
  // rich text, charts, pictures, codes
  'towxml', 'wxparse', 'wx-parse', 'parser-wx', 'mp-html', 'ec-canvas', 'f2-canvas', 'wx-charts', 'wxcharts',
  'we-cropper', 'image-cropper', 'weapp-qrcode', 'painter', 'lottie-miniprogram', 'wx-calendar',
  // general libraries
  'regenerator-runtime', 'mobx', 'mobx-miniprogram', 'mobx-miniprogram-bindings', 'lodash', 'dayjs', 'moment', 'crypto-js',
  'miniprogram-sm-crypto', 'sm-crypto', 'tim-wx-sdk', 'trtc-wx',
]) // prettier-ignore

/** File names of libraries, without extension and version. Lower case. */
const libraryFiles: ReadonlySet<string> = new Set([
  'lodash', 'underscore', 'moment', 'dayjs', 'day', 'md5', 'sha1', 'sha256', 'crypto', 'crypto-js', 'cryptojs', 'aes', 'rsa',
  'jsencrypt', 'base64', 'sm2', 'sm3', 'sm4', 'big', 'bignumber', 'decimal', 'echarts', 'wxcharts', 'wxcharts-min', 'f2', 'qqmap-wx-jssdk',
  'amap-wx', 'bmap-wx', 'wxparse', 'html2json', 'htmlparser', 'showdown', 'wxdiscode', 'marked', 'highlight', 'prism',
  'qrcode', 'weapp-qrcode', 'wxqrcode', 'barcode', 'runtime', 'regenerator-runtime', 'es6-promise', 'promise-polyfill',
  'mobx', 'immer', 'three', 'mqtt', 'weapp.socket.io', 'socket.io', 'protobuf', 'pako', 'upng', 'cropper', 'we-cropper',
  'lottie', 'leancloud-storage', 'av-core-min', 'av-weapp-min', 'bmob', 'vconsole', 'pinyin', 'lunar', 'chinese-lunar',
]) // prettier-ignore

/** A library under one of these names is longer than what an app writes to call it. */
const libraryBytes = 4096

/** Files, seen from its own folder, that together give a copied kit away under any folder name. */
const fingerprints: readonly (readonly [string, ...string[]])[] = [
  ['common/component.js', 'common/utils.js', 'mixins/basic.js', 'button/index.wxml'],
  ['common/src/superComponent.js', 'common/wechat.js', 'button/button.wxml'],
  ['helpers/baseComponent.js', 'helpers/mergeOptionsToData.js'],
  ['base/index.wxss', 'cell-group/index.js', 'cell/index.js', 'input-number/index.js'],
  ['behaviors/rules.js', 'core/behaviors/zIndexBehavior.js'],
  ['wxParse.js', 'html2json.js', 'wxParse.wxml'],
  ['parse/index.js', 'towxml.wxml'],
]

/**
 * The files that are third-party code. A folder that holds a page is the app's own, whatever its name: the demo of a kit
 * is an app about that kit.
 */
export function vendoredFiles(files: readonly Omit<FileEntry, 'vendored'>[], routes: readonly string[]): ReadonlySet<string> {
  const paths = new Set(files.map(({ path }) => path))
  const own = new Set(routes.flatMap(foldersAround))
  const kits = new Set(fingerprints.flatMap((marks) => placesOf(marks, paths)))
  const isLibrary = (folder: string): boolean =>
    !own.has(folder) && (kits.has(folder) || libraryFolders.has(nameOf(folder).toLowerCase()))
  const known = new Map<string, boolean>()
  const inLibrary = (folder: string): boolean => {
    const verdict = known.get(folder) ?? (folder !== '' && (isLibrary(folder) || inLibrary(folderOf(folder))))
    known.set(folder, verdict)
    return verdict
  }
  const vendored = files.filter(({ path, bytes }) => inLibrary(folderOf(path)) || isLibraryFile(nameOf(path), bytes))
  return new Set(vendored.map(({ path }) => path))
}

/** Folders in which all `marks` are found. */
function placesOf(marks: readonly [string, ...string[]], paths: ReadonlySet<string>): readonly string[] {
  const [first] = marks
  return [...paths]
    .filter((path) => path.endsWith(`/${first}`))
    .map((path) => path.slice(0, -first.length - 1))
    .filter((folder) => marks.every((mark) => paths.has(`${folder}/${mark}`)))
}

function foldersAround(route: string): readonly string[] {
  const folders: string[] = []
  for (let folder = folderOf(route); folder !== ''; folder = folderOf(folder)) folders.push(folder)
  return folders
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** 'lodash.js', 'qqmap-wx-jssdk1.2.min.js', 'amap-wx.130.js'. */
function isLibraryFile(name: string, bytes: number): boolean {
  const stem = name.toLowerCase().replace(/\.(js|ts)$/, '')
  if (stem.length === name.length) return false
  if (stem.endsWith('.min')) return true
  return bytes >= libraryBytes && libraryFiles.has(stem.replace(/[-.@v]*\d[\d.]*$/, ''))
}
