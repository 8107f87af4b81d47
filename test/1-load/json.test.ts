import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readJson } from '../../src/1-load/json.js'

const schema = z.object({ pages: z.array(z.string()).optional(), name: z.string().optional() })

describe('a configuration file', () => {
  it('is read alike with and without what only developer tools accept', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (pages, name) => {
        const text = JSON.stringify({ pages, name }, null, 2)
        const [strict, said] = readJson('app.json', text, schema)
        const [lenient] = readJson('app.json', `${text}// as the tools write it`, schema)
        expect(strict?.value).toEqual({ pages, name })
        expect(lenient?.value).toEqual(strict?.value)
        expect(said).toEqual([])
        for (const path of [[], ['pages'], ['pages', pages.length - 1], ['name'], ['nothing', 'there']])
          expect(strict?.at(path)).toEqual(lenient?.at(path))
      }),
    )
  })

  it('keeps what fits where one value does not, and says where', () => {
    const [json, said] = readJson('app.json', '{\n  "pages": ["a"],\n  "name": 3\n}', schema)
    expect(json?.value).toEqual({ pages: ['a'] })
    expect(said).toEqual([
      {
        code: 'load/json-type',
        params: { file: 'app.json', key: 'name' },
        at: { file: 'app.json', line: 3, column: 10 },
      },
    ])
  })

  it('is said to hold a key twice where it means two things, wherever that is', () => {
    const said = (text: string) => readJson('app.json', text, z.looseObject({}))[1]
    expect(said('{\n "pages": ["a"],\n "pages": ["b"] }')).toEqual([
      {
        code: 'load/json-duplicate-key',
        params: { file: 'app.json', key: 'pages' },
        at: { file: 'app.json', line: 3, column: 1 },
      },
    ])
    expect(said('{"a": [{"b" : 1, "\\u0062": 2}], // so\n}').map(({ params }) => params)).toEqual([
      { file: 'app.json', key: 'b' },
    ])
    expect(said('{"a": 1, "a": 1, "b": {"a": 2}, "c": "\\"a\\": 3"}')).toEqual([])
  })

  it('gives no prototype, however it is spelled', () => {
    for (const key of ['__proto__', '\\u005f_proto__']) {
      const [json] = readJson('app.json', `{"${key}": {"name": "x"}, "pages": []}`, z.looseObject({}))
      expect(json?.value).toEqual({ pages: [] })
    }
  })
})
