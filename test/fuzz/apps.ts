import fc from 'fast-check'
import { routes, strayRoutes } from './names.js'
import { script, spliced } from './scripts.js'
import { template } from './templates.js'
import { word } from './words.js'

/** An app: the text of each file by its path. */
export type Files = Readonly<Record<string, string | Uint8Array>>

const route = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...routes) },
  { weight: 1, arbitrary: fc.constantFrom(...strayRoutes) },
)
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.json({ maxDepth: 3 }).map((text): unknown => JSON.parse(text)),
  word,
)
const list = fc.array(route, { maxLength: 4 })
const components = fc.dictionary(fc.constantFrom('box', 'row', 'A:b', '__proto__'), fc.oneof(route, word), {
  maxKeys: 3,
})

const manifest = fc
  .record(
    {
      pages: fc.oneof(
        { weight: 20, arbitrary: list.map((pages) => ['pages/a/a', ...pages]) },
        { weight: 1, arbitrary: anything },
      ),
      subPackages: fc.oneof(
        {
          weight: 4,
          arbitrary: fc.array(fc.record({ root: fc.oneof(route, fc.constant('sub')), pages: list }), { maxLength: 2 }),
        },
        { weight: 1, arbitrary: anything },
      ),
      window: fc.oneof(
        { weight: 4, arbitrary: fc.record({ navigationBarTitleText: word }) },
        { weight: 1, arbitrary: anything },
      ),
      tabBar: fc.record({ list: fc.array(fc.record({ pagePath: route, text: word }), { maxLength: 3 }) }),
      usingComponents: components,
      entryPagePath: route,
      resolveAlias: fc.dictionary(word, word, { maxKeys: 2 }),
      plugins: anything,
      permission: anything,
      sitemapLocation: word,
    },
    { requiredKeys: ['pages'] },
  )
  .map((value) => JSON.stringify(value))

const config = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ component: fc.boolean(), usingComponents: components, navigationBarTitleText: word })
      .map((value) => JSON.stringify(value)),
  },
  { weight: 1, arbitrary: anything.map((value) => JSON.stringify(value)) },
  {
    weight: 1,
    arbitrary: fc.tuple(word, fc.nat()).map(([into, at]) => spliced('{"component": true, // x\n}', into, at)),
  },
)

/** The files of one page or component; each may be missing. */
const surface = fc
  .record({ route: fc.constantFrom(...routes), js: script, wxml: template, json: config }, { requiredKeys: ['route'] })
  .map(({ route: at, ...files }) =>
    Object.entries(files).map(([extension, text]) => [`${at}.${extension}`, text] as const),
  )

const other = fc.oneof(
  fc.tuple(fc.constantFrom('app.js', 'utils/util.js', 'utils/m.wxs', 'pages/a/a.ts', 'e.js'), script),
  fc.tuple(
    fc.constantFrom('sitemap.json', 'project.config.json', 'mini2mcp.config.json', 'ext.json', 'tsconfig.json'),
    config,
  ),
  fc.tuple(fc.constantFrom('pages/a/a.js', 'pages/b/b.wxml', 'app.js'), fc.uint8Array({ maxLength: 40 })),
)

/** A whole app, with whatever a person may get wrong and an attacker may get right. */
export const app: fc.Arbitrary<Files> = fc
  .tuple(manifest, script, template, fc.array(surface, { maxLength: 5 }), fc.array(other, { maxLength: 3 }))
  .map(([json, js, wxml, surfaces, others]) => {
    const home: Files = { 'app.json': json, 'pages/a/a.js': js, 'pages/a/a.wxml': wxml }
    return Object.fromEntries([...Object.entries(home), ...surfaces.flat(), ...others])
  })
