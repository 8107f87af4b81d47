import { describe, expect, it } from 'vitest'
import { conceal } from '../../src/secrets/conceal.js'
import { findSecrets } from '../../src/secrets/find.js'
import { samplesOf, secretPart } from './samples.js'

const secret = 'AKIDq8Zt4Lw1Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy'

function kindsIn(text: string): readonly string[] {
  return findSecrets(text).map(({ kind }) => kind)
}

function concealed(text: string): string {
  return conceal(text, findSecrets(text))
}

describe('findSecrets', () => {
  it.each([1, 2, 3].flatMap((seed) => samplesOf(seed)))('knows $kind of $name in every language', (sample) => {
    const { kind, name, value } = sample
    const texts = [
      `const ${name} = '${value}'`,
      `{ "${name}": "${value}" }`,
      `/* ${name}: '${value}' */`,
      `<view data-${name}="${value}"/>`,
    ]
    for (const text of texts) {
      expect(kindsIn(text)).toContain(kind)
      expect(concealed(text)).not.toContain(secretPart(sample))
    }
  })

  it.each([
    ['hexadecimal escapes', `const a = '\\x41KID${secret.slice(4)}'`],
    ['Unicode escapes', `{"a":"\\u0041KID${secret.slice(4)}"}`],
    ['code point escapes', `const a = '\\u{41}KID${secret.slice(4)}'`],
    ['entities', `<view a="&#65;KID${secret.slice(4)}"/>`],
    ['literals that are added up', `const a = 'AKIDq8Zt4L' +\n  "w1Xv7Nb3Rm9K" + 'c5Pd2Hs6Jf0Gy'`],
    ['literals that concat adds up', `const a = 'AKIDq8Zt4L'.concat("${secret.slice(10)}")`],
    ['a list that is joined', `const a = ['AKIDq8Zt4L', '${secret.slice(10)}'].join('')`],
    ['base64', `const a = atob('${Buffer.from(secret).toString('base64')}')`],
    ['a template literal', `const a = \`${secret}\``],
    ['a query', `request('/x?id=${secret}&v=1')`],
  ])('looks behind %s', (_, text) => {
    expect(kindsIn(text)).toEqual(['Tencent Cloud SecretId'])
    expect(kindsIn(concealed(text))).toEqual([])
    expect(concealed(text)).toHaveLength(text.length)
  })

  it.each([
    [`keys['password'] = 'Qloxqodxo!602'`, 'password'],
    [`// password: Qcazhkedc!586`, 'password'],
    [`<!-- password: Qcazhkedc!586 -->`, 'password'],
    [`wx.setStorageSync('password', 'Qqdeeuwhi!147')`, 'password'],
    [`'https://shop.invalid/login?password=Qcrobtqbf!631'`, 'password'],
    [`const a = '${Buffer.from('password=Qiwppjivk!333').toString('base64')}'`, 'password'],
    [`mchKey: ['Xu3GT39LteL', 'UFpLltgeMI0', 'YMUJ2hQ765'].join('')`, 'WeChat Pay API key'],
    [`const secret = process.env.SECRET || '5f0c9b3e7a1d48265f0c9b3e7a1d4826'`, 'WeChat AppSecret'],
    [`{ secretKey: live ? 'q8Zt4Lw1Xv7Nb3Rm9Kc5Pd2H' : '' }`, 'cloud secret key'],
    [`{ secretKey: live ? '' : 'q8Zt4Lw1Xv7Nb3Rm9Kc5Pd2H' }`, 'cloud secret key'],
    [`const password = saved ?? 'Qqdeeuwhi!147'`, 'password'],
    [`<view wx:if="{{ secretKey === 'q8Zt4Lw1Xv7Nb3Rm9Kc5Pd2H' }}"/>`, 'cloud secret key'],
    [`export const secretKey: string = 'q8Zt4Lw1Xv7Nb3Rm9Kc5Pd2H'`, 'cloud secret key'],
    [`const secretKey2 = 'q8Zt4Lw1Xv7Nb3Rm9Kc5Pd2H'`, 'cloud secret key'],
    [`secretKey = 'qaZtkLwmXvoNbeRmpKczPdsHwE'`, 'cloud secret key'],
    [`DB_USER=root\nDB_PASSWORD=Qqdeeuwhi!147\n`, 'password'],
    [`wx.showToast({ title: 'dbPassword: Qqdeeuwhi!147' })`, 'password'],
    [`nim: { appSecret: '9c0e5d4b1f7a' }`, 'NetEase IM AppSecret'],
    [`auth: { user: 'shop@mail.invalid', pass: 'qkzvbnwtrpxmhjdc' }`, 'mail password'],
    [`header: { Cookie: 'JSESSIONID=5F0C9B3E7A1D48265F0C9B3E7A1D4826' }`, 'session'],
    [`const hmacKey = 'c3Ryb25nLWtleS1vZi0zMi1ieXRlcy0wMTIzNDU2Nzg='`, 'secret value'],
  ])('knows a value wherever its name stands: %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind])
  })

  it.each([
    `wx.getStorageSync('token')`,
    `const key = isOpen ? 'closeWindow2' : 'openTheWindow1'`,
    `const token = wx.getStorageSync('token') || 'guest-visitor-token'`,
    `const tokenKey = 'getUserAccessTokenFromTheStorage'`,
    `if (form.password !== form.password2) return`,
    `pass: 'passedexamresult'`,
    `a = {\n  password: this.$form1.Pwd\n}`,
    `["closePwd", "getCoupon2"]`,
    `"fileToken": "ZZZQbr6Xbo3WCExl0mdc7AYAnY0"`,
    `'https://files.invalid/cover?mount_node_token=L4Qks6zj7hmnD7tE9Ircsi3Qnqf'`,
    `process.env.apiV3Key = 'abcdefghijklmnopqrstuvwxyz123456'`,
    `// password: required, at least 8 characters`,
    `// the password: see checkPassword2(form.value)`,
    `<!-- password: {{form.password1}} -->`,
    `const tokenKey = 'miniprogram_access_token_v2'`,
    `const token = wx.getStorageSync('access_token_2024')`,
    `{ "secret": "your-app-secret-goes-here-0123" }`,
    `{ "appSecret": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }`,
    `{ "appSecret": "00000000000000000000000000000000" }`,
    `{ "appid": "wx1234567890abcdef" }`,
    `<input password placeholder="请输入密码" data-password="{{form.password1}}"/>`,
    `password: '123456'`,
    `header: { Authorization: 'Bearer ' + token }`,
    '`Bearer ${token}`',
    `"integrity": "sha512-BtK1hdXUcXf8hZhXbkl3DjhwYqSAKDkhZ0wVHRq0oA6B1t0yqLMKeSYQAqu5Zf1xQ2dxK1pJXQ8dC2pFjVQzWg=="`,
    `url(data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4)`,
    `webpackJsonp["8f14e45fceea167a5a36dedd4bea2543"] = token`,
    `.sk-folding-cube-animation-3 { color: red }`,
    `const passwordRule = '^[A-Za-z0-9]{8,16}$'`,
    `secretUrl: '/api/v2/secret/0123456789abc'`,
    `https://example.com:8080/a@2x.png`,
    `token_expire_at: '2024-01-01T00:00:00'`,
  ])('takes %s for what it is', (text) => {
    expect(kindsIn(text)).toEqual([])
  })

  it('finds a password by its Chinese name alone', () => {
    expect(kindsIn('// 密码：Zx9!kQ2pLw')).toEqual(['password'])
  })

  it('leaves lines, quotes and places as they are', () => {
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIabc123'.repeat(8)}\n${'x9Yz'.repeat(16)}\n-----END RSA PRIVATE KEY-----`
    const text = `const a = \`${key}\`\nconst b = 1`
    const clear = concealed(text)
    expect(clear).toHaveLength(text.length)
    expect(clear.split('\n')).toHaveLength(text.split('\n').length)
    expect(clear.endsWith('\nconst b = 1')).toBe(true)
    expect(clear).not.toContain('MIIabc')
  })

  it('finds nothing where everything has been concealed', () => {
    for (const { name, value } of samplesOf(7)) expect(kindsIn(concealed(`${name} = '${value}'`))).toEqual([])
  })

  it('takes linear time on text that almost holds secrets', () => {
    const hard = [
      'secret:"',
      'a'.repeat(200_000),
      '://a:'.repeat(40_000),
      '"+"'.repeat(60_000),
      'amap '.repeat(40_000),
      'key:a?"bbbbbbbb":'.repeat(20_000),
      '\nmypassword'.repeat(20_000),
    ]
    const before = performance.now()
    for (const text of hard) findSecrets(text)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})
