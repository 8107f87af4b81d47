import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.js'
import { memoryHost } from '../../src/host/memory.js'
import { app } from '../1-load/apps.js'

const good = app({ pages: ['pages/home/home'] })
const files = [
  'app.json',
  'sitemap.json',
  'project.config.json',
  'mini2mcp.config.json',
  'pages/home/home.json',
  'tsconfig.json',
  'package.json',
]

const texts: readonly string[] = [
  '',
  ' ',
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '"x"',
  '[]',
  '{}',
  '[[]]',
  '{',
  '}',
  '[',
  '{"a":',
  '\0',
  '\ufeff{}',
  '{}{}',
  '// x',
  '/*',
  "{'a':1}",
  '{a:1}',
  '{"pages":}',
  '{"pages":null}',
  '{"pages":{}}',
  '{"pages":"x"}',
  '{"pages":[1,null,{},[],true,"",1e999]}',
  '{"pages":["pages/home/home"],"pages":[]}',
  '{"pages":["pages/home/home"],"subPackages":{}}',
  '{"pages":["pages/home/home"],"subPackages":[null,1,{"root":1},{"root":"a","pages":{}},{"root":"a","pages":[[]]}]}',
  '{"pages":["pages/home/home"],"tabBar":[],"window":[],"usingComponents":[],"permission":[],"plugins":[],"agent":[],"resolveAlias":[]}',
  '{"pages":["pages/home/home"],"tabBar":{"list":{}},"agent":{"skills":{}},"usingComponents":{"a":{}}}',
  '{"__proto__":{"pages":["x"]},"pages":["pages/home/home"]}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"rules":[{"page":1,"action":[],"priority":"x"}]}',
  '{"tools":[]}',
  '{"tools":{"__proto__":{"hide":true}}}',
  '{"compilerOptions":{"paths":{"*":[1]},"baseUrl":{}}}',
  '{"dependencies":[],"devDependencies":"x"}',
  '['.repeat(100_000),
  `{"pages":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
  `{"a":${'9'.repeat(100_000)}}`,
  '{"usingComponents":{"a":"b"},"component":"yes","navigationBarTitleText":{}}',
]

describe('T20: configuration of whatever shape', () => {
  it.each(files)('costs at most what it says: %s', (file) => {
    for (const text of texts) {
      const [compilation, said] = compile(memoryHost({ ...good, [file]: text }), '')
      if (compilation === null) expect(said.length).toBeGreaterThan(0)
      else if (file !== 'app.json') expect(compilation.graph.pages).toHaveLength(1)
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('of any JSON is answered', () => {
    const key = fc.constantFrom(
      'pages',
      'subPackages',
      'root',
      'tabBar',
      'list',
      'usingComponents',
      'window',
      'rules',
      'tools',
      '__proto__',
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, 1e308, -0, '', 'pages/home/home', true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(fc.constantFrom(...files), value, (file, json) => {
        const [compilation, said] = compile(memoryHost({ ...good, [file]: JSON.stringify(json) }), '')
        expect(compilation !== null || said.length > 0).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
