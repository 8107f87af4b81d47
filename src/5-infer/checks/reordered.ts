import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { lineTable, locate } from '../../source/location.js'
import { codePoint } from '../../text/unseen.js'
import { defineCheck, type Examined } from './check.js'

/** Scripts that read otherwise than they run, because characters in them turn their order round (CVE-2021-42574). */
export const reordered = defineCheck({
  codes: ['text/concealed-source'],
  find: (examined) => [...examined.units.parsed()].sort().flatMap((file) => foundIn(file, examined)),
})

const scripts = /\.(?:js|ts|wxs|sjs|mjs|cjs)$/u

/** Embeddings, overrides and isolates; marks of direction turn nothing round. */
const turning = /[\u202A-\u202E\u2066-\u2069]/gu

const MOST = 5

function foundIn(file: string, { project }: Examined): readonly Diagnostic[] {
  const text = scripts.test(file) ? (project.text(file) ?? '') : ''
  const found = [...text.matchAll(turning)]
  const [first] = found
  if (first === undefined) return []
  const characters = [...new Set(found.map(([char]) => codePoint(char)))].slice(0, MOST).join(', ')
  const at = locate(file, lineTable(text), first.index)
  return [{ code: 'text/concealed-source', params: { count: found.length, characters }, at }]
}
