import { compile } from '../../src/compile.js'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js'
import { memoryHost } from '../../src/host/memory.js'
import { firstShown, shownAfter } from '../../src/preview/shown.js'
import type { Analysed, Shown } from '../../src/preview/shown.js'

export type Files = Readonly<Record<string, string>>

/** An app of one page with one button that posts to `url`. */
export function shop(url = '/settings/save', more: Files = {}): Files {
  return {
    'app.json': '{"pages":["home"]}',
    'home.wxml': '<button bindtap="onSave">保存设置</button>',
    'home.js': `Page({ onSave() { wx.request({ url: 'https://shop.example${url}', method: 'POST', data: { a: 1 } }) } })`,
    ...more,
  }
}

/** The app of `files`, with a report that is no more than what its tools are. */
export function analysed(files: Files): readonly [Analysed | null, readonly Diagnostic[]] {
  const [compilation, said] = compile(memoryHost(files), '')
  return [compilation === null ? null : { compilation, report: JSON.stringify(compilation.toolset) }, said]
}

/** What is shown of `first`, and after each of `saves`. */
export function shownOf(first: Files, ...saves: readonly Files[]): Shown {
  const [app, said] = analysed(first)
  if (app === null) throw new Error('no app')
  return saves.reduce((shown, files) => shownAfter(shown, ...analysed(files)), firstShown(app, said))
}
