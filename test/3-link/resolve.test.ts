import { describe, expect, it } from 'vitest'
import type { ModuleTarget } from '../../src/3-link/program.js'
import { linked } from './app.js'

const { program } = linked({
  'app.json': '{"pages":["p/p"],"resolveAlias":{"~/*":"/src/*","@api":"/src/api.js"}}',
  'p/p.wxml': '',
  'p/a.js': '',
  'p/b.ts': '',
  'p/b.js': '',
  'p/c/index.js': '',
  'p/d.json': '{}',
  'p/types.d.ts': '',
  'p/s.wxs': '',
  'src/api.js': '',
  'src/x/index.ts': '',
  'miniprogram_npm/dayjs/index.js': '',
  'p/miniprogram_npm/near/index.js': '',
  'utils/t.js': '',
})

function target(specifier: string, from = 'p/p.js'): string {
  const found: ModuleTarget = program.resolve(from, specifier)
  return found.m === 'file' ? found.file : found.m === 'vendor' ? `vendor ${found.name}` : found.m
}

describe('an import resolves', () => {
  it.each([
    ['relative to its file', './a', 'p/a.js'],
    ['with its extension', './a.js', 'p/a.js'],
    ['from the root', '/utils/t', 'utils/t.js'],
    ['upwards', '../utils/t', 'utils/t.js'],
    ['to the source where compiled script lies beside it', './b', 'p/b.ts'],
    ['to the index of a folder', './c', 'p/c/index.js'],
    ['to JSON', './d.json', 'p/d.json'],
    ['to JSON without its extension', './d', 'p/d.json'],
    ['to a declaration where there is nothing else', './types', 'p/types.d.ts'],
    ['to a view script', './s.wxs', 'p/s.wxs'],
    ['through an alias with a star', '~/x', 'src/x/index.ts'],
    ['through an alias without one', '@api', 'src/api.js'],
    ['to a package that only computes', 'dayjs', 'vendor dayjs'],
    ['to a package nearby that may talk to the server', 'near', 'p/miniprogram_npm/near/index.js'],
    ['to a package that is still to be built', '@scope/pkg/lib/a', 'vendor @scope/pkg'],
    ['to a file written without ./', 'utils/t', 'utils/t.js'],
    ['to a plugin', 'plugin://name/export', 'vendor plugin://name/export'],
    ['to nothing', './nothing', 'missing'],
    ['to nothing above the root', '../../../a', 'missing'],
  ])('%s', (_, specifier, expected) => {
    expect(target(specifier)).toBe(expected)
  })

  it('from an inline view script as from its template', () => {
    expect(target('./s.wxs', 'p/p.wxml#m')).toBe('p/s.wxs')
  })

  it('to a TypeScript file that is imported as script', () => {
    expect(target('../src/x/index.js')).toBe('src/x/index.ts')
  })
})
