import { PLATFORMS, platformOf } from '../platforms/index.js'
import type { Platform, PlatformId } from '../platforms/platform.js'

/** Platforms whose template language is understood. */
const analysed: ReadonlySet<PlatformId> = new Set(['wechat', 'alipay', 'qq', 'bytedance'])

/** Extensions of scripts that may be a page. */
export const scriptExtensions: readonly string[] = ['js', 'ts']

/** The platform that most of an app's templates are written for; `extensions` has one entry a file. */
export function platformFor(extensions: readonly string[]): Platform {
  const counted = PLATFORMS.map((platform) => {
    return { platform, count: extensions.filter((extension) => extension === platform.templateExtension).length }
  })
  const most = Math.max(...counted.map(({ count }) => count))
  return counted.find(({ count }) => count === most)?.platform ?? platformOf('wechat')
}

/** Whether apps of `platform` can be analysed. */
export function isAnalysed(platform: Platform): boolean {
  return analysed.has(platform.id)
}
