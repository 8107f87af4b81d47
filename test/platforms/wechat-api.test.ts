import { describe, expect, it } from 'vitest'
import { alipay } from '../../src/platforms/alipay.js'
import { apiFacts, commonApiName, PLATFORMS } from '../../src/platforms/index.js'
import {
  REQUIRED_PRIVATE_INFOS,
  WECHAT_API_FAMILIES,
  WECHAT_API_NAMES,
  wechatApi,
  wechatApiOrGuess,
} from '../../src/platforms/wechat-api.js'
import { wechat } from '../../src/platforms/wechat.js'

describe('the table of WeChat APIs', () => {
  it('puts each name into one family only', () => {
    const names = WECHAT_API_FAMILIES.flatMap((family) => Object.keys(family))
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('covers several hundred names, each an identifier or a dotted path of identifiers', () => {
    expect(WECHAT_API_NAMES.length).toBeGreaterThan(500)
    expect(WECHAT_API_NAMES.filter((name) => !/^[a-z]\w*(\.\w+)*$/i.test(name))).toEqual([])
  })

  it('knows what a person gives through the system choosers', () => {
    expect(wechatApi('getLocation')?.result).toMatchObject({ latitude: 'number', longitude: 'number' })
    expect(wechatApi('chooseImage')?.result).toMatchObject({ tempFilePaths: 'array' })
    expect(wechatApi('showModal')?.result).toEqual({ confirm: 'boolean', cancel: 'boolean', content: 'string' })
    expect(wechatApi('chooseAddress')?.result).toMatchObject({ userName: 'string', telNumber: 'string' })
    expect(wechatApi('scanCode')?.result).toMatchObject({ result: 'string' })
    expect(wechatApi('showActionSheet')?.result).toEqual({ tapIndex: 'number' })
  })

  it('marks as private every interface that app.json has to declare, except the listener', () => {
    const calls = REQUIRED_PRIVATE_INFOS.filter((name) => wechatApi(name)?.listener !== true)
    expect(calls.filter((name) => wechatApi(name)?.private !== true)).toEqual([])
    expect(REQUIRED_PRIVATE_INFOS.filter((name) => wechatApi(name) === undefined)).toEqual([])
  })

  it('says of every listener that it returns nothing, and has its off beside it', () => {
    const listening = WECHAT_API_NAMES.filter((name) => name.startsWith('on'))
    expect(listening.filter((name) => wechatApi(name)?.returns !== 'none')).toEqual([])
    const unpaired = listening.filter((name) => wechatApi(`off${name.slice(2)}`) === undefined)
    expect(unpaired).toEqual(['onNeedPrivacyAuthorization'])
  })

  it('gives Sync interfaces a value at once', () => {
    const sync = WECHAT_API_NAMES.filter((name) => name.endsWith('Sync'))
    expect(sync.filter((name) => wechatApi(name)?.sync !== true)).toEqual([])
  })

  it('guesses by the naming rules where a name is new', () => {
    expect(wechatApiOrGuess('onSomethingNew')).toMatchObject({ listener: true })
    expect(wechatApiOrGuess('createSomethingContext')).toMatchObject({ returns: 'object' })
    expect(wechatApiOrGuess('readSomethingSync')).toMatchObject({ sync: true })
    expect(wechatApiOrGuess('doSomething')).toEqual({ kind: 'other' })
  })

  it('does not take what every object has for an API', () => {
    expect(wechatApi('constructor')).toBeUndefined()
    expect(wechatApi('toString')).toBeUndefined()
    expect(apiFacts(alipay, 'constructor')).toEqual({ kind: 'other' })
  })
})

describe('the platforms', () => {
  it('differ in identity, global object and template extension', () => {
    for (const key of ['id', 'global', 'templateExtension', 'directivePrefix'] as const) {
      expect(new Set(PLATFORMS.map((platform) => platform[key])).size).toBe(PLATFORMS.length)
    }
  })

  it('translate their own API names into names that the table knows', () => {
    const targets = PLATFORMS.flatMap((platform) => Object.values(platform.aliases))
    expect(targets.filter((name) => wechatApi(name) === undefined)).toEqual([])
  })

  it('say that paying on Alipay is what paying on WeChat is', () => {
    expect(commonApiName(alipay, 'tradePay')).toBe('requestPayment')
    expect(apiFacts(alipay, 'tradePay').kind).toBe('payment')
    expect(commonApiName(wechat, 'tradePay')).toBe('tradePay')
  })
})
