import { expect, it } from 'vitest'
import { Deadline } from '../../src/isolation/deadline.js'

it('where the system does not tell how long a child has worked, all time counts', async () => {
  const deadline = new Deadline({ seconds: 0.05, wallSeconds: 60 }, () => null)
  expect(deadline.passed()).toBeNull()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(deadline.passed()).toMatchObject({ kind: 'timed-out' })
})
