import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ElementNode, Interpolation, TemplateNode } from '../../../src/2-parse/template/tree.js'
import { parseTemplate } from '../../../src/2-parse/template/parse.js'
import { outline } from './print.js'

function read(text: string, file = 'pages/a/a.wxml'): string[] {
  return outline(parseTemplate(file, text)[0].nodes)
}

function faults(text: string): string[] {
  return parseTemplate('a.wxml', text)[1].map(
    ({ code, params, at }) => `${code} ${params['subject'] ?? ''} ${at?.line ?? '-'}:${at?.column ?? '-'}`,
  )
}

function firstElement(text: string): ElementNode {
  const [node] = parseTemplate('a.wxml', text)[0].nodes
  if (node?.n !== 'element') throw new Error('the test wants an element')
  return node
}

function allNodes(nodes: readonly TemplateNode[]): TemplateNode[] {
  return nodes.flatMap((node) => (node.n === 'element' ? [node, ...allNodes(node.children)] : [node]))
}

function mustaches({ parts }: Interpolation): string[] {
  return parts.map((part) => (typeof part === 'string' ? 'text' : part.expr.k))
}

describe('elements', () => {
  it('may close themselves whatever their tag, and none is void', () => {
    expect(read('<view/><input>a</input><image/>')).toEqual(['view', 'input', '  "a"', 'image'])
  })

  it('have lower-case tags and attributes as written', () => {
    expect(read('<View hover-class="none" openType="x" aria-label="l"></View>')).toEqual([
      'view hover-class=none openType=x aria-label=l',
    ])
  })

  it('take attributes with any quotes, without any, without value, over lines', () => {
    expect(read(`<a b='1' c="2" d=3 e\n f = "4" g={{ h + 1 }}/>`)).toEqual(['a b=1 c=2 d=3 e= f=4 g={{ h + 1 }}'])
  })

  it('lose comments and blank text', () => {
    expect(read('<a> <!-- <b bindtap="x"/> --> \n</a>')).toEqual(['a'])
  })

  it('keep text that looks like markup inside mustaches', () => {
    const node = firstElement(`<a b="{{x < 1 ? '<b>' : "</a>"}}">{{y > 2 && '}}'}}</a>`)
    expect(node.attributes.get('b')?.value.source).toBe(`{{x < 1 ? '<b>' : "</a>"}}`)
    expect(outline(node.children)).toEqual([`"{{y > 2 && '}}'}}"`])
  })

  it('say where they stand', () => {
    const [unit] = parseTemplate('a.wxml', '<a>\n  <b c="1"/></a>')
    const [, b] = allNodes(unit.nodes)
    expect(b?.at).toBe(6)
  })
})

describe('dataset keys', () => {
  it.each([
    ['data-goods-id', 'goodsId'],
    ['data-goodsId', 'goodsid'],
    ['data-ID', 'id'],
    ['data-a-b-c', 'aBC'],
  ])('%s is dataset.%s', (attribute, key) => {
    expect([...firstElement(`<a ${attribute}="1"/>`).dataset.keys()]).toEqual([key])
  })
})

describe('events', () => {
  it.each([
    ['bindtap', '@tap=f'],
    ['bind:tap', '@tap=f'],
    ['catchtap', '@tap=f:catch'],
    ['catch:tap', '@tap=f:catch'],
    ['mut-bind:tap', '@tap=f:mut'],
    ['capture-bind:tap', '@tap=f:capture'],
    ['capture-catch:tap', '@tap=f:catch:capture'],
    ['bind:custom-event', '@custom-event=f'],
    ['bindgetPhoneNumber', '@getphonenumber=f'],
  ])('%s is read', (attribute, printed) => {
    expect(read(`<a ${attribute}="f"/>`)).toEqual([`a ${printed}`])
  })

  it('may have a handler that is computed', () => {
    const [event] = firstElement("<a bindtap=\"{{busy ? '' : 'go'}}\"/>").events
    expect(event === undefined ? [] : mustaches(event.handler)).toEqual(['conditional'])
  })

  it('are no attributes, but open-type, mark and generic are', () => {
    expect(read('<a open-type="share" mark:id="1" generic:item="b" bindtap="f"/>')).toEqual([
      'a open-type=share mark:id=1 generic:item=b @tap=f',
    ])
  })
})

