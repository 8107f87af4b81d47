import { describe, expect, it } from 'vitest'
import { controlKind, eventDetail } from '../../src/platforms/control.js'
import { kitComponent, KITS } from '../../src/platforms/kit-components.js'
import { OPEN_TYPE_NAMES, openType } from '../../src/platforms/open-types.js'
import { WECHAT_TAGS, wechatComponent } from '../../src/platforms/wechat-components.js'
import { wechatApi } from '../../src/platforms/wechat-api.js'
import type { ComponentFacts } from '../../src/platforms/control.js'

function element(tag: string): ComponentFacts {
  return wechatComponent(tag) ?? { events: {} }
}

const everyComponent: readonly (readonly [string, ComponentFacts])[] = [
  ...WECHAT_TAGS.map((tag) => [tag, element(tag)] as const),
  ...KITS.flatMap((kit) =>
    Object.entries(kit.components).map(([name, facts]) => [`${kit.tagPrefix}-${name}`, facts] as const),
  ),
]

describe('elements of the platform', () => {
  it('tell what kind of text an input takes by its type', () => {
    expect(controlKind(element('input'))).toBe('text')
    expect(controlKind(element('input'), 'digit')).toBe('digit')
    expect(controlKind(element('input'), 'constructor')).toBe('text')
  })

  it('tell what a picker gives by its mode', () => {
    expect(eventDetail(element('picker'), 'change')).toEqual({ d: 'fields', fields: { value: 'number' } })
    expect(eventDetail(element('picker'), 'change', 'date')).toEqual({ d: 'fields', fields: { value: 'string' } })
    expect(eventDetail(element('picker'), 'change', 'region')).toEqual({
      d: 'fields',
      fields: { value: 'array', code: 'array', postcode: 'string' },
    })
    expect(eventDetail(element('picker'), 'cancel', 'region')).toEqual({ d: 'none' })
  })

  it('do not know events that they do not have', () => {
    expect(eventDetail(element('input'), 'markertap')).toBeNull()
    expect(eventDetail(element('input'), 'constructor')).toBeNull()
  })

  it('give the detail of open-type buttons under the event that brings it', () => {
    expect(openType('getPhoneNumber')).toMatchObject({ api: 'getPhoneNumber', event: 'getphonenumber' })
    expect(eventDetail(element('button'), 'chooseavatar')).toEqual({ d: 'fields', fields: { avatarUrl: 'string' } })
    expect(openType('toString')).toBeUndefined()
  })

  it('name APIs behind open-types that the table of APIs knows, or that only a button has', () => {
    const apis = OPEN_TYPE_NAMES.flatMap((name) => openType(name)?.api ?? [])
    expect(apis.filter((api) => wechatApi(api) === undefined)).toEqual(['launchApp'])
  })
})

describe('the tables of components', () => {
  it('spell events in lower case, as templates are parsed', () => {
    const names = everyComponent.flatMap(([tag, facts]) => Object.keys(facts.events).map((event) => `${tag} ${event}`))
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([])
  })

  it('know the detail of every event that they call decisive', () => {
    const gaps = everyComponent.flatMap(([tag, facts]) =>
      (facts.changes ?? []).filter((event) => !Object.hasOwn(facts.events, event)).map((event) => `${tag} ${event}`),
    )
    expect(gaps).toEqual([])
  })
})

describe('components of kits', () => {
  it('are found by the path that usingComponents gives, whatever the tag', () => {
    expect(kitComponent('my-field', '@vant/weapp/field/index')).toMatchObject({ kit: 'Vant Weapp', component: 'field' })
    expect(kitComponent('x', 'tdesign-miniprogram/input/input')).toMatchObject({ kit: 'TDesign', component: 'input' })
    expect(kitComponent('x', '/miniprogram_npm/weui-miniprogram/searchbar/searchbar')).toMatchObject({ kit: 'WeUI' })
  })

  it('are found by the tag where the path says nothing', () => {
    expect(kitComponent('van-stepper', '/lib/a/b')).toMatchObject({ kit: 'Vant Weapp', component: 'stepper' })
    expect(kitComponent('t-search')).toMatchObject({ kit: 'TDesign', component: 'search' })
  })

  it('give the value itself in one kit and an object with it in another', () => {
    const vant = kitComponent('van-field')?.facts ?? { events: {} }
    const tdesign = kitComponent('t-input')?.facts ?? { events: {} }
    expect(eventDetail(vant, 'change')).toEqual({ d: 'value', type: 'string' })
    expect(eventDetail(tdesign, 'change')).toMatchObject({ d: 'fields', fields: { value: 'string' } })
  })

  it('of unknown kits are at least understood as controls by the end of their name', () => {
    const found = kitComponent('acme-date-picker', '/vendor/acme/date-picker/index')
    expect(found).toMatchObject({ kit: null, component: 'date-picker', facts: { control: 'date' } })
    expect(eventDetail(found?.facts ?? { events: {} }, 'change')).toBeNull()
  })

  it('are not made up', () => {
    expect(kitComponent('acme-ribbon', '/vendor/acme/ribbon/index')).toBeNull()
    expect(kitComponent('van-constructor')).toBeNull()
  })
})
