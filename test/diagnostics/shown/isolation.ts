import { withoutFlood } from '../../../src/diagnostics/flood.js'
import type { Showing } from './showing.js'

export const limited: Showing = {
  'isolation/more-of-the-same': () =>
    withoutFlood(Array.from({ length: 501 }, () => ({ code: 'link/no-module', params: { path: 'a' } }))),
}
