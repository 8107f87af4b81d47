import { fields, NOTHING } from './control.js'
import type { Fields } from './api.js'
import type { Detail, Events } from './control.js'

/** What a button's `open-type` does: the API that stands for it, and the event that brings the result. */
export interface OpenType {
  /** Name as the graph's api effects use it; null where the tap does nothing that counts as an API. */
  readonly api: string | null
  /** Lower case; null where no event follows. */
  readonly event: string | null
  readonly detail: Detail
}

const CRYPT: Fields = { errMsg: 'string', encryptedData: 'string', iv: 'string', cloudID: 'string' }
const PROFILE: Fields = { ...CRYPT, userInfo: 'object', rawData: 'string', signature: 'string' }
const CODE: Fields = { code: 'string', errMsg: 'string', errno: 'number' }

/** `open-type` of `<button>` → what it does (developers.weixin.qq.com, "button"). */
const OPEN_TYPES: Readonly<Record<string, OpenType>> = {
  getPhoneNumber: { api: 'getPhoneNumber', event: 'getphonenumber', detail: fields({ ...CRYPT, ...CODE }) },
  getRealtimePhoneNumber: { api: 'getRealtimePhoneNumber', event: 'getrealtimephonenumber', detail: fields(CODE) },
  getUserInfo: { api: 'getUserInfo', event: 'getuserinfo', detail: fields(PROFILE) },
  getUserProfile: { api: 'getUserProfile', event: 'getuserinfo', detail: fields(PROFILE) },
  chooseAvatar: { api: 'chooseAvatar', event: 'chooseavatar', detail: fields({ avatarUrl: 'string' }) },
  openSetting: {
    api: 'openSetting',
    event: 'opensetting',
    detail: fields({ authSetting: 'object', errMsg: 'string' }),
  },
  share: { api: 'shareAppMessage', event: null, detail: NOTHING },
  contact: {
    api: 'openCustomerServiceChat',
    event: 'contact',
    detail: fields({ path: 'string', query: 'object', errMsg: 'string' }),
  },
  launchApp: { api: 'launchApp', event: 'launchapp', detail: NOTHING },
  feedback: { api: null, event: null, detail: NOTHING },
  lottery: { api: null, event: null, detail: NOTHING },
  agreePrivacyAuthorization: {
    api: 'requirePrivacyAuthorize',
    event: 'agreeprivacyauthorization',
    detail: fields({ errMsg: 'string' }),
  },
  createLiveActivity: { api: 'requestSubscribeMessage', event: 'createliveactivity', detail: fields(CODE) },
}

/** Every `open-type` known. */
export const OPEN_TYPE_NAMES: readonly string[] = Object.keys(OPEN_TYPES)

/** What an `open-type` does; undefined where it is not known. */
export function openType(name: string): OpenType | undefined {
  return Object.hasOwn(OPEN_TYPES, name) ? OPEN_TYPES[name] : undefined
}

/** What the events of `open-type` buttons carry: for buttons, and for kits' components that pass them on. */
export const OPEN_TYPE_EVENTS: Events = Object.fromEntries(
  Object.values(OPEN_TYPES).flatMap(({ event, detail }) => (event === null ? [] : [[event, detail]])),
)
