import { expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'

function body(code: string): Readonly<Record<string, string>> {
  return { 'a.js': `Page({ onTap(e) { ${code} } })` }
}

function nested(open: string, inner: string, close: string, times: number): string {
  return open.repeat(times) + inner + close.repeat(times)
}

const MANY = 6_000

/** What nests, or goes on, further than any program written by hand. */
const shapes: Readonly<Record<string, (times: number) => Readonly<Record<string, string>>>> = {
  sum: (times) => body(`x = ${'a + '.repeat(times)}b`),
  'chain of names': (times) => body(`x = a${'.b'.repeat(times)}`),
  'optional chain': (times) => body(`x = a${'?.b'.repeat(times)}`),
  'chain of calls': (times) => body(`wx.request({ url: '/a' })${'.then((r) => r)'.repeat(times)}`),
  'else if': (times) => body(`${'if (a) { b() } else '.repeat(times)} c()`),
  conditional: (times) => body(`x = ${'a ? b : '.repeat(times)}c`),
  negation: (times) => body(`x = ${'!'.repeat(times)}a`),
  assignment: (times) => body(`${'x = '.repeat(times)}a`),
  arrows: (times) => body(`x = ${'() => '.repeat(times)}a`),
  commas: (times) => body(`${'f(), '.repeat(times)}a`),
  'a long list': (times) => body(`x = [${'a, '.repeat(times)}]`),
  'a long switch': (times) => body(`switch (a) { ${'case 1: f(); '.repeat(times)} }`),
  statements: (times) => body('f(); '.repeat(times)),
  labels: (times) => body(Array.from({ length: times }, (_, at) => `l${String(at)}: `).join('') + 'f()'),
  brackets: (times) => body(`x = ${nested('[', 'a', ']', Math.min(times, 249))}`),
  functions: (times) => body(nested('(function () { ', 'f()', ' })()', Math.min(times, 120))),
  blocks: (times) => body(nested('{', 'f()', '}', Math.min(times, 245))),
  loops: (times) => body(`${'for (;;) '.repeat(times)} f()`),
  awaits: (times) => ({ 'a.js': `Page({ async onTap() { ${'await '.repeat(times)} f() } })` }),
  'template literals': (times) => body(`x = ${nested('`${', 'a', '}`', Math.min(times, 120))}`),
  recursion: () => body('function f(x) { return f([x, ...f(x)]) } f(1)'),
  'growing text': () => body("let t = 'ab'; for (let i = 0; i < 60; i++) t += t; wx.navigateTo({ url: t })"),
  'growing lists': () => body('let t = [1]; for (let i = 0; i < 60; i++) t = [...t, ...t]; this.setData({ t })'),
  'a ring of objects': () =>
    body('const a = {}; a.a = a; this.setData({ a }); JSON.stringify(a); Object.assign(a, { ...a })'),
  'many modules': (times) => ({
    ...body('require("./m0")'),
    ...Object.fromEntries(
      Array.from({ length: Math.min(times, 400) }, (_, at) => [
        `m${String(at)}.js`,
        `exports.a = require('./m${String(at + 1)}')`,
      ]),
    ),
  }),
  elements: (times) => ({ 'a.wxml': nested('<view>', 'a', '</view>', times) }),
  'open elements': (times) => ({ 'a.wxml': '<view>'.repeat(times) }),
  siblings: (times) => ({ 'a.wxml': '<view bindtap="onTap">a</view>'.repeat(times) }),
  attributes: (times) => ({ 'a.wxml': `<view ${'a="b" '.repeat(times)}/>` }),
  mustaches: (times) => ({ 'a.wxml': `<view a="${'{{a}}'.repeat(times)}"/>` }),
  'a deep mustache': (times) => ({ 'a.wxml': `<view a="{{${'!'.repeat(times)}a}}"/>` }),
  'a sum in a mustache': (times) => ({
    'a.wxml': `<view a="{{${'a + '.repeat(times)}b}}">{{${'a.'.repeat(times)}b}}</view>`,
  }),
  'templates of templates': (times) => ({
    'a.wxml':
      Array.from({ length: Math.min(times, 300) }, (_, at) => {
        const next = `<template is="t${String(at + 1)}"/>`
        return `<template name="t${String(at)}">${next}${next}</template>`
      }).join('') + '<template is="t0"/>',
  }),
  'a template that includes itself': () => ({ 'a.wxml': '<include src="a.wxml"/><include src="a.wxml"/>' }),
  'a configuration': (times) => ({ 'a.json': nested('{"a":', '1', '}', times) }),
  'components in a ring': () => ({
    'a.json': '{"component":true,"usingComponents":{"b":"b"}}',
    'b.json': '{"component":true,"usingComponents":{"a":"a","b":"b"}}',
    'b.js': 'Component({})',
    'b.wxml': '<a/><b/>',
    'a.wxml': '<a/><b/>',
  }),
}

it.each(Object.entries(shapes))('%s: however deep or long, it is analysed or said not to be', (_, shape) => {
  for (const times of [200, MANY]) {
    const app = { 'app.json': '{"pages":["a"]}', 'a.js': 'Page({})', 'a.wxml': '<button bindtap="onTap"/>' }
    const [compilation] = compile(memoryHost({ ...app, ...shape(times) }), '')
    expect(compilation?.graph.pages).toHaveLength(1)
  }
})
