import { alipay } from './alipay.js'
import { baidu } from './baidu.js'
import { bytedance } from './bytedance.js'
import { jd } from './jd.js'
import { kuaishou } from './kuaishou.js'
import { qq } from './qq.js'
import { wechat } from './wechat.js'
import { xiaohongshu } from './xiaohongshu.js'
import { wechatApiOrGuess } from './wechat-api.js'
import type { ApiFacts } from './api.js'
import type { Platform, PlatformId } from './platform.js'

/** Every platform, the commonest first: where several fit, the first is taken. To add one, write its file and a line here. */
export const PLATFORMS: readonly Platform[] = [wechat, alipay, baidu, bytedance, qq, kuaishou, jd, xiaohongshu]

const BY_ID: ReadonlyMap<PlatformId, Platform> = new Map(PLATFORMS.map((platform) => [platform.id, platform]))

/** The table of a platform. */
export function platformOf(id: PlatformId): Platform {
  return BY_ID.get(id) ?? wechat
}

/** WeChat's name of a platform's API, as the graph names effects: 'tradePay' on Alipay is 'requestPayment'. */
export function commonApiName(platform: Platform, name: string): string {
  return Object.hasOwn(platform.aliases, name) ? (platform.aliases[name] ?? name) : name
}

/** What calling `<global>.<name>` means on a platform; names that no table has get facts by the naming rules. */
export function apiFacts(platform: Platform, name: string): ApiFacts {
  return wechatApiOrGuess(commonApiName(platform, name))
}
