import fc from 'fast-check'
import { handlers } from './names.js'
import { spliced } from './scripts.js'
import { some, word } from './words.js'

const mustaches: readonly string[] =
  '{{list}} {{item.id}} {{goods.name}} {{a?b:c}} {{m.f(x)}} {{{id:1}}} {{...item}} {{[1,2]}} {{__proto__}} {{a b}} {{'.split(
    ' ',
  )
const value = fc.oneof(word, fc.constantFrom(...mustaches))
const events = fc.constantFrom('bindtap', 'catchtap', 'bind:tap', 'bindsubmit', 'bindinput', 'bindchange', 'mut-bind:x')
const names = fc.constantFrom(
  'class',
  'id',
  'data-id',
  'url',
  'open-type',
  'placeholder',
  'hidden',
  'model:value',
  'style',
)
const attribute = fc.oneof(
  fc.tuple(events, fc.oneof(fc.constantFrom(...handlers), value)).map(([name, to]) => `${name}=${quote(to)}`),
  fc.tuple(names, value).map(([name, text]) => `${name}=${quote(text)}`),
  value.map((text) => `wx:if=${quote(text)}`),
  value.map((text) => `wx:for=${quote(text)} wx:key="id"`),
  fc.constantFrom('wx:else', 'wx:for-item="row"', 'wx:for="{{row.list}}"', 'disabled', '"', 'a="', "b='"),
)
const attributes = some(attribute, ' ')

function quote(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`
}

const special: readonly string[] = [
  '<include src="a.wxml"/>',
  '<include src="../../pages/a/a.wxml"/>',
  '<include src="/pages/b/b"/>',
  '<import src="/pages/b/b.wxml"/>',
  '<import src="../../../x.wxml"/>',
  '<template is="row" data="{{...item}}"/>',
  '<template is="{{kind}}"/>',
  '<template name="row"><template is="row"/><template is="row"/></template>',
  '<wxs module="m">module.exports = { f: function (x) { return x } }</wxs>',
  '<wxs module="m" src="/utils/m.wxs"/>',
  '<wxs module="m">var = </wxs>',
  '<slot name="x"/>',
  '<!-- -->',
  '<!--',
  '<![CDATA[ x ]]>',
  '</view>',
  '<web-view src="{{url}}"/>',
]

const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'element' },
    value,
    fc.constantFrom(...special),
    fc
      .tuple(
        fc.constantFrom('view', 'button', 'form', 'input', 'navigator', 'text', 'picker', 'block', 'box', 'row', 'A:b'),
        attributes,
        some(tie('element'), ''),
      )
      .map(([tag, given, inner]) => `<${tag} ${given}>${inner}</${tag}>`),
    fc
      .tuple(fc.constantFrom('input', 'image', 'box', 'row', ''), attributes)
      .map(([tag, given]) => `<${tag} ${given}/>`),
  ),
}))

/** An element that starts something. */
const bound = fc
  .tuple(fc.constantFrom('button', 'view', 'form'), events, fc.constantFrom(...handlers), word)
  .map(([tag, event, handler, label]) => `<${tag} ${event}="${handler}" data-id="{{item.id}}">${label}</${tag}>`)

/** A template, now and then cut off or with something in its middle. */
export const template: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: some(fc.oneof(element, bound), '\n', 6) },
  { weight: 1, arbitrary: fc.tuple(element, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))) },
  { weight: 1, arbitrary: fc.tuple(element, word, fc.nat()).map(([text, into, at]) => spliced(text, into, at)) },
)
