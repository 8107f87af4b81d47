import type { Cache } from '../cache/cache.js'
import type { Terminal } from './terminal.js'

/** The cache of `app` that `--cache` asks for; null where it asks for none, or nothing that was made could be trusted. */
export async function cacheFor(app: string, folder: string | undefined, { host }: Terminal): Promise<Cache | null> {
  if (folder === undefined) return null
  const [{ cacheAt }, { programIdentity }] = await Promise.all([
    import('../cache/cache.js'),
    import('../cache/program.js'),
  ])
  const program = programIdentity()
  return program === null ? null : cacheAt({ host, folder, app, program })
}

/** Writes it down, and says so where that cannot be done. */
export function keep(cache: Cache | null, { err }: Terminal): void {
  if (cache?.keep() === false) err('The cache could not be written. Nothing else depends on it.\n')
}
