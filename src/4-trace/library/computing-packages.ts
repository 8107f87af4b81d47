/**
 * npm packages that only compute: what they give is made of what they are given, and they ask, open and keep nothing. An
 * app that uses them without shipping them is seen as well as with them.
 */
const COMPUTING: ReadonlySet<string> = new Set(
  (
    'dayjs moment moment-timezone date-fns luxon lunar-javascript solarlunar ' +
    'lodash lodash-es lodash.debounce lodash.throttle underscore ramda radash es-toolkit ' +
    'crypto-js js-md5 md5 blueimp-md5 spark-md5 js-sha1 js-sha256 sha256 sm-crypto miniprogram-sm-crypto jsencrypt ' +
    'js-base64 base64-js base64-arraybuffer buffer text-encoding weapp-qrcode-base64 pako ' +
    'qs query-string url-parse uuid nanoid shortid classnames clsx tslib regenerator-runtime core-js ' +
    'big.js bignumber.js decimal.js number-precision mathjs accounting ' +
    'deepmerge fast-deep-equal fast-copy rfdc klona clone immer immutable microdiff diff ' +
    'async-validator validator pinyin pinyin-pro js-pinyin tiny-pinyin xss he entities ' +
    'marked markdown-it markdown-ast highlight.js prismjs htmlparser2 domhandler domutils html-parse-stringify ' +
    'color tinycolor2 chroma-js seedrandom mockjs geolib coordtransform eventemitter3 mitt tiny-emitter ' +
    'mobx-miniprogram mobx-miniprogram-bindings miniprogram-computed'
  ).split(' '),
)

/** Whether nothing is lost when the package is not there. */
export function onlyComputes(name: string): boolean {
  return COMPUTING.has(name)
}

/** Kits of components: without them a part of the view is not seen, but what their functions do (toasts, dialogs) is no effect. */
const SHOWING: ReadonlySet<string> = new Set(
  '@vant/weapp vant-weapp tdesign-miniprogram weui-miniprogram wux-weapp iview-weapp lin-ui echarts'.split(' '),
)

/** Whether calls into the package only show something. */
export function onlyShows(name: string): boolean {
  return SHOWING.has(name)
}
