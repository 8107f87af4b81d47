import { describe, expect, it } from 'vitest'
import type { CloudEffect, RequestEffect } from '../../src/4-trace/graph.js'
import { actOfRemote, endpointOf } from '../../src/5-infer/facts/effects.js'
import { partsOf } from '../../src/5-infer/words/compound.js'
import { camel, lastSegment, rootOf, wordsOf } from '../../src/5-infer/words/identifier.js'
import { meaningOf } from '../../src/5-infer/words/meaning.js'

const at = { file: 'a.js', line: 1, column: 0 }

function request(method: string, url: string): RequestEffect {
  return { kind: 'request', method, url, fields: [], at }
}

describe('words of identifiers', () => {
  it('are split at case, separators and digits', () => {
    expect(wordsOf('onAddToCartBtn2')).toEqual(['on', 'add', 'to', 'cart', 'btn'])
    expect(wordsOf('get_user-infoV2')).toEqual(['get', 'user', 'info'])
    expect(wordsOf('payHTTPUrl')).toEqual(['pay', 'http', 'url'])
    expect(wordsOf('商品Id')).toEqual(['商品', 'id'])
  })

  it('that were run together come apart at known words only', () => {
    expect(partsOf('clearhistory')).toEqual(['clear', 'history'])
    expect(partsOf('addordelete')).toEqual(['add', 'or', 'delete'])
    for (const word of ['address', 'payment', 'settings', 'collection', 'keshi']) expect(partsOf(word)).toEqual([word])
  })

  it('go back together in lower camel case', () => {
    expect(camel(['add', 'to', 'cart'])).toBe('addToCart')
  })

  it('paths have a root and a last segment', () => {
    expect([rootOf('trips[].driver.name'), lastSegment('trips[].driver.name')]).toEqual(['trips', 'name'])
    expect([rootOf('keyword'), lastSegment('list[]')]).toEqual(['keyword', 'list'])
  })
})

describe('what names say', () => {
  it('the strongest verb governs, interface words say nothing', () => {
    expect(meaningOf('onCancelOrder')).toEqual({ act: 'destroy', verb: 'cancel', nouns: ['order'] })
    expect(meaningOf('showDeleteModal')).toMatchObject({ act: 'destroy' })
    expect(meaningOf('bindtap')).toEqual({ act: null, verb: null, nouns: ['bindtap'] })
  })

  it('the event in a handler name is no deed', () => {
    expect(meaningOf('formSubmit').act).toBeNull()
    expect(meaningOf('bindconfirm').act).toBeNull()
    expect(meaningOf('submitOrder').act).toBe('write')
  })
})

describe('what endpoints say', () => {
  const said: readonly (readonly [string, string, ReturnType<typeof actOfRemote>])[] = [
    ['GET', '/goods/list', 'read'],
    ['POST', '/goods/list', 'read'],
    ['POST', '/cart/add', 'write'],
    ['GET', '/user_api/userInfo_update', 'write'],
    ['POST', '/order/cancel', 'destroy'],
    ['DELETE', '/items/{}', 'destroy'],
    ['POST', '/pay/prepay', 'pay'],
    ['POST', '/pay/records', 'read'],
    ['GET', '/order/payStatus', 'read'],
    ['POST', '/auth/loginByWeixin', 'login'],
    ['POST', '/gateway', null],
    ['POST', '/search/clearhistory', 'destroy'],
  ]
  it.each(said)('%s %s', (method, url, act) => {
    expect(actOfRemote(request(method, url))).toBe(act)
  })

  it('leaves what neither path nor method says to the function that asks', () => {
    const asked = (method: string, url: string, ...through: readonly string[]) =>
      actOfRemote({ ...request(method, url), through })
    expect(asked('POST', '/plan/{}/day/{}/spots', 'onPickDay', 'updateDaySpots', 'request')).toBe('write')
    expect(asked('POST', '/plan/{}/spots', 'setSpots', 'getPlanSpots', 'request')).toBe('read')
    expect(asked('POST', '/plan/{}/spots', 'setSpots', 'request')).toBe(null)
    expect(asked('GET', '/checkin/{}', 'getCheckinDetail', 'request')).toBe('read')
    expect(asked('GET', '/checkin/{}', 'doCheckin', 'request')).toBe('write')
    expect(asked('GET', '/coupon/delete', 'getCoupons')).toBe('destroy')
  })
  it('a cloud function that is told what to do is named with it', () => {
    const call: CloudEffect = { kind: 'cloud', op: 'callFunction', name: 'posts', action: 'addZan', at }
    expect(endpointOf(call)).toBe('callFunction posts:addZan')
    expect(actOfRemote(call)).toBe('write')
  })

  it('a database operation says what it does', () => {
    expect(actOfRemote({ kind: 'cloud', op: 'remove', name: 'posts', at })).toBe('destroy')
    expect(actOfRemote({ kind: 'cloud', op: 'get', name: 'posts', at })).toBe('read')
  })
})
