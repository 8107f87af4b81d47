import fc from 'fast-check'
import { expect, it } from 'vitest'
import { app } from './apps.js'
import { checkLaws } from './laws.js'

/** `FUZZ_SEED` and `FUZZ_RUNS` choose other apps than those that every run of the tests sees. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_120)
const runs = Number(process.env['FUZZ_RUNS'] ?? 2_000)

it(
  `${String(runs)} generated apps keep the laws`,
  () => {
    fc.assert(
      fc.property(app, (files) => {
        checkLaws(files)
      }),
      { seed, numRuns: runs },
    )
    expect.hasAssertions()
  },
  runs * 1_000,
)
