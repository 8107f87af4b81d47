import { describe, expect, it } from 'vitest'
import { groupsOf, MOST_DRAWN } from '../../../src/6-emit/report/map/groups.js'
import type { Page } from '../../../src/6-emit/report/map/groups.js'

function pagesIn(folder: string, count: number, root = ''): readonly Page[] {
  return Array.from({ length: count }, (_, at) => ({ route: `${folder}/p${at}/p${at}`, package: root }))
}

function sizes(pages: readonly Page[]): readonly (readonly [string, number])[] {
  return groupsOf(pages).map(({ id, pages: inside }) => [id, inside.length])
}

describe('groups of pages', () => {
  it('are the packages, the main one first', () => {
    expect(sizes([...pagesIn('shop', 3, 'shop'), ...pagesIn('pages', 2)])).toEqual([
      ['', 2],
      ['shop', 3],
    ])
  })

  it('are folders where a package has more pages than one picture holds', () => {
    const pages = [...pagesIn('shop/order', 30, 'shop'), ...pagesIn('shop/user', 20, 'shop')]
    expect(sizes(pages)).toEqual([
      ['shop/order', 30],
      ['shop/user', 20],
    ])
  })

  it('are parts of a folder that cannot be divided further', () => {
    expect(sizes(pagesIn('pages', 2 * MOST_DRAWN + 1))).toEqual([
      ['pages', MOST_DRAWN],
      ['pages 2', MOST_DRAWN],
      ['pages 3', 1],
    ])
  })

  it('hold every page once', () => {
    const pages = [...pagesIn('pages/a', 50), ...pagesIn('pages/b', 1), ...pagesIn('x', 45, 'x')]
    const grouped = groupsOf(pages).flatMap(({ pages: inside }) => inside)
    expect(grouped.toSorted()).toEqual(pages.map(({ route }) => route).toSorted())
  })
})