describe('conditions', () => {
  it('say the whole chain up to them', () => {
    const text = '<a wx:if="{{x}}"/> <b wx:elif="{{y}}"/> <!-- c --> <d wx:else/> <e/>'
    expect(read(text)).toEqual(['a if(x)', 'b elif(!(x) && y)', 'd else(!(x) && !(y))', 'e'])
  })

  it('that follow no if are reported and stand alone', () => {
    expect(read('<a wx:elif="{{x}}"/>')).toEqual(['a if(x)'])
    expect(faults('<a/><b wx:else/>')).toEqual(['template/no-if b 1:4'])
  })

  it('of a branch do not reach over another element', () => {
    expect(faults('<a wx:if="{{x}}"/><b/><c wx:else/>')).toEqual(['template/no-if c 1:22'])
  })
})

describe('loops', () => {
  it('name their item and index, by default item and index', () => {
    expect(read('<a wx:for="{{l}}"/><b wx:for-items="{{l}}" wx:for-item="x" wx:for-index="i" wx:key="id"/>')).toEqual([
      'a for(item, index of {{l}})',
      'b for(x, i of {{l}})',
    ])
  })

  it('may stand on a used template, and on an include', () => {
    expect(read('<template is="t" wx:for="{{l}}"/><include src="x" wx:for="{{l}}"/>')).toEqual([
      'use t (nothing) for(item, index of {{l}})',
      'block for(item, index of {{l}})',
      '  include x',
    ])
  })
})

describe('templates', () => {
  const [unit] = parseTemplate(
    'a.wxml',
    `<import src="b.wxml"/><view><template name="card"><a/></template></view>
     <template is="card" data="{{...item, n: 1, list}}" wx:if="{{x}}"/><include src="c.wxml"/>`,
  )

  it('are taken out of the tree wherever they are defined', () => {
    expect(outline(unit.nodes)).toEqual(['view', 'use card (object) if(x)', 'include c.wxml'])
    expect(outline(unit.templates.get('card') ?? [])).toEqual(['a'])
  })

  it('name the files that they come from', () => {
    expect(unit.imports).toEqual(['b.wxml'])
  })

  it('without a source are reported', () => {
    expect(faults('<import/><include src=""/>')).toEqual([
      'template/no-source import 1:0',
      'template/no-source include 1:9',
    ])
  })
})

describe('view scripts', () => {
  const text =
    '<view/>\n<wxs module="m">\n  module.exports = { f: function (a) { return a < 1 } }\n</wxs><wxs src="./n.wxs" module="n" />'
  const [unit] = parseTemplate('p/a.wxml', text)

  it('are inline or name a file', () => {
    expect(unit.wxs.map(({ module, source, script }) => [module, source, script?.file])).toEqual([
      ['m', null, 'p/a.wxml#m'],
      ['n', './n.wxs', undefined],
    ])
    expect(outline(unit.nodes)).toEqual(['view'])
  })

  it('have places in the template', () => {
    const bad = parseTemplate('a.wxml', '<a/>\n<wxs module="m">\nvar = 1\n</wxs>')[1]
    expect(bad.map(({ at }) => at?.file)).toContain('a.wxml')
    expect(bad.map(({ at }) => at?.line)).toContain(3)
  })
})

describe('two-way bindings', () => {
  it('are attributes that write back', () => {
    expect(read('<input model:value="{{name}}"/>')).toEqual(['input value={{name}}:two-way'])
  })
})

describe('mustaches', () => {
  it('are parsed, and free names are global', () => {
    const value = firstElement('<a b="x{{c.d}}y{{!e}}"/>').attributes.get('b')?.value
    expect(value === undefined ? [] : mustaches(value)).toEqual(['text', 'member', 'text', 'unary'])
  })

  it('that are no expression are unknown, and reported where they stand', () => {
    const text = '<a\n b="{{ 1 + }}"/>'
    const value = firstElement(text).attributes.get('b')?.value
    expect(value === undefined ? [] : mustaches(value)).toEqual(['unknown'])
    expect(faults(text)).toEqual(['template/bad-expression 1 + 2:4'])
  })

  it('that are not closed are reported', () => {
    expect(faults('<a>{{ b </a>')).toEqual(['template/bad-expression {{ b 1:3'])
  })
})

