import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js'
import { conceal } from '../../secrets/conceal.js'
import { findSecrets } from '../../secrets/find.js'
import { findKnown } from '../../secrets/known.js'
import type { AppGraph } from '../graph.js'

/** `graph` without secrets that the app puts together as it runs: no text that was read holds them. */
export function withoutComputedSecrets(graph: AppGraph, values: readonly string[]): Result<AppGraph> {
  const text = JSON.stringify(graph)
  const found = [...findSecrets(text), ...findKnown(text, values)]
  if (found.length === 0) return [graph, []]
  const said = found.map(({ kind, value }): Diagnostic => {
    return { code: 'secrets/computed', params: { kind, length: value.length, artifact: 'graph.json' } }
  })
  return [JSON.parse(conceal(text, found)) as AppGraph, said]
}
