import fc from 'fast-check'
import { handlers, routes } from './names.js'
import { identifier, some, word } from './words.js'

const quoted = word.map((text) => JSON.stringify(text))

/** Calls of the platform: what they are given is any expression. */
const platformCalls: readonly ((value: string) => string)[] = [
  (value) => `wx.request({ url: ${value}, success: (res) => this.setData({ list: res.data.list }) })`,
  (value) => `wx.request({ url: 'https://a.example/order/create', method: 'POST', data: ${value} })`,
  (value) => `wx.request({ url: 'https://a.example/goods/' + ${value} }).then(function (res) { x = res })`,
  (value) => `wx.navigateTo({ url: ${value} })`,
  (value) => `wx.redirectTo({ url: '/pages/b/b?id=' + ${value} })`,
  (value) => `wx.requestPayment(${value})`,
  (value) => `wx['request' + 'Payment']({ package: ${value} })`,
  (value) => `wx[${value}]({ success: () => wx.requestPayment({}) })`,
  (value) => `wx.setStorageSync('token', ${value})`,
  (value) => `wx.getStorageSync(${value})`,
  (value) => `wx.showModal({ content: ${value}, success: (r) => { if (r.confirm) this.submit() } })`,
  (value) => `wx.cloud.callFunction({ name: ${value} })`,
  (value) => `wx.cloud.database().collection('orders').doc(${value}).remove()`,
  (value) => `wx.login({ success: ({ code }) => getApp().globalData.user = ${value} + code })`,
  (value) => `wx.chooseAddress(${value})`,
  (value) => `this.setData({ list: ${value}, 'goods.name': ${value} })`,
  (value) => `this.setData({ [${value}]: ${value} })`,
  (value) => `this.triggerEvent('change', ${value})`,
  (value) => `this.onTap(${value})`,
  (value) => `getApp().load(${value})`,
  (value) => `require(${value})`,
]

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie('expression')
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'expression' },
      quoted,
      identifier,
      fc.constantFrom('this', 'this.data', 'e.detail.value', 'e.currentTarget.dataset.id', '1', 'null', '/a+/g', '-0'),
      fc.tuple(inner, identifier).map(([of, name]) => `(${of}).${name}`),
      fc.tuple(inner, inner).map(([of, key]) => `(${of})?.[${key}]`),
      fc
        .tuple(inner, fc.constantFrom('+', '-', '&&', '||', '??', '==', 'in', ','), inner)
        .map(([a, sign, b]) => `((${a}) ${sign} (${b}))`),
      fc.tuple(inner, inner, inner).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc.tuple(inner, inner).map(([of, given]) => `(${of})(${given})`),
      fc.tuple(identifier, inner).map(([name, value]) => `({ ${name}: ${value}, ...(${value}) })`),
      inner.map((value) => `[${value}, ...[${value}]]`),
      inner.map((value) => `((e) => (${value}))`),
      inner.map((value) => `(async function x() { return await (${value}) })()`),
      inner.map((value) => `\`a\${${value}}b\``),
      inner.map((value) => `new Promise((x) => x(${value}))`),
      inner.map((value) => `JSON.parse(JSON.stringify(${value}))`),
      inner.map((value) => `Object.assign({}, ${value})`),
      inner.map((value) => `[1, 2].map(() => (${value}))`),
    ),
  }
})

const { statement } = fc.letrec<{ statement: string }>((tie) => {
  const block = some(tie('statement'), '; ', 3)
  return {
    statement: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'statement' },
      fc.tuple(fc.constantFrom(...platformCalls), expression).map(([call, value]) => call(value)),
      fc.constantFrom(...routes).map((route) => `wx.navigateTo({ url: '/${route}?id=' + e.currentTarget.dataset.id })`),
      expression.map((value) => `{ const { id, ...order } = ${value}; x = id }`),
      fc.tuple(identifier, expression).map(([name, value]) => `${name}.list = ${value}`),
      expression.map((value) => `return ${value}`),
      fc.tuple(expression, block, block).map(([test, yes, no]) => `if (${test}) { ${yes} } else { ${no} }`),
      fc.tuple(expression, block).map(([list, body]) => `for (const item of ${list}) { ${body} }`),
      fc.tuple(expression, block).map(([test, body]) => `while (${test}) { ${body} }`),
      fc.tuple(block, block).map(([body, caught]) => `try { ${body} } catch (x) { ${caught} }`),
      fc.tuple(expression, block).map(([of, body]) => `switch (${of}) { case 'a': ${body}; default: ${body} }`),
      block.map((body) => `{ function load(e) { ${body}; load(e) } load(this) }`),
      block.map((body) => `{ class y { id = 1; submit() { ${body} } } new y().submit() }`),
      block.map((body) => `setTimeout(() => { ${body} }, 100)`),
    ),
  }
})

const method = fc
  .tuple(fc.constantFrom(...handlers, 'onLoad', 'onShow', 'onPullDownRefresh'), some(statement, '; '))
  .map(([name, body]) => `${name}(e) { ${body} }`)
const members = fc
  .tuple(expression, fc.array(method, { maxLength: 8 }))
  .map(([data, methods]) => [`data: { list: ${data} }`, ...methods].join(', '))

const good = fc.oneof(
  members.map((inner) => `Page({ ${inner} })`),
  members.map((inner) => `Component({ methods: { ${inner} }, properties: { id: String } })`),
  fc.tuple(statement, members).map(([first, inner]) => `function f(e) { ${first} }\nPage({ ...f, ${inner} })`),
  expression.map((value) => `module.exports = ${value}; exports.load = (x) => x`),
)

/** A script: of a page, a component or a helper; sometimes cut off, and sometimes no script at all. */
export const script: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: good },
  { weight: 1, arbitrary: fc.tuple(good, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))) },
  { weight: 1, arbitrary: fc.tuple(good, word, fc.nat()).map(([text, into, at]) => spliced(text, into, at)) },
  { weight: 1, arbitrary: word },
)

/** `text` with `into` somewhere in its middle. */
export function spliced(text: string, into: string, at: number): string {
  const offset = at % (text.length + 1)
  return text.slice(0, offset) + into + text.slice(offset)
}
