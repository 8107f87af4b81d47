import { logsIn, logsOut } from './account.js'
import { changes_, changesCart, changesItem, changesOrder, submitsForm } from './change.js'
import { calls, choosesAddress, locates, scans, uploads } from './device.js'
import { arranges, keeps, picks, sifts } from './local.js'
import { idles, loads, opens } from './open.js'
import { pays } from './pay.js'
import { emits, navigates, paints, records, reports, shows } from './presentation.js'
import { filters, queries, searches, suggests } from './query.js'
import type { Rule } from './rule.js'
import { leaves, missing, shares, unplaced } from './withheld.js'

/** All rules, in the order in which they are tried: what is withheld, what is dangerous, what is plain, what is no tool. */
export const rules: readonly Rule[] = [
  missing,
  unplaced,
  shares,
  leaves,
  pays,
  loads,
  opens,
  idles,
  logsOut,
  logsIn,
  choosesAddress,
  changesCart,
  changesOrder,
  submitsForm,
  changesItem,
  changes_,
  searches,
  filters,
  queries,
  suggests,
  scans,
  calls,
  locates,
  uploads,
  keeps,
  arranges,
  picks,
  sifts,
  navigates,
  records,
  reports,
  emits,
  shows,
  paints,
]
