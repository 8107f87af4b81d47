import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import { conceal } from '../secrets/conceal.js'
import { findSecrets } from '../secrets/find.js'
import { findKnown } from '../secrets/known.js'
import type { Artifact } from './artifact.js'

/** The finished files without secrets: the last door, after nothing that was read has held one. */
export function withoutSecrets(artifacts: readonly Artifact[], values: readonly string[]): Result<readonly Artifact[]> {
  const said: Diagnostic[] = []
  const cleared = artifacts.map(({ path, text }) => {
    const found = [...findSecrets(text), ...findKnown(text, values)]
    for (const { kind, value } of found)
      said.push({ code: 'secrets/computed', params: { kind, length: value.length, artifact: path } })
    return { path, text: conceal(text, found) }
  })
  return [cleared, said]
}

/** `text` without secrets, for people: that it had one has been said where the other files were written. */
export function cleared(text: string, values: readonly string[]): string {
  return conceal(text, [...findSecrets(text), ...findKnown(text, values)])
}