describe('dialects', () => {
  it.each([
    ['a.qml', '<a qq:if="{{x}}" bindtap="f"/><b wx:else/>', ['a @tap=f if(x)', 'b else(!(x))']],
    [
      'a.ttml',
      '<a tt:for="{{l}}" bindtap="f"/><b wx:if="{{x}}"/>',
      ['a @tap=f for(item, index of {{l}})', 'b wx:if={{x}}'],
    ],
    [
      'a.axml',
      '<a a:for="{{l}}" onTap="f" catchLongTap="g" once="x"/><b wx:if="{{x}}"/>',
      ['a once=x @tap=f @longtap=g:catch for(item, index of {{l}})', 'b wx:if={{x}}'],
    ],
  ])('%s has its own directives', (file, text, printed) => {
    expect(read(text, file)).toEqual(printed)
  })

  it('have their own script tags', () => {
    expect(parseTemplate('a.ttml', '<sjs module="m" src="./m.sjs"/>')[0].wxs).toEqual([
      { module: 'm', source: './m.sjs', script: null },
    ])
    expect(parseTemplate('a.axml', '<import-sjs name="m" from="./m.sjs"/>')[0].wxs).toEqual([
      { module: 'm', source: './m.sjs', script: null },
    ])
  })
})

describe('broken markup', () => {
  it('closes what was left open inside', () => {
    expect(read('<a><b><c></a><d/>')).toEqual(['a', '  b', '    c', 'd'])
    expect(faults('<a>\n<b></a>')).toEqual(['template/unclosed b 2:0'])
  })

  it('ignores a close tag without partner', () => {
    expect(read('<a></b></a>')).toEqual(['a'])
    expect(faults('<a></b></a>')).toEqual(['template/stray-close b 1:5'])
  })

  it('says that a tag swallowed the rest of the file', () => {
    expect(faults('<a/><b c="1/><d/>')).toEqual(['template/cut-off b 1:4'])
  })

  it('says that the file ended in a tag, right after its slash', () => {
    expect(read('<a/>b<c/')).toEqual(['a', '"b"'])
    expect(faults('<a/>b<c/')).toEqual(['template/cut-off c 1:5'])
  })

  it('says that a tag was not ended before the next one', () => {
    expect(faults('<a <b/>')[0]).toBe('template/bad-attribute <b 1:3')
  })

  it('keeps the first of two attributes with one name', () => {
    expect(read('<a b="1" b="2"/>')).toEqual(['a b=1'])
    expect(faults('<a b="1" b="2"/>')).toEqual(['template/duplicate b 1:9'])
  })

  it('cuts what is nested too deeply and goes on after it', () => {
    const text = `${'<a>'.repeat(300)}<x/>${'</a>'.repeat(300)}<b/>`
    const [unit, said] = parseTemplate('a.wxml', text)
    expect(unit.nodes.map((node) => (node.n === 'element' ? node.tag : node.n))).toEqual(['a', 'b'])
    expect(allNodes(unit.nodes)).toHaveLength(251)
    expect(said.map(({ code }) => code)).toEqual(['template/too-deep'])
  })

  it('takes time in proportion to its size', () => {
    const long = (piece: string): number => {
      const before = performance.now()
      parseTemplate('a.wxml', piece.repeat(100_000))
      return performance.now() - before
    }
    for (const piece of ['<view>', '{{ ', "{{'", '<wxs>', '<wxs ', '<a "', '<!-- ', '</a>', '{{`'])
      expect(long(piece)).toBeLessThan(3000)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '<view', '<wxs module="m"', '<template name="t"', '<template is="{{t}}"', '</view>', '>', '/>', ' a="', " b='", '"', "'", '{{', '}}', ' wx:if=', ' wx:else',
    ' wx:for="{{l}}"', ' bindtap="f"', ' data-a-b=1', 'x', '<!--', '-->', '\n', '<', '{', '&nbsp;', '中', '\u0000', '\u2028',
  ) // prettier-ignore
  const text = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 80 }).map((list) => list.join('')),
  )

  it('gives a unit whose places lie in the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const [unit, said] = parseTemplate('a.wxml', source)
        const lines = source.split(/\r\n|[\n\r\u2028\u2029]/u).length
        for (const node of allNodes(unit.nodes)) expect(node.at >= 0 && node.at <= source.length).toBe(true)
        for (const { at } of said)
          expect(at !== undefined && at.line >= 1 && at.line <= lines && at.column >= 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is kept word by word in interpolations', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const node of allNodes(parseTemplate('a.wxml', source)[0].nodes)) {
          if (node.n === 'text')
            expect(source.slice(node.at, node.at + node.value.source.length)).toBe(node.value.source)
        }
      }),
    )
  })
})
