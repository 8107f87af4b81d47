import { describe, expect, it } from 'vitest'
import { allowedOnHalfScreen, apiSides } from '../../src/platforms/jsapi-sides.js'
import { WECHAT_API_NAMES } from '../../src/platforms/wechat-api.js'

describe('where an API may be called in AI mode', () => {
  it('is everywhere on the interface side for what every edition allows', () => {
    expect(apiSides('request')).toEqual({ interface: 'allowed', component: 'disputed', outcome: 'migratable' })
    expect(apiSides('getStorageSync')).toMatchObject({ interface: 'allowed', component: 'allowed' })
  })

  it('is disputed where the editions contradict each other, and payment then needs a card', () => {
    expect(apiSides('requestPayment')).toEqual({
      interface: 'disputed',
      component: 'disputed',
      outcome: 'needs-component',
    })
  })

  it('is the page alone for what leads to another page', () => {
    expect(apiSides('navigateTo')).toEqual({ interface: 'denied', component: 'denied', outcome: 'page-only' })
  })

  it('is nowhere for what has no counterpart', () => {
    expect(apiSides('createInterstitialAd').outcome).toBe('blocked')
    expect(apiSides('toString').outcome).toBe('blocked')
  })

  it('comes with the successor of an older API', () => {
    expect(apiSides('chooseImage')).toMatchObject({
      interface: 'denied',
      outcome: 'migratable',
      successor: 'chooseMedia',
    })
  })

  it('is left out where it only speaks to the person', () => {
    expect(apiSides('showModal')).toMatchObject({ interface: 'denied', outcome: 'migratable', drop: true })
  })

  it('is decided for every API of the table, and whoever may call it from an interface need not go elsewhere', () => {
    const stranded = WECHAT_API_NAMES.map((name) => ({ name, ...apiSides(name) })).filter(
      (sides) => sides.interface === 'allowed' && sides.outcome !== 'migratable',
    )
    expect(stranded).toEqual([])
  })

  it('excludes navigation from half-screen pages, not requests', () => {
    expect(allowedOnHalfScreen('navigateTo')).toBe(false)
    expect(allowedOnHalfScreen('request')).toBe(true)
  })
})
