import type { Severity } from '../../diagnostics/diagnostic.js'
import type { Risk } from '../../5-infer/toolset.js'
import type { View } from '../place.js'
import { dropped } from './english/dropped.js'
import { coverage, findings } from './english/findings.js'
import { frame } from './english/frame.js'
import { live } from './english/live.js'
import { tool } from './english/tool.js'
import { unit } from './english/unit.js'
import { map } from './english/map.js'
import { search } from './english/search.js'

const views: Readonly<Record<View, string>> = {
  map: 'Map',
  pages: 'Pages',
  tools: 'Tools',
  dropped: 'Not tools',
  findings: 'Findings',
  coverage: 'Coverage',
  ask: 'Ask',
}

const risks: Readonly<Record<Risk, string>> = {
  read: 'reads',
  write: 'changes something',
  privacy: 'personal data',
  payment: 'payment',
}

const severities: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', note: 'Note' }

export const english = {
  views,
  risks,
  severities,
  language: '中文',
  languageHint: 'Switch to Chinese',
  theme: 'Dark or light',
  skip: 'Skip to the content',
  nameless: 'Mini program',
  pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  tools: (count: number) => (count === 1 ? '1 tool' : `${count} tools`),
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Selected: press Ctrl+C',
  absent: 'There is no such entry in this report.',
  frame,
  live,
  tool,
  unit,
  map,
  dropped,
  search,
  findings,
  coverage,
}

/** What the page says, in one language. */
export type Words = typeof english
