import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphUnit } from '../../src/4-trace/graph.js'
import { infer } from '../../src/5-infer/infer.js'
import type { Tool } from '../../src/5-infer/toolset.js'
import { wechatApi } from '../../src/platforms/wechat-api.js'
import { graph, lifecycle, navigate, page, param, request, shows, tap } from './graphs.js'

const word = fc.constantFrom('goods', 'order', 'cart', 'shop', 'trip', 'topic', 'coupon', 'address', '商品', 'x1')
const verb = fc.constantFrom('add', 'delete', 'submit', 'on', 'toggle', 'pay', 'login', 'query', '')

/** Pages as apps have them: something loads, something is tapped, some lead to others. */
const pages: fc.Arbitrary<readonly GraphUnit[]> = fc
  .uniqueArray(fc.record({ folder: word, file: word, verb, thing: word, id: fc.boolean(), next: fc.nat(5) }), {
    selector: ({ folder, file }) => `${folder}/${file}`,
    minLength: 1,
    maxLength: 8,
  })
  .map((drawn) =>
    drawn.map((one) => {
      const next = drawn[one.next % drawn.length] ?? one
      return page(`pages/${one.folder}/${one.file}`, {
        params: one.id ? [param('id')] : [],
        shows: shows(`${one.thing}[].id`, `${one.thing}[].name`),
        actions: [
          lifecycle('onLoad', [request('GET', `/${one.thing}/list`)]),
          tap(`${one.verb}${one.thing}`, [request('POST', `/${one.thing}/${one.verb}`)]),
          tap('next', [navigate(`pages/${next.folder}/${next.file}`, ['id'])]),
        ],
      })
    }),
  )

function tools(list: readonly GraphUnit[]): readonly Tool[] {
  return infer(graph(list))[0].skills.flatMap((skill) => skill.tools)
}

describe('whatever the app', () => {
  it('names are identifiers, unique whatever their case, and no API of the platform', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const names = tools(list).map((tool) => tool.name)
        for (const name of names) {
          expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/)
          expect(wechatApi(name)).toBeUndefined()
        }
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      }),
      { numRuns: 200 },
    )
  })

  it('every action is part of a tool or dropped with a reason, never both, and skills share no tool', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const [set] = infer(graph(list))
        const used = set.skills.flatMap((skill) => skill.tools.flatMap((tool) => tool.actions))
        const all = list.flatMap((unit) => unit.actions.map((action) => `${unit.route}#${action.handler}`))
        expect([...used, ...set.dropped.map(({ action }) => action)].sort()).toEqual([...all].sort())
      }),
      { numRuns: 200 },
    )
  })

  it('every identifier that a tool is said to give is part of its output schema', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const all = tools(list)
        const sources = all.flatMap((tool) => tool.inputs.flatMap((input) => input.provenance))
        for (const source of sources) {
          if (source.from !== 'tool') continue
          const giver = all.find((tool) => tool.name === source.tool)
          expect(giver?.outputs.properties).toHaveProperty(source.path.split(/[.[]/u)[0] ?? '')
        }
      }),
      { numRuns: 200 },
    )
  })

  it('the same graph gives the same tools, and an unrelated page behind the others changes no name', () => {
    const about = page('pages/zzz/zzz', {
      shows: shows('weather.text'),
      actions: [lifecycle('onLoad', [request('GET', '/weather')])],
    })
    fc.assert(
      fc.property(pages, (list) => {
        const before = tools(list)
        expect(tools(list)).toEqual(before)
        const after = tools([...list, about]).filter((tool) => tool.page !== about.route)
        expect(after.map((tool) => `${tool.name} ${tool.page}`).sort()).toEqual(
          before.map((tool) => `${tool.name} ${tool.page}`).sort(),
        )
      }),
      { numRuns: 100 },
    )
  })
})
