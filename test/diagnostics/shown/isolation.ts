import { withoutFlood } from '../../../src/diagnostics/flood.js'
import { submissionAlone } from '../../../src/cli/submission.js'
import { diskHost } from '../../../src/host/disk.js'
import type { Showing } from './showing.js'

export const limited: Showing = {
  'isolation/more-of-the-same': () =>
    withoutFlood(Array.from({ length: 501 }, () => ({ code: 'link/no-module', params: { path: 'a' } }))),
  'isolation/star-in-path': () => submissionAlone('an*app', diskHost)[1],
}
