import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installedFolders } from '../../src/isolation/installed.js'
import { builtCli } from '../cli/built.js'

let top = ''
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'mini2mcp-test-')))
})
afterEach(() => {
  rmSync(top, { recursive: true })
})

const project = fileURLToPath(new URL('../..', import.meta.url))

describe('a review works', () => {
  // An app in a folder with a star is refused: its name would let the child read others.
  it.each([
    ['a b', 'a b'],
    ['名字 é', '名字 é'],
    ['com,ma', 'com,ma'],
    ['st*r', 'star'],
  ])(
    'installed in a folder called "%s", where node_modules is a link, and about an app in one called "%s"',
    (name, around) => {
      const cli = builtCli()
      const place = join(top, name)
      cpSync(dirname(dirname(cli)), join(place, 'mini2mcp/dist'), { recursive: true })
      symlinkSync(join(project, 'node_modules'), join(place, 'node_modules'))
      cpSync(join(project, 'fixtures/water-bill'), join(top, around, 'app'), { recursive: true })
      const words = [join(place, 'mini2mcp/dist/cli/main.js'), 'review', join(top, around, 'app')]
      expect(spawnSync(process.execPath, words, { encoding: 'utf8' })).toMatchObject({ status: 0 })
    },
    60_000,
  )
})

/** A package in `store` that depends on others there, as a package manager with one store for all projects puts it. */
function stored(name: string, ...dependencies: readonly string[]): string {
  const folder = join(top, 'store', name, 'node_modules', name)
  put(folder, name, dependencies)
  return folder
}

function put(folder: string, name: string, dependencies: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  const versions = Object.fromEntries(dependencies.map((of) => [of, '1']))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, dependencies: versions }))
}

function link(target: string, at: string): void {
  mkdirSync(dirname(at), { recursive: true })
  symlinkSync(target, at)
}

describe('the folders of a program', () => {
  it('are its own alone, where all that it depends on lies there', () => {
    put(join(top, 'own'), 'own', ['a'])
    put(join(top, 'own/node_modules/a'), 'a', [])
    expect(installedFolders(join(top, 'own'))).toEqual([join(top, 'own')])
  })

  it('are also those to which links lead, and what they need in turn, be it in a circle', () => {
    put(join(top, 'own'), 'own', ['a'])
    const [a, b] = [stored('a', 'b'), stored('b', 'a')]
    link(a, join(top, 'own/node_modules/a'))
    link(b, join(dirname(a), 'b'))
    link(a, join(dirname(b), 'a'))
    stored('stranger')
    expect(installedFolders(join(top, 'own'))).toEqual([join(top, 'own'), a, dirname(a), b, dirname(b)])
  })
})
