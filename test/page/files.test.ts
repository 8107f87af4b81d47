import { describe, expect, it } from 'vitest'
import { givenOf } from '../../src/page/known/files.js'

const files = {
  'page-meta.json': '{}',
  'skills/cart/mcp.json': JSON.stringify({ apis: [{ name: 'addCart' }, { name: 'addCartItem' }] }),
  'skills/cart/SKILL.md':
    '---\nname: addCart\n---\n\n# Cart\n\n## Order\n\n1. addCart: one\n2. addCartItem: two\n\n## Rules\n\n- none\n',
}

describe('what assistants are given of a tool', () => {
  it('is its entry and the lines about it under their headings, and not those of a tool whose name begins alike', () => {
    expect(givenOf(files, { name: 'addCart', title: 'Put it in' })).toEqual({
      entry: '{\n  "name": "addCart"\n}',
      part: '## Order\n\n1. addCart: one',
    })
  })

  it('is nothing for a tool that is in no file', () => {
    expect(givenOf(files, { name: 'constructor', title: '' })).toBeNull()
  })
})
