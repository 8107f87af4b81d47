import type { Diagnostic, Result } from '../diagnostics/diagnostic.js'
import type { Listing } from '../host/host.js'
import { conceal } from '../secrets/conceal.js'
import { findSecrets } from '../secrets/find.js'

/** `listing` without files whose path holds a secret: paths are written wherever a place is named. */
export function withoutSecretNames(listing: Listing): Result<Listing> {
  const paths = [...listing.files, ...listing.skipped].map(({ path }) => path)
  if (findSecrets(paths.join('\n')).length === 0) return [listing, []]
  const skipped = listing.skipped.map((entry) => ({ ...entry, path: concealed(entry.path) }))
  const telling = listing.files.filter(({ path }) => findSecrets(path).length > 0)
  const files = listing.files.filter((file) => !telling.includes(file))
  return [{ ...listing, files, skipped }, telling.map(({ path }) => named(path))]
}

function concealed(path: string): string {
  return conceal(path, findSecrets(path))
}

function named(path: string): Diagnostic {
  const file = concealed(path)
  const kind = findSecrets(path)[0]?.kind ?? ''
  return { code: 'secrets/in-name', params: { file, kind }, at: { file, line: 1, column: 0 } }
}
