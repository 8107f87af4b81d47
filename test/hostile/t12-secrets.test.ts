import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { messageOf } from '../../src/diagnostics/message.js'
import { memoryHost } from '../../src/host/memory.js'
import { samplesOf, secretPart } from '../secrets/samples.js'

/** T12: secrets of the app must not come out in anything that is written or said. */

type Files = Readonly<Record<string, string>>

const app: Files = {
  'app.json': '{"pages":["pages/home/home"],"lazyCodeLoading":"requiredComponents"}',
  'app.js': 'App({ onLaunch() {} })',
  'pages/home/home.wxml': '<button bindtap="send">提交订单</button>',
  'pages/home/home.js': `Page({ send() { wx.request({ url: 'https://shop.invalid/order', method: 'POST' }) } })`,
}

/** Everything that leaves the program, and the codes of what it says. */
function outcome(files: Files): {
  readonly written: string
  readonly paths: readonly string[]
  readonly codes: readonly string[]
} {
  const [compilation, diagnostics] = compile(memoryHost({ ...app, ...files }), '', { package: true })
  const artifacts = compilation?.artifacts ?? []
  const said = diagnostics.flatMap((one) => [messageOf(one, 'en'), messageOf(one, 'zh-CN'), JSON.stringify(one)])
  return {
    written: [...artifacts.flatMap(({ path, text }) => [path, text]), ...said].join('\n'),
    paths: artifacts.map(({ path }) => path),
    codes: diagnostics.map(({ code }) => code),
  }
}

/** A page that sends `expression`. */
function sending(expression: string): Files {
  const js = `Page({ send() { const s = ${expression}; wx.request({ url: 'https://shop.invalid/order?k=' + s, method: 'POST', header: { 'x-key': s }, data: { key: s } }); wx.showToast({ title: s }) } })`
  return { 'pages/home/home.js': js }
}

describe('T12: hard-coded secrets', () => {
  it.each(samplesOf(5))('$kind ($name) is found and comes out nowhere', (sample) => {
    const { name, value } = sample
    const { written, codes } = outcome({
      'pages/home/home.js': `const c = { ${name}: '${value}' }\nPage({ send() { wx.request({ url: 'https://shop.invalid/order', data: c, header: { a: c.${name} } }) } })`,
      'pages/home/home.wxml': `<button bindtap="send" data-${name}="${value}">${value}</button>`,
      'utils/unused.js': `// ${name}: '${value}'`,
    })
    expect(written).not.toContain(secretPart(sample))
    expect(codes.filter((code) => code.startsWith('secrets/')).length).toBeGreaterThanOrEqual(3)
  })

  it('a secret that is put together of parts is taken out of what is written, and told', () => {
    const { written, codes } = outcome(
      sending(`(() => { const a = 'AKIDq8Zt4Lw1'; const b = 'Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy'; return a + b })()`),
    )
    expect(written).not.toContain('AKIDq8Zt4Lw1Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy')
    expect(codes).toContain('secrets/computed')
  })

  it('a secret in a path is not read, and its name is concealed', () => {
    const { written, codes } = outcome({ 'utils/AKIDq8Zt4Lw1Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy.js': 'module.exports = 1' })
    expect(written).not.toContain('AKIDq8Zt4Lw1')
    expect(codes).toContain('secrets/in-name')
  })

  it('a changed copy of a file with a secret is not part of the package', () => {
    const manifest = `{"pages":["pages/home/home"],"key":"AKIDq8Zt4Lw1Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy"}`
    expect(outcome({}).paths).toEqual(expect.arrayContaining(['merged/app.json', 'merged/app.js']))
    const { paths, codes, written } = outcome({ 'app.json': manifest })
    expect(paths).not.toContain('merged/app.json')
    expect(codes).toContain('secrets/changes-withheld')
    expect(written).not.toContain('AKIDq8Zt4Lw1')
  })

  it('a request that carries a secret is not written down as code', () => {
    const { written } = outcome(sending(`'AKIDq8Zt4Lw1Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy'`))
    expect(written).not.toContain('AKIDq8Zt')
    expect(written).not.toMatch(/wx\.request\([^)]*REDACTED/u)
  })

  it('a broken file does not quote its secret', () => {
    const { written } = outcome({
      'pages/home/home.json': `{"usingComponents": AKIDq8Zt4Lw1Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy`,
      'pages/home/home.js': `Page({ a: AKIDq8Zt4Lw1Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy AKIDq8Zt4Lw1Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy`,
    })
    expect(written).not.toContain('AKIDq8Zt4Lw1')
  })

  it('no byte of the fixture that holds secrets is in what is written of it', () => {
    const top = new URL('../..', import.meta.url).pathname
    const held = [
      ...readFileSync(`${top}fixtures/trap-shop/utils/keys.js`, 'utf8').matchAll(/'(?:https:[^']*=)?([^']+)'/gu),
    ]
    const files = readdirSync(`${top}generated/trap-shop`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    expect(held).toHaveLength(5)
    expect(files.length).toBeGreaterThan(5)
    for (const [, secret = ''] of held) expect(files.filter((text) => text.includes(secret.slice(5, 25)))).toEqual([])
  })

  it('the same value is told once for each file', () => {
    const { codes } = outcome({
      'pages/home/home.js': `const token = '2EF918033A1C8385ACE976245EFB07C4'\nconst data = { token: '2EF918033A1C8385ACE976245EFB07C4' }\nPage({ send() {} })`,
    })
    expect(codes.filter((code) => code === 'secrets/suspected')).toHaveLength(1)
  })

  it('an app without secrets has no finding', () => {
    const { codes } = outcome({
      'pages/home/home.js': `Page({ send() { const token = wx.getStorageSync('token'); wx.request({ url: 'https://shop.invalid/order', header: { Authorization: 'Bearer ' + token } }) } })`,
      'utils/config.js': `module.exports = { tokenKey: 'access_token_v2', appid: 'wx1234567890abcdef', passwordTip: '请输入密码', secret: 'your-secret' }`,
    })
    expect(codes.filter((code) => code.startsWith('secrets/'))).toEqual([])
  })
})
