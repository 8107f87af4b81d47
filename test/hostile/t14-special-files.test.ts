/* eslint-disable @typescript-eslint/no-confusing-void-expression -- each case is one line */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { confined } from '../../src/host/confined.js'
import { diskHost } from '../../src/host/disk.js'
import { app } from '../1-load/apps.js'

let top: string
let folder: string

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'mini2mcp-test-'))
  folder = join(top, 'app')
  for (const [path, text] of Object.entries(app({ pages: ['pages/home/home'] }))) put(`app/${path}`, String(text))
  put('secret.js', 'Page({ stolen() {} })')
})

afterEach(() => rmSync(top, { recursive: true }))

function put(path: string, text = ''): void {
  mkdirSync(join(top, path, '..'), { recursive: true })
  writeFileSync(join(top, path), text)
}

function link(target: string, path: string): void {
  rmSync(join(folder, path), { force: true, recursive: true })
  symlinkSync(target, join(folder, path))
}

/** What is said about the folder, and everything that is written about it. */
function answered(): { readonly codes: readonly string[]; readonly text: string; readonly isApp: boolean } {
  const [compilation, said] = compile(confined(diskHost, folder), folder)
  const text = (compilation?.artifacts ?? []).map((artifact) => artifact.text).join('\n')
  return { codes: said.map(({ code }) => code), text, isApp: compilation !== null }
}

describe('T14: what is no plain file', () => {
  it.each<[string, () => void, string, boolean]>([
    ['app.json is a link', () => link('../secret.js', 'app.json'), 'load/skipped-link', false],
    [
      'app.json is a folder',
      () => (link('x', 'app.json'), rmSync(join(folder, 'app.json')), put('app/app.json/a')),
      'load/no-app-json',
      false,
    ],
    ['app.json is a pipe', () => (rmSync(join(folder, 'app.json')), fifo('app.json')), 'load/skipped-special', false],
    [
      'a page is a link to the outside',
      () => link('../../../secret.js', 'pages/home/home.js'),
      'load/skipped-link',
      true,
    ],
    ['a page is an endless device', () => link('/dev/zero', 'pages/home/home.js'), 'load/skipped-link', true],
    [
      'a page is a pipe',
      () => (rmSync(join(folder, 'pages/home/home.js')), fifo('pages/home/home.js')),
      'load/skipped-special',
      true,
    ],
    ['a folder is a link into a circle', () => link('..', 'pages/circle'), 'load/skipped-link', true],
    ['a link leads to itself', () => link('self.js', 'self.js'), 'load/skipped-link', true],
    ['a list of own files is a link', () => link('/etc/passwd', '.mini2mcp-files'), '', true],
    ['miniprogramRoot is a link to the outside', rootedOutside, 'load/skipped-link', false],
  ])('is harmless and said where %s', (_, make, code, isApp) => {
    make()
    const answer = answered()
    expect(answer.isApp).toBe(isApp)
    expect(answer.codes.join(' ')).toContain(code)
    expect(answer.text).not.toContain('stolen')
  })

  it('is harmless where ten thousand links lie, and not each is told', () => {
    for (let at = 0; at < 10_000; at++) symlinkSync('/dev/zero', join(folder, `${String(at)}.js`))
    expect(answered().codes.filter((code) => code.startsWith('load/skipped')).length).toBeLessThan(30)
  })

  it('is harmless where folders are a thousand deep', () => {
    let deep = folder
    for (let at = 0; at < 1_000; at++) deep = join(deep, 'd')
    mkdirSync(deep, { recursive: true })
    expect(answered()).toMatchObject({ isApp: true, codes: expect.arrayContaining(['load/skipped-deep']) as unknown })
  })

  it('does not look above the folder that it is given', () => {
    put('app.json', '{"pages":["x"]}')
    put('project.config.json', '{"projectname":"stolen"}')
    expect(answered().text).not.toContain('stolen')
    rmSync(join(folder, 'app.json'))
    expect(answered()).toMatchObject({ isApp: false, codes: ['load/no-app-json'] })
  })
})

function fifo(path: string): void {
  execFileSync('mkfifo', [join(folder, path)])
}

function rootedOutside(): void {
  for (const [path, text] of Object.entries(app({ pages: ['pages/home/home'] }))) put(`outside/${path}`, String(text))
  rmSync(join(folder, 'app.json'))
  link('../outside', 'inside')
  put('app/project.config.json', '{"miniprogramRoot":"inside/"}')
}
