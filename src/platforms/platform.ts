/** The super apps whose mini programs can be told apart. */
export type PlatformId = 'wechat' | 'alipay' | 'baidu' | 'bytedance' | 'qq' | 'kuaishou' | 'jd' | 'xiaohongshu'

/** What a platform calls things: enough to recognise its mini programs and to read their files. */
export interface Platform {
  readonly id: PlatformId
  readonly name: { readonly en: string; readonly zh: string }
  /** The object that carries the platform's APIs in script: 'wx'. */
  readonly global: string
  /** Without dot: 'wxml'. */
  readonly templateExtension: string
  /** Without dot; the platform's scripts that run in templates: 'wxs'; null where it has none. */
  readonly scriptModuleExtension: string | null
  /** The template's element that brings such a script in: 'wxs', 'import-sjs'. */
  readonly scriptModuleTag: string | null
  /** Without dot: 'wxss'. */
  readonly styleExtension: string
  /** In front of directives: 'wx:' in `wx:if`, 's-' in `s-if`. */
  readonly directivePrefix: string
  /** What stands in front of the event's name in a binding: `bindtap`, `catchtap`, `onTap`. */
  readonly eventPrefixes: readonly string[]
  /** Project files of the platform's developer tools, beside app.json. */
  readonly configFiles: readonly string[]
  /** Own name of an API → WeChat's name of the API that means the same. Names that are equal are left out. */
  readonly aliases: Readonly<Record<string, string>>
}

/** Checks a platform's table when it is written; gives it back unchanged. */
export function definePlatform(platform: Platform): Platform {
  return platform
}
