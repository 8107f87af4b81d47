import { describe, expect, it } from 'vitest'
import { memoryHost } from '../../src/host/memory.js'
import { judge } from '../../src/review/judge.js'
import { reviewOptions } from '../../src/review/request.js'

describe('a review of a folder in which there is no app', () => {
  it.each(['gone', 'README.md', 'empty'])('does not tell where that folder lies: %s', (name) => {
    const place = `home/reviewer/${name}`
    const files = { 'home/reviewer/README.md': 'a', 'home/reviewer/empty/notes.txt': 'b' }
    const { review } = judge(memoryHost(files), place, reviewOptions)
    expect(review.verdict).toBe('nothing')
    expect(review.findings.length).toBeGreaterThan(0)
    expect(JSON.stringify(review)).not.toContain('reviewer')
  })
})
