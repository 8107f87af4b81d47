import { parseDocument } from 'htmlparser2'
import type { ChildNode } from 'domhandler'
import { isTag } from 'domhandler'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { severityOf } from '../../src/diagnostics/message.js'
import { memoryHost } from '../../src/host/memory.js'
import { reporters } from '../../src/review/reporters/index.js'
import type { Review } from '../../src/review/review.js'
import { review } from '../review/samples.js'

/** T21: what an app says, names or breaks must not act on who or what reads a report. */

const attacks: readonly string[] = [
  '\u001B[31m\u001B[2J\u001B]8;;http://evil.example\u0007x',
  '\u009B31m\u0085\u0090x\u009C',
  '\u202Egnp.exe\u2066\u2069',
  '\r\n::error file=x::owned\n##[error]owned',
  '| a | b |\n|---|---|\n# x',
  '`x` **b** [link](http://evil.example) ![i](http://evil.example/i.png) @all',
  '=cmd|" /C calc"!A0',
  '<img src=x onerror=alert(1)></testcase><!--]]>',
  '\u2028\u2029\u{E0069}\uD800',
]

/** A review of an app that has `attack` in titles, paths, names and in what is wrong with it. */
function reviewed(attack: string): Review {
  const text = JSON.stringify(attack)
  const path = attack.replace(/[\uD800/]/gu, '')
  const files = {
    'app.json': `{"pages":["pages/home/home",${text}],"window":{"navigationBarTitleText":${text}},"usingComponents":{${text}:${text}},${text}:1,"debug":${text}}`,
    'app.js': `App({}); require(${text})`,
    'project.config.json': `{"projectname":${text},"appid":${text}}`,
    'pages/home/home.json': `{"navigationBarTitleText":${text}`,
    'pages/home/home.wxml': `<view bindtap=${text}><button bindtap="free" data-a=${text}>${attack}</button><x-y/></wiew>`,
    'pages/home/home.js': `Page({ free() { wx.requestPayment({ package: ${text} }); wx.navigateTo({ url: ${text} }); wx.request({ url: 'http://x.example/' + ${text} }) } })\nconst ${attack}`,
    [`utils/${path}.js`]: `const key = 'AKIDq8Zt4Lw1Xv7Nb3Rm9Kc5Pd2Hs6Jf0Gy'; ${attack}`,
    [`pages/${path}/x.wxml`]: `<view>${attack}`,
  }
  const [compilation, diagnostics] = compile(memoryHost(files), '.')
  if (compilation === null) throw new Error('nothing was analysed')
  const { app } = compilation.graph
  const findings = diagnostics.map((diagnostic, at) => ({
    diagnostic,
    severity: severityOf(diagnostic),
    fingerprint: at.toString(16).padStart(32, '0'),
  }))
  return review(findings, {
    app: {
      name: attack,
      appid: app.appid,
      platform: app.platform,
      pages: app.stats.pages,
      tools: 1,
      input: compilation.input,
    },
    coverage: compilation.coverage,
    faults: [{ kind: 'crash', message: attack }],
  })
}

const names = (nodes: readonly ChildNode[]): readonly string[] =>
  nodes.filter(isTag).flatMap(({ name, children }) => [name, ...names(children)])

const told = (attack: string, name: string): string => {
  const reporter = reporters.find((one) => one.name === name)
  if (reporter === undefined) throw new Error(name)
  return reporter.report(reviewed(attack), { lang: 'zh-CN' })
}

describe('T21: reports of a hostile app', () => {
  it('have something of it to tell', () => {
    for (const attack of attacks) expect(reviewed(attack).findings.length).toBeGreaterThan(5)
  })

  it.each(reporters.map(({ name }) => name))('as %s hold no character that a terminal or an editor obeys', (name) => {
    for (const attack of attacks) expect(told(attack, name).replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
  })

  it('as GitHub commands have no command that is not ours', () => {
    for (const attack of attacks) {
      const lines = told(attack, 'github').split('\n')
      expect(lines.filter((line) => /^::error file=x|^##\[/u.test(line))).toEqual([])
      expect(lines.filter((line) => line.includes('::') && !/^::(?:error|warning|notice) /u.test(line))).toEqual([])
    }
  })

  it('as JUnit are XML of our elements alone', () => {
    const ours = [
      'testsuites',
      'testsuite',
      'testcase',
      'failure',
      'error',
      'skipped',
      'system-out',
      'properties',
      'property',
    ]
    for (const attack of attacks)
      expect(
        names(parseDocument(told(attack, 'junit'), { xmlMode: true }).children).filter((name) => !ours.includes(name)),
      ).toEqual([])
  })

  it('as Markdown keep what the app says inside code', () => {
    for (const attack of attacks) {
      const outside = told(attack, 'markdown').replace(/`[^`\n]*`/gu, '')
      expect(outside).not.toMatch(/evil\.example|onerror|<img|<!--|@all|cmd\||owned/u)
    }
  })

  it('as JSON and SARIF are JSON with well formed strings', () => {
    for (const attack of attacks)
      for (const name of ['json', 'sarif'])
        JSON.parse(told(attack, name), (_, value: unknown) => {
          if (typeof value === 'string') expect(value).not.toMatch(/\p{Cs}/u)
          return value
        })
  })
})
