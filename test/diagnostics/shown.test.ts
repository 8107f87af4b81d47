import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.js'
import type { Code } from '../../src/diagnostics/catalogue.js'
import { entryOf } from '../../src/diagnostics/message.js'
import { fixtures } from '../fixtures.mjs'
import { archives } from './shown/archive.js'
import { behaviours } from './shown/behaviour.js'
import { changed } from './shown/changes.js'
import { limited } from './shown/isolation.js'
import { judged } from './shown/policy.js'
import { secretive } from './shown/secrets.js'
import type { Showing } from './shown/showing.js'
import { handWritten } from './shown/skills.js'
import { chosen } from './shown/flows.js'
import { spoken } from './shown/text.js'

const shown: Showing = {
  ...archives,
  ...behaviours,
  ...secretive,
  ...handWritten,
  ...changed,
  ...judged,
  ...limited,
  ...chosen,
  ...spoken,
}
const lists = ['behaviour', 'flows', 'secrets', 'skills', 'text', 'policy', 'changes', 'archive', 'isolation']

/** The codes that fixtures show: `generated/` is held to be what is written of them. */
function inFixtures(): ReadonlySet<string> {
  const texts = fixtures.map(({ name }) =>
    readFileSync(new URL(`../../generated/${name}/diagnostics.sarif`, import.meta.url), 'utf8'),
  )
  return new Set(texts.flatMap((text) => [...text.matchAll(/"ruleId": "([^"]+)"/gu)].map(([, code = '']) => code)))
}

/** Findings are described in full; the others are faults of the command line or of a file of ours. */
const findings = (Object.keys(catalogue) as Code[]).filter((code) => {
  return lists.includes(code.split('/')[0] ?? '') && entryOf(code).advice !== undefined
})

describe('every finding of the catalogue', () => {
  it('is shown by a fixture or by a smallest case', () => {
    const fixtureCodes = inFixtures()
    expect(findings.filter((code) => !fixtureCodes.has(code) && !Object.hasOwn(shown, code))).toEqual([])
  })

  it.each(Object.entries(shown))('%s is said', async (code, show) => {
    expect((await show()).map((said) => said.code)).toContain(code)
  })
})
