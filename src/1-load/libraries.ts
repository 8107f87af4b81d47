/** Folders that hold packages or a library by the custom of their makers, whatever they lie in. Lower case. */
// prettier-ignore
export const libraryFolders: ReadonlySet<string> = new Set([
  // where package managers and frameworks put what they install
  'node_modules', 'node-modules', 'uni_modules', 'wxcomponents', 'bower_components',
  // component kits
  '@vant', 'vant', 'vant-weapp', 'vant-ui', 'weui', 'weui-miniprogram', 'weui-wxss', 'mp-weui', 'wux', 'wux-weapp',
  'iview', 'iview-weapp', 'lin-ui', 'colorui', 'tdesign', 'tdesign-miniprogram', 'minui', 'zanui', 'zanui-weapp',
  'taro-ui', 'uview', 'uview-ui', 'thorui', 'firstui', 'nutui', 'antd-mini', 'mini-antui', 'sol-weapp',
  // rich text, charts, pictures, codes
  'towxml', 'wxparse', 'wx-parse', 'parser-wx', 'mp-html', 'ec-canvas', 'f2-canvas', 'wx-charts', 'wxcharts',
  'we-cropper', 'weapp-qrcode', 'wxml-to-canvas', 'lottie-miniprogram',
  // general libraries
  'regenerator-runtime', 'mobx-miniprogram', 'mobx-miniprogram-bindings', 'lodash', 'dayjs', 'crypto-js', 'sm-crypto',
  'miniprogram-sm-crypto', 'tim-wx-sdk', 'trtc-wx',
])

/** Where the developer tools put the npm packages that they build. */
export const packagesFolder = 'miniprogram_npm'

/**
 * Packages that compute and never reach a server. Any other package without templates may be how the app talks to its
 * server (a request wrapper, a vendor's SDK), so its script is followed; one that is missing here costs only time.
 */
// prettier-ignore
export const purePackages: ReadonlySet<string> = new Set([
  'lodash', 'lodash-es', 'lodash.get', 'underscore', 'ramda', 'rxjs', 'immer', 'mobx', 'redux', 'tslib', 'runtime', 'core-js',
  'eventemitter3', 'mitt', 'events', 'qs', 'query-string', 'uuid', 'nanoid', 'async-validator', 'validator',
  'dayjs', 'moment', 'date-fns', 'big.js', 'bignumber.js', 'decimal.js', 'number-precision', 'mathjs',
  'md5', 'js-md5', 'blueimp-md5', 'js-sha256', 'crypto-js', 'jsencrypt', 'sm-crypto', 'js-base64', 'base-64', 'buffer',
  'text-encoder', 'pako', 'protobufjs', 'lunar-javascript', 'pinyin', 'pinyin-pro', 'marked', 'wxbarcode', 'qrcode',
  'threejs-miniprogram', 'lottie-miniprogram', 'echarts', 'zrender', 'animejs', 'miniprogram-api-promise',
])

/** Names of script files that are libraries, without extension and version. Lower case. */
// prettier-ignore
export const libraryFiles: ReadonlySet<string> = new Set([
  'lodash', 'underscore', 'moment', 'dayjs', 'day', 'big', 'bignumber', 'decimal', 'immer', 'mobx', 'pako', 'protobuf',
  'md5', 'sha1', 'sha256', 'crypto', 'crypto-js', 'cryptojs', 'aes', 'rsa', 'jsencrypt', 'base64', 'sm2', 'sm3', 'sm4',
  'echarts', 'wxcharts', 'wxcharts-min', 'f2', 'three', 'lottie', 'upng', 'cropper', 'we-cropper',
  'qqmap-wx-jssdk', 'amap-wx', 'bmap-wx', 'pinyin', 'lunar', 'chinese-lunar', 'vconsole',
  'wxparse', 'html2json', 'htmlparser', 'showdown', 'wxdiscode', 'marked', 'highlight', 'prism',
  'qrcode', 'weapp-qrcode', 'weapp.qrcode', 'weapp.qrcode.esm', 'wxqrcode', 'barcode', 'mqtt', 'socket.io', 'weapp.socket.io',
  'tim-wx', 'tim-wx-sdk', 'tsignaling-wx', 'trtc-wx', 'trtc-wx-sdk', 'nim_web_sdk_weixin', 'cos-wx-sdk',
  'runtime', 'regenerator-runtime', 'es6-promise', 'promise-polyfill',
  'leancloud-storage', 'av-core-min', 'av-weapp-min', 'bmob',
])

/** Scripts of libraries that put handlers of their own into the pages that call them: those run there like the page's. */
export const handlerScripts: ReadonlySet<string> = new Set(['wxparse.js'])

/** A library under one of these names is longer than what an app writes to call it. */
export const libraryBytes = 4096

/** Files, seen from its own folder, that together give a copied kit away under any folder name. */
export const fingerprints: readonly (readonly [string, ...string[]])[] = [
  ['common/component.js', 'common/utils.js', 'mixins/basic.js', 'button/index.wxml'],
  ['common/src/superComponent.js', 'common/wechat.js', 'button/button.wxml'],
  ['helpers/baseComponent.js', 'helpers/mergeOptionsToData.js'],
  ['base/index.wxss', 'cell-group/index.js', 'cell/index.js', 'input-number/index.js'],
  ['behaviors/rules.js', 'core/behaviors/zIndexBehavior.js'],
  ['wxParse.js', 'html2json.js', 'wxParse.wxml'],
  ['parse/index.js', 'towxml.wxml'],
]
