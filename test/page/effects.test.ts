import { describe, expect, it } from 'vitest'
import { deedsOf, wayTo } from '../../src/page/known/effects.js'
import { actionsNamed } from '../../src/page/known/owners.js'
import type { Acting } from '../../src/page/known/owners.js'
import { modelFor } from './harness.js'
import { shop } from './shop.js'

const model = modelFor(shop)

function acting(id: string): Acting {
  const [found] = actionsNamed(model, id)
  if (found === undefined) throw new Error(`no action ${id}`)
  return found
}

describe('what an action does', () => {
  it('is told apart from what it only sets', () => {
    const { outward, sets } = deedsOf(acting('pages/list/list#onSearch'))
    expect(outward.map(({ kind }) => kind)).toEqual(['request'])
    expect(sets).toEqual(['fruits'])
  })

  it('is reached through every function that is called, each with its place', () => {
    const one = acting('pages/list/list#onLoad')
    const [request] = deedsOf(one).outward
    if (request === undefined) throw new Error('no request')
    expect(wayTo(one, request)).toMatchObject([
      { name: 'onLoad', at: { line: 3 } },
      { name: 'load', at: { line: 3 } },
      { name: 'GET //fruit.example/fruit/list', at: { line: 5 } },
    ])
  })
})

describe('an action by its name', () => {
  it('is found too where the template binds what the code does not define', () => {
    expect(acting('pages/list/list#onMissing').action).toMatchObject({ missing: true, at: { line: 8 } })
  })

  it('is nothing where the app has no such page', () => {
    expect(actionsNamed(model, 'constructor#x')).toEqual([])
  })
})
