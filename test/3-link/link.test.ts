import { describe, expect, it } from 'vitest'
import { load } from '../../src/1-load/load.js'
import { parse } from '../../src/2-parse/parse.js'
import { link } from '../../src/3-link/link.js'
import { catalogue } from '../../src/diagnostics/catalogue.js'
import { link as linkCatalogue } from '../../src/diagnostics/catalogue/link.js'
import { template } from '../../src/diagnostics/catalogue/template.js'
import { memoryHost } from '../../src/host/memory.js'
import { linked, page } from './app.js'

/** An app in which everything is wrong that this stage and the template parser can tell. */
const multiplying = Array.from(
  { length: 9 },
  (_, number) =>
    `<template name="m${number}">${`<template is="m${number + 1}" data="{{x: f(x)}}"/>`.repeat(9)}</template>`,
)
const unnamed = Array.from({ length: 20 }, (_, number) => `<template name="t${number}"/>`)
const broken = {
  'app.json': '{"pages":["p/p","q/q"]}',
  'q/q.js': "require('./none')",
  'p/p.js': '',
  'p/p.json': '{"usingComponents":{"a":"./none"}}',
  'p/p.wxml': `<wxs src="./none" module="m"/><include src="./none"/><include/><template is="none"/><template is="{{x}}"/>
    ${unnamed.join('')}${multiplying.join('')}<template is="m0"/>${'<a>'.repeat(260)}${'</a>'.repeat(260)}
    <a><b></a></c><a b="1" b="2"/><a <b/><a wx:else/>{{ 1 + }}${'<wxs module="n"></wxs>'.repeat(65)}<a b="`,
}

describe('a program', () => {
  const { program } = linked({
    'app.json': '{"pages":["p/p","q/q"],"subPackages":[{"root":"s","pages":["r/r"]}]}',
    'app.js': 'App({})',
    'p/p.json': '{"navigationBarTitleText":"首页"}',
    'p/p.wxml': '<wxs module="m">\nmodule.exports = { a: 1 }</wxs><view/>',
    'q/q.ts': 'Page({})',
    'q/q.js': '',
    'q/q.wxml': '',
    's/r/r.js': '',
    's/r/r.wxml': '',
  })

  it('has the pages in order with what belongs to them', () => {
    expect(
      program.pages.map(({ route, title, script, ...page }) => [route, page.package, title, script?.file]),
    ).toEqual([
      ['p/p', '', '首页', 'p/p.js'],
      ['q/q', '', null, 'q/q.ts'],
      ['s/r/r', 's', null, 's/r/r.js'],
    ])
  })

  it('has the script of the app', () => {
    expect(program.app?.file).toBe('app.js')
  })

  it('gives the script of any file, the same each time', () => {
    expect(program.script('p/p.js')).toBe(program.pages[0]?.script)
    expect(program.script('none.js')).toBeNull()
  })

  it('places offsets of scripts, and of inline view scripts in their template', () => {
    expect(program.locate('p/p.js', 3)).toEqual({ file: 'p/p.js', line: 1, column: 3 })
    expect(program.pages[0]?.view.wxs.get('m')?.file).toBe('p/p.wxml#m')
    expect(program.locate('p/p.wxml#m', 1)).toEqual({ file: 'p/p.wxml', line: 2, column: 0 })
  })
})

describe('what is missing is reported', () => {
  it.each([
    ['a template', { 'p/p.js': '' }, 'link/no-template-of-page p/p'],
    ['an included file', { 'p/p.wxml': '<view/><include src="./i"/>' }, 'link/no-template-file ./i p/p.wxml:1:7'],
    [
      'an imported file',
      { 'p/p.wxml': '<import src="./i"/><template is="t"/>' },
      'link/no-template-file ./i p/p.wxml:1:12',
    ],
    ['a template name', { 'p/p.wxml': '<template is="t"/>' }, 'link/no-template t p/p.wxml:1:0'],
    ['a view script', { 'p/p.wxml': '<wxs src="./m.wxs" module="m"/>' }, 'link/no-view-script ./m.wxs p/p.wxml:1:9'],
    ['a module', { 'p/p.wxml': '', 'p/p.js': "\nrequire('./a')" }, 'link/no-module ./a p/p.js:2:8'],
    [
      'a module of a module',
      { 'p/p.wxml': '', 'p/p.js': "import './a'", 'p/a.js': "export * from '../b'" },
      'link/no-module ../b p/a.js:1:14',
    ],
  ])('%s', (_, files, expected) => {
    expect(linked(files).said).toContain(expected)
  })

  it('once, where many pages use the file', () => {
    const files = { 't.wxml': '<template name="t"><include src="x"/></template>', 'q/q.js': '' }
    const use = '<import src="/t"/><template is="t"/>'
    const { codes } = linked({ 'app.json': '{"pages":["p/p","q/q"]}', 'p/p.wxml': use, 'q/q.wxml': use, ...files })
    expect(codes).toEqual(['link/no-template-file'])
  })

  it('not in third-party code', () => {
    const { codes } = linked({
      'p/p.wxml': '<import src="/wxParse/t"/><template is="t"/>',
      'wxParse/t.wxml': '<template name="t"><template is="u"/></template>',
    })
    expect(codes).toEqual([])
  })
})

describe('what is said', () => {
  it('fills every hole of its sentence, in each language', () => {
    const [project] = load(memoryHost(broken), '')
    if (project === null) throw new Error('the test wants an app')
    const units = parse(project)
    const diagnostics = [...link(project, units)[1], ...units.diagnostics()]
    const codes = new Set(diagnostics.map(({ code }) => code))
    expect([...codes].filter((code) => code in template || code in linkCatalogue)).toHaveLength(
      Object.keys({ ...template, ...linkCatalogue }).length,
    )
    for (const diagnostic of diagnostics) {
      const { en, zh } = catalogue[diagnostic.code]
      const holes = [...`${en} ${zh}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(holes.filter((name) => name === undefined || !(name in diagnostic.params))).toEqual([])
    }
  })
})

describe('a page without anything', () => {
  it('has an empty view', () => {
    const { screen, ...told } = page('').view
    expect(told).toEqual({ elements: [], shows: [], headings: [], meanings: [], empties: [], wxs: new Map() })
    expect(screen()).toEqual([])
  })
})
