import { describe, expect, it } from 'vitest'
import { because, reasonAdvice, reasonIn, reasons } from '../../src/5-infer/reasons.js'
import type { ReasonCode } from '../../src/5-infer/reasons.js'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import { filesOf } from '../4-trace/harness.js'

const codes = Object.keys(reasons) as readonly ReasonCode[]

function holesIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{\w+\}/gu)].map(([hole]) => hole).sort()
}

describe('the reasons why an action is no tool', () => {
  it('have the same holes in every language', () => {
    const uneven = codes.filter((code) => holesIn(reasons[code].en).join() !== holesIn(reasons[code].zh).join())
    expect(uneven).toEqual([])
  })

  it('come with advice where the developer can change something, and only there', () => {
    const advised = codes.filter((code) => reasonAdvice(because(code), 'en') !== null)
    const changeable = codes.filter((code) => reasons[code].kind === 'change' && code !== 'unknown')
    expect(advised).toEqual(changeable)
  })

  it('show a hole that nothing fills, and pass what fills one through', () => {
    expect(reasonIn(because('step'), 'en')).toBe('a step of {tool}')
    expect(reasonIn(because('missing', { handler: '$&' }), 'en', (text) => `<${text}>`)).toBe(
      'the template binds <$&>, which is not defined',
    )
  })

  it('stand beside the sentences that tools.json has', () => {
    const host = memoryHost(
      filesOf({
        js: 'Page({ onTap() {}, onBack() { wx.navigateTo({ url: "/pages/gone" }) } })',
        wxml: '<view bindtap="onTap" bindlongpress="onBack"/>',
      }),
    )
    const [compilation] = compile(host, '')
    const dropped = compilation?.toolset.dropped ?? []
    expect(dropped.map(({ why }) => why)).toEqual([
      { code: 'opens', params: { target: 'navigateTo' } },
      { code: 'without-effect', params: {} },
    ])
    const written = compilation?.artifacts.find(({ path }) => path === 'tools.json')?.text ?? '{}'
    expect((JSON.parse(written) as { readonly dropped: unknown }).dropped).toEqual(
      dropped.map(({ action, reason }) => ({ action, reason })),
    )
  })
})
