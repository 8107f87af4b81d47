import fc from 'fast-check'

/** A statement of a generated handler: text in which '~' is white space that may be anything and '$n' a local variable. */
export type Statement = string

const SIMPLE: readonly Statement[] = [
  "wx.request({~url:~'/a/'~+~$0,~data:~{~id:~$1,~n:~1~}~});",
  "wx.request({~url:~`/b/${$2}`,~method:~'POST'~});",
  "wx.navigateTo({~url:~'/pages/detail/detail?id='~+~$1~});",
  "wx.setStorageSync('kept',~$0);",
  'this.setData({~shown:~$1~});',
  'helper($0,~$1);',
  'twice(() =>~wx.login());',
  "[$0,~'x'].forEach((~$3~) =>~wx.request({~url:~'/c',~data:~{~v:~$3~}~}));",
  "ask('/d').then(({~found:~$3~}) =>~this.setData({~found:~$3~}));",
  "{~const~$4~=~{~...{~a:~$0~},~b:~$2~};~wx.request({~url:~'/e',~data:~$4~});~}",
  "wx.showModal({~title:~'?',~success:~($3) =>~{~if~($3.confirm)~wx.scanCode();~}~});",
  "(async () =>~{~const~$3~=~await~ask('/f');~wx.request({~url:~'/g',~data:~{~id:~$3.id~}~});~})();",
  '$0~&&~wx.login();',
  "$1~||~wx.setStorageSync('none',~1);",
  "wx.navigateTo({~url:~$0~?~'/pages/detail/detail?from=a'~:~'/pages/list/list'~});",
  "{~const~{~id:~$3~=~'none',~...$4~}~=~$0;~wx.request({~url:~'/h',~data:~{~id:~$3,~...$4~}~});~}",
  "wx.request({~url:~'/i',~data:~{~v:~$0?.k?.j~??~$1~}~});",
  "{~class~$3~{~constructor(v)~{~this.v~=~v;~}~get~w()~{~return this.v;~}~go()~{~wx.request({~url:~'/j',~data:~{~w:~this.w~}~});~}~}~new~$3($0).go();~}",
  "{~const~$3~=~function*~()~{~yield 'y';~yield $0;~};~for~(const~$4~of~$3())~wx.request({~url:~'/k',~data:~{~v:~$4~}~});~}",
  "Promise.all([ask('/l'),~ask('/m')]).then(([$3,~$4]) =>~wx.request({~url:~'/n',~data:~{~x:~$3.x,~y:~$4.y~}~}));",
  "{~let~$3~=~'q';~const~$4~=~() =>~{~$3~+=~'r';~wx.setStorageSync($3,~$0);~};~$4();~}",
  "(($3,~$4~=~'d') =>~wx.request({~url:~'/o',~data:~{~a:~$3,~b:~$4~}~}))($1);",
  'helper.call(null,~...[$0,~$1]);',
  "ask('/p').catch(() =>~wx.scanCode()).finally(() =>~wx.checkSession());",
]

/** Statements, some inside blocks: `if`, loops, `try`, functions that are called at once. */
export const statements: fc.Arbitrary<readonly Statement[]> = fc.letrec<{ one: Statement; many: readonly Statement[] }>(
  (tie) => ({
    one: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom(...SIMPLE),
      fc
        .tuple(fc.constantFrom('if~($0)', 'for~(const~$5~of~[1,~2])', "if~($1~===~'x')"), tie('many'))
        .map(([head, body]) => `${head}~{~${body.join('~')}~}`),
      fc.tuple(tie('many'), tie('many')).map(([a, b]) => `try~{~${a.join('~')}~}~catch~($6)~{~${b.join('~')}~}`),
      tie('many').map((body) => `(() =>~{~${body.join('~')}~})();`),
      fc
        .tuple(tie('many'), tie('many'))
        .map(
          ([a, b]) => `switch~(wx.getStorageSync('mode'))~{~case~'x':~${inBlock(a)}~break;~default:~${inBlock(b)}~}`,
        ),
      tie('many').map((body) => `for~(let~$7~=~0;~$7~<~2;~$7++)~${inBlock(body)}`),
      tie('many').map((body) => `(() =>~{~if~(!$2)~return;~${body.join('~')}~})();`),
      tie('many').map((body) => `setTimeout(function~()~${inBlock(body)},~10);`),
    ),
    many: fc.array(tie('one'), { minLength: 1, maxLength: 3 }),
  }),
).many

function inBlock(body: readonly Statement[]): Statement {
  return `{~${body.join('~')}~}`
}

/** How statements become text. */
export interface Style {
  readonly space: string
  readonly names: readonly string[]
  /** Statements from this one on go into a method of their own. */
  readonly split: number
  readonly modules: 'esm' | 'cjs'
}

export const PLAIN: Style = {
  space: ' ',
  names: ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'],
  split: Infinity,
  modules: 'esm',
}

const HELPERS = ['helper', 'ask', 'twice'] as const
const BODIES = {
  helper: "(x, y) => wx.request({ url: '/helper/' + x, data: { y } })",
  ask: '(url) => new Promise((ok, no) => wx.request({ url, success: (r) => ok(r.data), fail: no }))',
  twice: '(go) => { go(); setTimeout(go, 10) }',
}

/** An app whose page has a handler `onTap` of these statements, and `onLoad` of the others. */
export function appOf(
  tap: readonly Statement[],
  load: readonly Statement[] = [],
  style: Style = PLAIN,
): Record<string, string> {
  const esm = style.modules === 'esm'
  const head = esm
    ? `import { ${HELPERS.join(', ')} } from '../../helpers'`
    : `const { ${HELPERS.join(', ')} } = require('../../helpers')`
  const exported = HELPERS.map((name) => `${esm ? `export const ${name}` : `exports.${name}`} = ${BODIES[name]}`).join(
    '\n',
  )
  const page = `${head};~Page({~data:~{~c:~1~},~onTap(e)~{~${bodyOf(tap, style)}~},~rest($0,~$1,~$2)~{~${tap.slice(style.split).join('~')}~},~onLoad(e)~{~${bodyOf(load, PLAIN)}~}~})`
  return {
    js: rendered(page, style),
    'helpers.js': exported,
    wxml: '<view data-b="{{item.id}}" bindtap="onTap"/>',
  }
}

function bodyOf(all: readonly Statement[], { split }: Style): string {
  const locals = 'const~$0~=~e.detail.a,~$1~=~e.currentTarget.dataset.b,~$2~=~this.data.c;'
  return [locals, ...all.slice(0, split), ...(split < all.length ? ['this.rest($0,~$1,~$2);'] : [])].join('~')
}

function rendered(text: string, { names, space }: Style): string {
  return names.reduce((all, name, index) => all.replaceAll(`$${index}`, () => name), text).replaceAll('~', () => space)
}
