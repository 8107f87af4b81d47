import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/page/wireframe/box.js'
import { piecesOf } from '../../src/page/wireframe/text.js'
import { wireframeOf } from '../../src/page/wireframe/wireframe.js'
import type { Wireframe } from '../../src/page/wireframe/wireframe.js'
import { HOME } from '../4-trace/harness.js'
import type { App } from '../4-trace/harness.js'
import { modelFor } from './harness.js'

function drawn(app: App): Wireframe {
  const model = modelFor({ js: 'Page({ onTap() {}, onOther() {}, onType() {} })', ...app })
  const unit = model.unit(HOME)
  if (unit === undefined) throw new Error('no page')
  return wireframeOf(model, unit)
}

/** Boxes as short words: 'row(words button#1)'. */
function sketch(boxes: readonly Box[]): string {
  return boxes
    .map((box) => {
      const marks = box.numbers.map((number) => `#${String(number)}`).join('')
      const hint = `${box.when === undefined ? '' : '?'}${box.each === undefined ? '' : '*'}`
      const name = box.is === 'group' ? (box.name ?? box.way) : box.is === 'field' ? box.kind : box.is
      return `${name}${marks}${hint}${'boxes' in box ? `(${sketch(box.boxes)})` : ''}`
    })
    .join(' ')
}

describe('the wireframe of a page', () => {
  it('has texts, pictures, fields and buttons where the template has them', () => {
    const { boxes } = drawn({
      wxml: '<view><image src="a.png"/><input placeholder="name"/><switch/><button>Send</button></view>',
    })
    expect(sketch(boxes)).toBe('column(picture text switch button(words))')
  })

  it('numbers what can be done in the order in which it stands there', () => {
    const { boxes, numbered } = drawn({
      wxml: '<view bindtap="onOther">a</view><button bindtap="onTap">b</button><view bindtap="onOther">c</view>',
    })
    expect(sketch(boxes)).toBe('column#1(words) button#2(words) column#1(words)')
    expect(numbered.map(({ id }) => id)).toEqual([`${HOME}#onOther`, `${HOME}#onTap`])
  })

  it('numbers what the template binds and the code does not define', () => {
    const { numbered } = drawn({ wxml: '<button bindtap="onGone">a</button>' })
    expect(numbered.map(({ id, action }) => [id, action.missing])).toEqual([[`${HOME}#onGone`, true]])
  })

  it('keeps conditions and lists', () => {
    const { boxes } = drawn({
      wxml: '<view wx:if="{{open}}">a</view><view wx:for="{{items}}"><text>{{item.name}}</text></view>',
    })
    expect(sketch(boxes)).toBe('column?(words) column*(words)')
    expect(boxes.map(({ when, each }) => [when, each])).toEqual([
      ['open', undefined],
      [undefined, '{{items}}'],
    ])
  })

  it('puts words side by side, and what is called a bar', () => {
    const { boxes } = drawn({
      wxml: '<view><text>a</text><text>b</text></view><view class="tool-bar"><view>a</view><image/></view><view><view>a</view><image/></view>',
    })
    expect(sketch(boxes)).toBe('row(words words) row(words picture) column(words picture)')
  })

  it('draws a component where it stands, with what it has inside and what is put into it', () => {
    const { boxes, numbered } = drawn({
      json: '{"usingComponents":{"fruit-card":"/card/card"}}',
      wxml: '<fruit-card><text>mine</text></fruit-card>',
      'card/card.json': '{"component":true}',
      'card/card.js': 'Component({ methods: { onPick() {} } })',
      'card/card.wxml': '<button bindtap="onPick">pick</button><slot/>',
    })
    expect(sketch(boxes)).toBe('fruit-card(button#1(words) words)')
    expect(numbered.map(({ id }) => id)).toEqual(['card/card#onPick'])
  })

  it('ends where a component has itself inside', () => {
    const { boxes } = drawn({
      json: '{"usingComponents":{"tree-node":"/tree/tree"}}',
      wxml: '<tree-node/>',
      'tree/tree.json': '{"component":true,"usingComponents":{"tree-node":"/tree/tree"}}',
      'tree/tree.js': 'Component({})',
      'tree/tree.wxml': '<text>a</text><tree-node wx:if="{{more}}"/>',
    })
    expect(sketch(boxes)).toBe('tree-node(words tree-node?())')
  })

  it('draws so much of an endless page, and says that it is cut', () => {
    const { isCut, boxes } = drawn({ wxml: '<text>a</text>'.repeat(600) })
    expect(isCut).toBe(true)
    expect(boxes.length).toBeLessThanOrEqual(500)
    expect(drawn({ wxml: '<text>a</text>' }).isCut).toBe(false)
  })
})

describe('a text of a template', () => {
  it('is parted into what stands there and what is put in', () => {
    expect(piecesOf('¥{{price}} off')).toEqual([
      { isBound: false, text: '¥' },
      { isBound: true, text: 'price' },
      { isBound: false, text: ' off' },
    ])
  })

  it('shortens an expression that says more of the code than of the page', () => {
    expect(piecesOf(`{{${'a'.repeat(40)}}}`)).toEqual([{ isBound: true, text: `${'a'.repeat(28)}…` }])
  })

  it('an opening that is never closed is text, however many there are', () => {
    const text = '{{'.repeat(200_000)
    expect(piecesOf(text)).toEqual([{ isBound: false, text }])
  }, 10_000)
})
