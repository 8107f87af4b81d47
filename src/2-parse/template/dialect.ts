import type { PlatformId } from '../../platforms/platform.js'
import { extensionOf } from '../../source/path.js'

/** How one platform spells the template language that all of them share. */
export interface Dialect {
  readonly platform: PlatformId
  /** Extension of its template files. */
  readonly extension: string
  /** Prefixes of conditions and loops, the customary one first: 'wx:' in `wx:if`. */
  readonly directives: readonly string[]
  /** Elements that hold or name a view script: 'wxs'. */
  readonly scriptTags: readonly string[]
  /** Attributes that name such a script's file, and the script itself. */
  readonly scriptSource: string
  readonly scriptName: string
  /** Spellings of an event attribute, the longer before its own beginnings. */
  readonly events: readonly EventSpelling[]
}

export interface EventSpelling {
  readonly prefix: string
  readonly mode: 'bind' | 'catch' | 'mut'
  readonly capture: boolean
  /** The event's name follows with a capital letter: `onTap`, and not `once`. */
  readonly capital?: true
}

/** bindtap, bind:tap, catchtap, mut-bind:tap, capture-bind:tap, …: the colon is optional everywhere. */
const bindAndCatch: readonly EventSpelling[] = [
  { prefix: 'capture-bind:', mode: 'bind', capture: true },
  { prefix: 'capture-catch:', mode: 'catch', capture: true },
  { prefix: 'capture-bind', mode: 'bind', capture: true },
  { prefix: 'capture-catch', mode: 'catch', capture: true },
  { prefix: 'mut-bind:', mode: 'mut', capture: false },
  { prefix: 'mut-bind', mode: 'mut', capture: false },
  { prefix: 'bind:', mode: 'bind', capture: false },
  { prefix: 'catch:', mode: 'catch', capture: false },
  { prefix: 'bind', mode: 'bind', capture: false },
  { prefix: 'catch', mode: 'catch', capture: false },
]

const wechat: Dialect = {
  platform: 'wechat',
  extension: 'wxml',
  directives: ['wx:'],
  scriptTags: ['wxs'],
  scriptSource: 'src',
  scriptName: 'module',
  events: bindAndCatch,
}

/** Alipay: `onTap`, `catchTap`, `a:for`, `<import-sjs from name>` (opendocs.alipay.com/mini/framework/axml). */
const alipay: Dialect = {
  platform: 'alipay',
  extension: 'axml',
  directives: ['a:'],
  scriptTags: ['import-sjs'],
  scriptSource: 'from',
  scriptName: 'name',
  events: [
    { prefix: 'on', mode: 'bind', capture: false, capital: true },
    { prefix: 'catch', mode: 'catch', capture: false, capital: true },
  ],
}

/** Every dialect that is understood. QQ also accepts WeChat's directives. */
export const dialects: readonly Dialect[] = [
  wechat,
  alipay,
  { ...wechat, platform: 'qq', extension: 'qml', directives: ['qq:', 'wx:'], scriptTags: ['qs', 'wxs'] },
  { ...wechat, platform: 'bytedance', extension: 'ttml', directives: ['tt:'], scriptTags: ['sjs'] },
]

/** The dialect that a template file is written in, by its extension; WeChat's where no other claims it. */
export function dialectOf(file: string): Dialect {
  const extension = extensionOf(file)
  return dialects.find((dialect) => dialect.extension === extension) ?? wechat
}
