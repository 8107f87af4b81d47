import { filesOf } from '../../4-trace/harness.js'
import { saidOf } from './showing.js'
import type { Showing } from './showing.js'

export const behaviours: Showing = {
  'behaviour/plugin-loaded': () =>
    saidOf(filesOf({ js: `const cashier = requirePlugin('cashier')\nPage({ later() { cashier.pay() } })` })),
  'behaviour/unread-code': () =>
    saidOf(
      filesOf({
        js: `const large = require('../../large')\nPage({ onTap() { large.run() } })`,
        'large.js': `module.exports = { run() {} } // ${'x'.repeat(1_000_001)}`,
      }),
    ),
}
